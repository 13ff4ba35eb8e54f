// The page's own behaviour: nothing here asks the server; events do that (see inbox.js).
(() => {
  const phone = window.matchMedia("(max-width: 900px)");
  let linked = new URLSearchParams(location.search).has("turn"); // the address opens a passage: once
  let narrowed = ""; // the button that narrowed the table of mentions, to give the focus back to
  let unfolded = false; // the printed page was just asked for, or folded again
  let opener = null; // the button that opened the evidence, to give the focus back to

  const desk = () => document.getElementById("desk");
  const isOpen = () => Boolean(desk()?.classList.contains("evidence-open"));

  const openEvidence = (button) => {
    opener = button;
    desk()?.classList.add("evidence-open");
  };

  const closeEvidence = () => {
    desk()?.classList.remove("evidence-open");
    if (opener && opener.isConnected) opener.focus();
    opener = null;
  };

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
    if (linked && panel.querySelector(".cited")) {
      linked = false;
      openEvidence(null);
    }
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

  let seen = ""; // the last exchange as it was when it was brought into view
  const showLastExchange = () => {
    const shown = document.querySelectorAll("#conversation .exchange");
    const last = shown[shown.length - 1];
    const now = last ? `${shown.length} ${Boolean(last.querySelector(".wait"))}` : "";
    if (last && now !== seen) last.scrollIntoView({ block: "start" });
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
    await copy(button.dataset.copy);
    announce(button.dataset.done);
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 2000);
  };

  // What this browser keeps beside the text size: names of choices, nothing of questions or minutes.
  const remember = (name, choice) => {
    document.cookie = `yoroku-${name}=${encodeURIComponent(choice)}; path=/; max-age=31536000; samesite=lax`;
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches(".citing select")) remember("style", event.target.value);
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

  const setSize = (size) => {
    document.documentElement.style.fontSize = size;
    try {
      localStorage.setItem("yoroku-size", size);
    } catch {
      // A browser that keeps nothing still shows this page in the chosen size.
    }
  };

  const press = (button) => {
    if (button.dataset.close) closeEvidence();
    else if (button.dataset.copy !== undefined) copied(button);
    else if (button.dataset.size) setSize(button.dataset.size);
    else if (button.dataset.jump) document.getElementById(button.dataset.jump)?.scrollIntoView();
    else if (button.dataset.event === "print") unfolded = true;
    else if (button.dataset.key) narrowed = button.dataset.key;
    else {
      openEvidence(button);
      showEvidence();
    }
  };

  const PRESSED = "[data-close], [data-copy], [data-size], [data-jump], [data-event='cite'], [data-event='print'], [data-event='passage'], [data-event='meeting'], [data-event='mentioned'], [data-key]";
  document.addEventListener("click", (event) => {
    const button = event.target.closest(PRESSED);
    if (button) press(button);
    event.target.closest(".asking button")?.closest("details").removeAttribute("open"); // it is answered
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
    if (event.key === "Escape" && isOpen()) closeEvidence();
  });

  const followLanguage = () => {
    const told = document.querySelector("[data-language]");
    if (told) document.documentElement.lang = told.dataset.language;
  };

  // Called by a panel whose content has changed (see panel.js).
  try {
    const size = localStorage.getItem("yoroku-size");
    if (size) setSize(size);
  } catch {
    // See setSize.
  }

  const saveFile = () => document.getElementById("file")?.click();

  const keepFocus = () => {
    const again = narrowed && document.querySelector(`#found [data-key="${CSS.escape(narrowed)}"]`);
    if (again) again.focus({ preventScroll: true });
    narrowed = "";
  };

  const follow = { found: keepFocus, header: followLanguage, conversation: showLastExchange, evidence: showEvidence, outbox: saveFile };
  window.yoroku = { changed: (element) => follow[element.closest("[id].block, [id]:not([id^='html-'])")?.id]?.() };
})();
