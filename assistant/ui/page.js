// The page's own behaviour: nothing here asks the server; events do that (see inbox.js).
(() => {
  const phone = window.matchMedia("(max-width: 900px)");
  const asked = new URLSearchParams(location.search);
  let linked = asked.has("turn") || asked.has("meeting"); // the address opens a passage or a meeting: once
  let pressed = null; // the key and the panel of the control that is being answered, to give the focus back to
  let unfolded = false; // the printed page was just asked for, or folded again
  let opener = null; // the button that opened the evidence, to give the focus back to

  const panelOf = (element) => element.closest("[id].block, [id]:not([id^='html-'])");
  const expectAgain = (control) => {
    pressed = { key: control.dataset.key, panel: panelOf(control)?.id };
  };

  const desk = () => document.getElementById("desk");
  const isOpen = () => Boolean(desk()?.classList.contains("evidence-open"));

  // On a phone the evidence lies over the page: what it covers is out of reach, and Back goes back to it.
  const cover = () => {
    const covering = isOpen() && phone.matches;
    for (const part of document.querySelectorAll("#header, #desk > :not(#aside)")) part.inert = covering;
    const aside = document.getElementById("aside");
    aside?.setAttribute("role", covering ? "dialog" : "region");
    aside?.setAttribute("aria-labelledby", "evidence-title");
    if (covering && !history.state?.evidence) history.pushState({ evidence: true }, "");
  };
  phone.addEventListener("change", cover);

  const openEvidence = (button) => {
    if (!button?.closest("#evidence")) opener = button; // what is pressed there comes anew
    desk()?.classList.add("evidence-open");
    cover();
  };

  const closeEvidence = () => {
    desk()?.classList.remove("evidence-open");
    cover();
    if (opener && opener.isConnected) opener.focus();
    opener = null;
    if (history.state?.evidence) history.back();
  };
  window.addEventListener("popstate", () => {
    if (isOpen() && phone.matches) closeEvidence();
  });

  const markOpenCitation = (panel) => {
    const shown = panel?.querySelector("[data-shown]")?.dataset.shown;
    for (const button of document.querySelectorAll(".cite")) {
      const open = `${button.dataset.exchange}.${button.dataset.number}` === shown;
      button.classList.toggle("open", open);
      button.setAttribute("aria-pressed", String(open));
    }
  };

  const showEvidence = () => {
    const panel = document.getElementById("evidence");
    markOpenCitation(panel);
    if (!panel) return;
    if (linked && panel.querySelector(".head")) {
      linked = false;
      openEvidence(null);
    }
    const isThere = backToPlace(panel);
    if (pressed?.panel === "evidence" && !keepFocus(panel)) panel.querySelector("#evidence-title")?.focus({ preventScroll: true });
    if (isThere) return;
    if (unfolded) {
      unfolded = false;
      panel.querySelector("[data-event='print']")?.focus({ preventScroll: true });
      const marked = panel.querySelector(".print rect") || panel.querySelector(".print");
      marked?.scrollIntoView({ block: "center", inline: "center" });
      return;
    }
    const target = panel.querySelector("mark") || panel.querySelector(".cited");
    const middle = panel.clientHeight / 3;
    if (!target) panel.scrollTop = 0;
    else panel.scrollTop += target.getBoundingClientRect().top - panel.getBoundingClientRect().top - middle;
    if (phone.matches && isOpen()) {
      panel.querySelector("#evidence-title")?.focus({ preventScroll: true });
    }
  };

  // More turns, or another style: what stood under the reader's eyes stays there.
  let place = null; // the first turn in view and how far down it stands
  const keepPlace = () => {
    const top = document.querySelector("#evidence .head")?.getBoundingClientRect().bottom ?? 0;
    const turns = [...document.querySelectorAll("#evidence .turn")];
    const turn = turns.find((one) => one.getBoundingClientRect().bottom > top);
    place = turn ? { id: turn.id, down: turn.getBoundingClientRect().top } : null;
  };
  const backToPlace = (panel) => {
    const turn = place && document.getElementById(place.id);
    if (turn) panel.scrollTop += turn.getBoundingClientRect().top - place.down;
    place = null;
    return Boolean(turn);
  };

  let seen = ""; // the last exchange as it was when it was brought into view
  const showLastExchange = () => {
    const shown = document.querySelectorAll("#conversation .exchange");
    const last = shown[shown.length - 1];
    const now = last ? `${shown.length} ${Boolean(last.querySelector(".wait"))}` : "";
    if (last && now !== seen) {
      last.scrollIntoView({ block: "start" });
      // The button that asked is gone; who asks by typing keeps the box.
      if (document.activeElement === document.body) last.querySelector("h2")?.focus({ preventScroll: true });
    }
    seen = now;
    markOpenCitation(document.getElementById("evidence"));
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Another host than this computer is no "secure context": there the old way is the only one.
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };

  const announce = (words) => {
    const status = document.querySelector("#announcement [role=status]");
    if (status) status.textContent = words;
  };

  const copied = async (button) => {
    const { copy: text, link } = button.dataset;
    await copy(text ?? new URL(link, document.baseURI).href);
    announce(button.dataset.done);
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 2000);
  };

  // What this browser keeps beside the text size: names of choices, nothing of questions or minutes.
  const remember = (name, choice) => {
    document.cookie = `yoroku-${name}=${encodeURIComponent(choice)}; path=/; max-age=31536000; samesite=lax`;
  };
  document.addEventListener("change", (event) => {
    if (!event.target.matches("form[data-event=style] select")) return;
    remember("style", event.target.value);
    if (event.target.closest("#evidence")) {
      expectAgain(event.target);
      keepPlace();
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-event='language']");
    if (button) remember("language", button.dataset.to);
  });

  // A printed answer says when it was printed.
  window.addEventListener("beforeprint", () => {
    const head = document.querySelector("#header header");
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
    if (head) head.dataset.day = day.format(new Date());
  });

  let size = "100%"; // of the text
  const setSize = (chosen) => {
    size = chosen;
    document.documentElement.style.fontSize = size;
    showSize();
    try {
      localStorage.setItem("yoroku-size", size);
    } catch {
      // A browser that keeps nothing still shows this page in the chosen size.
    }
  };
  const showSize = () => {
    for (const button of document.querySelectorAll("[data-size]")) {
      button.setAttribute("aria-pressed", String(button.dataset.size === size));
    }
  };

  const isSeen = (control) => control.checkVisibility({ visibilityProperty: true });
  const skip = () => {
    const controls = ["textarea", "input, select", "button"].flatMap((kind) => [...desk().querySelectorAll(kind)]);
    controls.find(isSeen)?.focus();
  };

  const OPENING = ["cite", "passage", "meeting", "mentioned", "turn"];
  const press = (button) => {
    const { close, copy, link, size, jump, event, key } = button.dataset;
    if (close) closeEvidence();
    else if ((copy ?? link) !== undefined) copied(button);
    else if (size) setSize(size);
    else if (jump) document.getElementById(jump)?.scrollIntoView();
    else if (event === "print") unfolded = true;
    else if (key) {
      expectAgain(button);
      if (event === "widen") keepPlace();
    }
    else if (OPENING.includes(event)) {
      openEvidence(button);
      showEvidence();
    }
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button, a[data-event]");
    const goesElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (button && !(button.href && goesElsewhere)) press(button);
    event.target.closest(".asking button")?.closest("details").removeAttribute("open"); // it is answered
    for (const menu of document.querySelectorAll(".saves[open]")) {
      if (button || !menu.contains(event.target)) menu.removeAttribute("open");
    }
    if (event.target.closest(".skip")) {
      event.preventDefault();
      skip();
    }
  });

  // The Enter that ends a conversion of kana to kanji is not the Enter that sends the question.
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.stopPropagation();
    },
    true,
  );

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector(".saves[open]");
    if (menu) {
      menu.removeAttribute("open");
      menu.querySelector("summary").focus();
    } else if (isOpen()) closeEvidence();
  });

  const followLanguage = () => {
    const told = document.querySelector("[data-language]");
    if (told) document.documentElement.lang = told.dataset.language;
  };

  try {
    const kept = localStorage.getItem("yoroku-size");
    if (kept) setSize(kept);
  } catch {
    // See setSize.
  }

  // Who comes to ask can type at once; on a phone the keyboard would cover half of the page.
  const welcome = () => {
    const isNew = !seen && document.activeElement === document.body;
    if (isNew && !phone.matches && !location.search) document.querySelector("#question textarea")?.focus();
  };

  const saveFile = () => document.getElementById("file")?.click();

  const keepFocus = (panel) => {
    if (pressed?.panel !== panel.id) return false;
    const again = panel.querySelector(`[data-key="${CSS.escape(pressed.key)}"]`);
    if (again) again.focus({ preventScroll: true });
    pressed = null;
    return Boolean(again);
  };

  // What was folded open in a panel stays open when the panel comes anew; what is no longer there is forgotten.
  const folds = new Map(); // the id of the panel by the key of what is open in it
  document.addEventListener(
    "toggle",
    (event) => {
      // A menu at the lower edge would open below it.
      if (event.target.matches(".saves[open]")) event.target.lastElementChild.scrollIntoView({ block: "nearest" });
      const { fold } = event.target.dataset;
      if (fold === undefined) return;
      if (event.target.open) folds.set(fold, panelOf(event.target)?.id);
      else folds.delete(fold);
    },
    true, // it does not bubble
  );
  const keepFolds = (panel) => {
    for (const [fold, id] of folds) {
      if (id !== panel.id) continue;
      const again = panel.querySelector(`[data-fold="${CSS.escape(fold)}"]`);
      if (again) again.open = true;
      else folds.delete(fold);
    }
  };

  // Many years are wider than the page: the chosen one is shown, else the latest.
  const showYears = (panel) => {
    const years = panel.querySelector(".years");
    const chosen = years?.querySelector("[aria-pressed='true']")?.closest("li");
    if (years) years.scrollLeft = chosen ? chosen.offsetLeft - years.clientWidth / 2 : years.scrollWidth;
  };

  // In the plot the arrow keys go from year to year and up into a year's parts; Tab leaves it.
  const enter = (button) => {
    for (const one of button.closest(".years").querySelectorAll("button")) one.tabIndex = one === button ? 0 : -1;
  };
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".years button")) enter(event.target);
  });
  const neighbour = (button, key) => {
    const columns = [...button.closest(".years").children].filter((one) => one.querySelector(":enabled"));
    const buttons = [...button.closest("li").querySelectorAll("button")]; // the year, then its parts upwards
    const column = columns.indexOf(button.closest("li"));
    const yearOf = (place) => columns.at(place)?.querySelector(".year");
    const steps = {
      ArrowLeft: () => (column > 0 ? yearOf(column - 1) : null),
      ArrowRight: () => yearOf(column + 1),
      ArrowUp: () => buttons[buttons.indexOf(button) + 1],
      ArrowDown: () => buttons[buttons.indexOf(button) - 1],
      Home: () => yearOf(0),
      End: () => yearOf(-1),
    };
    return steps[key]?.();
  };
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches(".years button")) return;
    const next = neighbour(event.target, event.key);
    if (next) next.focus();
    if (next || /^Arrow(Up|Down)$/.test(event.key)) event.preventDefault(); // and the page stays where it is
  });

  const follow = {
    conversation: (panel) => {
      keepFocus(panel);
      showLastExchange();
      welcome();
    },
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
  // Called by a panel whose content has changed (see panel.js).
  window.yoroku = {
    changed: (element) => {
      const panel = panelOf(element);
      if (panel) keepFolds(panel);
      follow[panel?.id]?.(panel);
    },
  };
})();
