// The evidence beside the answer: opened, closed, covering on a phone, scrolled to the cited turn or print.
// Up to this width it lies over the page, as in screens.css.
const phone = window.matchMedia("(max-width: 900px)");

const desk = () => document.getElementById("desk");
const evidence = () => document.getElementById("evidence");
const isOpen = () => Boolean(desk()?.classList.contains("evidence-open"));
const focusTitle = () => document.getElementById("evidence-title")?.focus({ preventScroll: true });

// What lies under the open evidence is out of reach, and the browser's Back closes the evidence.
const cover = () => {
  const covering = isOpen() && phone.matches;
  for (const part of document.querySelectorAll("#header, .view")) part.inert = covering;
  const aside = document.getElementById("aside");
  aside?.setAttribute("role", covering ? "dialog" : "region");
  aside?.setAttribute("aria-labelledby", "evidence-title");
  if (covering && !history.state?.evidence) history.pushState({ evidence: true }, "");
};

// The button outside the evidence that opened it; closing gives the focus back to it.
let opener = null;
const openEvidence = (button) => {
  if (!button?.closest("#evidence")) opener = button;
  desk()?.classList.add("evidence-open");
  cover();
};

const closeEvidence = () => {
  desk()?.classList.remove("evidence-open");
  cover();
  if (opener?.isConnected) opener.focus();
  opener = null;
  if (history.state?.evidence) history.back();
};

// The address opens a turn or a meeting: then the evidence opens by itself, once.
let isLinked = ["turn", "meeting"].some((name) => new URLSearchParams(location.search).has(name));
const openLinked = () => {
  if (!isLinked || !evidence().querySelector(".head")) return;
  isLinked = false;
  openEvidence(null);
};

const markOpenCitation = () => {
  const shown = evidence()?.querySelector("[data-shown]")?.dataset.shown;
  for (const button of document.querySelectorAll(".cite")) {
    const open = `${button.dataset.exchange}.${button.dataset.number}` === shown;
    button.classList.toggle("open", open);
    button.setAttribute("aria-pressed", String(open));
  }
};

// Where the first turn in view stands, to keep it there while turns are added or the style changes.
let place = null;
const keepPlace = () => {
  const top = evidence().querySelector(".head")?.getBoundingClientRect().bottom ?? 0;
  const turns = [...evidence().querySelectorAll(".turn")];
  const turn = turns.find((one) => one.getBoundingClientRect().bottom > top);
  place = turn ? { id: turn.id, top: turn.getBoundingClientRect().top } : null;
};
const backToPlace = () => {
  const turn = place && document.getElementById(place.id);
  if (turn) evidence().scrollTop += turn.getBoundingClientRect().top - place.top;
  place = null;
  return Boolean(turn);
};

// The button that shows or folds the printed page was pressed.
let isPrintPressed = false;
const notePrint = () => {
  isPrintPressed = true;
};
const scrollToPrint = () => {
  isPrintPressed = false;
  evidence().querySelector("[data-event='print']")?.focus({ preventScroll: true });
  const shown = evidence().querySelector(".print rect") || evidence().querySelector(".print");
  shown?.scrollIntoView({ block: "center", inline: "center" });
};

// What is cited comes to stand a third of the way down.
const scrollToCited = () => {
  const panel = evidence();
  const cited = panel.querySelector("mark") || panel.querySelector(".cited");
  const down = cited ? cited.getBoundingClientRect().top - panel.getBoundingClientRect().top : 0;
  panel.scrollTop = cited ? panel.scrollTop + down - panel.clientHeight / 3 : 0;
  const isTyping = document.activeElement?.matches("#finder input");
  if (phone.matches && isOpen() && !isTyping) focusTitle();
};

const showEvidence = () => {
  if (!evidence()) return;
  markOpenCitation();
  openLinked();
  const isAtPlace = backToPlace();
  if (expected?.panel === "evidence" && !keepFocus(panelNamed("evidence"))) focusTitle();
  if (isAtPlace) return;
  if (isPrintPressed) scrollToPrint();
  else scrollToCited();
};

phone.addEventListener("change", cover);
window.addEventListener("popstate", () => {
  if (isOpen() && phone.matches) closeEvidence();
});
