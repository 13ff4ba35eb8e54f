// Clicks and keys of the page dispatched to the other scripts: press, Escape, menus, skip link.
// The events whose answer opens in the evidence.
const OPENING = ["cite", "passage", "meeting", "mentioned", "turn"];

const press = (button) => {
  const { close, copy, link, size, jump, event, key, then, folds } = button.dataset;
  if (event && !button.hidden) markPressed(button);
  if (close) closeEvidence();
  else if (folds) turnFold();
  else if (event === "conversation" && button.closest("#left")) markChosen(button);
  else if (event === "show") markView(button);
  else if ((copy ?? link) !== undefined) copyFrom(button);
  else if (size) setSize(size);
  else if (jump) document.getElementById(jump)?.scrollIntoView();
  else if (event === "print") notePrint();
  else if (key ?? then) {
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
  if (!button?.hidden) closeMenus(event.target, button); // a hidden one is pressed by no reader
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
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return; // which the browser closes
  const menu = document.querySelector(".saves[open]");
  if (menu) {
    menu.removeAttribute("open");
    menu.querySelector("summary").focus();
  } else if (isOpen()) closeEvidence();
});

// A form that comes anew when it was sent says what has the focus then.
for (const kind of ["input", "submit"]) {
  document.addEventListener(kind, (event) => {
    const form = event.target.closest("form[data-then]");
    const waits = kind === "input" && form?.querySelector("button:not([type=button])");
    if (form && !waits) expectAgain(form);
  });
}

// A menu at the lower edge of the page would open out of view.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches(".saves[open]")) event.target.lastElementChild.scrollIntoView({ block: "nearest" });
  },
  true, // it does not bubble
);

// A choice of a pane comes anew with what it chose.
document.addEventListener("input", (event) => {
  if (event.target.matches("form[data-event=pane] select")) expectAgain(event.target);
});

// What was typed into a field would stay in it although its content came anew.
const showDraft = (panel) => {
  const area = panel.querySelector("textarea");
  if (area) area.value = area.defaultValue;
};

// What follows when the content of a panel has come anew, by the panel's name.
const FOLLOW = {
  conversation: (panel) => {
    askForTried();
    keepFocus(panel);
    showLastExchange();
    markOpenCitation();
    focusQuestion();
  },
  basket: (panel) => {
    panel.querySelector("[role=status], h3, .trouble")?.scrollIntoView({ block: "nearest" });
    askedForNews = -Infinity; // minutes are being added here
  },
  draft: showDraft,
  evidence: () => {
    showEvidence();
    showFound(false);
  },
  hits: () => showFound(true),
  finder: () => showFound(false),
  found: (panel) => {
    showYears(panel);
    keepFocus(panel);
  },
  header: (panel) => {
    followLanguage();
    followView(panel);
  },
  notes: keepFocus,
  outbox: saveFile,
  pairs: keepFocus,
  pane_left: keepFocus,
  pane_right: keepFocus,
  person: (panel) => panel.querySelector(".name")?.focus({ preventScroll: true }),
  news_count: readWatched,
  star: readStar,
  stars: (panel) => {
    readStars(panel);
    askForNews(); // the page has just come
    stopClocks();
  },
  statements: keepFocus,
  past: showPast,
  past_form: showFold,
  preferences: (panel) => {
    showSize();
    keepFocus(panel);
  },
  table: keepFocus,
  tried: showTried,
  watched: keepFocus,
};
window.yoroku = {
  // Called by each panel (see watch.js).
  changed: (panel) => {
    keepFolds(panel);
    showStars(panel);
    showWatched(panel);
    FOLLOW[nameOf(panel)]?.(panel);
    keepTyped(panel);
  },
};
