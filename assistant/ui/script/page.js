// Clicks and keys of the page dispatched to the other scripts: press, Escape, menus, skip link.
// The events whose answer opens in the evidence.
const OPENING = ["cite", "passage", "meeting", "mentioned", "turn"];

const press = (button) => {
  const { close, copy, link, size, jump, event, key } = button.dataset;
  if (close) closeEvidence();
  else if ((copy ?? link) !== undefined) copyFrom(button);
  else if (size) setSize(size);
  else if (jump) document.getElementById(jump)?.scrollIntoView();
  else if (event === "print") notePrint();
  else if (key) {
    expectAgain(button);
    if (event === "widen") keepPlace();
  } else if (OPENING.includes(event)) {
    openEvidence(button);
    showEvidence();
  }
};

// A menu of files closes when a button or anything outside of it is pressed.
const closeMenus = (target, button) => {
  for (const menu of document.querySelectorAll(".saves[open]")) {
    if (button || !menu.contains(target)) menu.removeAttribute("open");
  }
};

// The link that skips the header leads to what the view is for: a box to type in, else the first control.
const skip = (event) => {
  event.preventDefault();
  const controls = ["textarea", "input, select", "button"].flatMap((kind) => [...desk().querySelectorAll(kind)]);
  controls.find((control) => control.checkVisibility({ visibilityProperty: true }))?.focus();
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("button, a[data-event]");
  const goesElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (button && !(button.href && goesElsewhere)) press(button);
  event.target.closest(".asking button")?.closest("details").removeAttribute("open"); // it is answered
  closeMenus(event.target, button);
  if (event.target.closest(".skip")) skip(event);
});

// The Enter that ends a conversion of kana to kanji (keyCode 229 in Safari) does not send the question.
document.addEventListener(
  "keydown",
  (event) => {
    if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.stopPropagation();
  },
  true, // before Gradio hears of it
);

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = document.querySelector(".saves[open]");
  if (menu) {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  } else if (isOpen()) closeEvidence();
});

// A menu at the lower edge of the page would open out of view.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches(".saves[open]")) event.target.lastElementChild.scrollIntoView({ block: "nearest" });
  },
  true, // it does not bubble
);

// What was typed into a field would stay in it although its content came anew.
const showDraft = (panel) => {
  const area = panel.querySelector("textarea");
  if (area) area.value = area.defaultValue;
};

// What follows when the content of a panel has come anew, by the panel's name.
const FOLLOW = {
  conversation: (panel) => {
    keepFocus(panel);
    showLastExchange();
    markOpenCitation();
    focusQuestion();
  },
  draft: showDraft,
  evidence: showEvidence,
  found: (panel) => {
    showYears(panel);
    keepFocus(panel);
  },
  header: followLanguage,
  outbox: saveFile,
  settings: showSize,
  table: keepFocus,
};
window.yoroku = {
  // Called by each panel (see watch.js).
  changed: (panel) => {
    keepFolds(panel);
    FOLLOW[nameOf(panel)]?.(panel);
  },
};
