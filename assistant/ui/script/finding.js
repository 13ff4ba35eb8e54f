// Searching in the open meeting: the server tells where the words stand; here they are marked, without a change
// of the text that is shown, counted, and walked through.
const finder = () => document.querySelector("#finder form");
const isFound = typeof Highlight === "function"; // else the browser shows the current place as selected text
let found = []; // a range for each place that is shown, in order
let current = -1; // the place among them that is looked at
let startedAt = null; // the scroll position at which the words were first typed: typing on looks from there

// Offsets count code points, a range counts UTF-16 units.
const inUnits = (text, points) =>
  /[\ud800-\udfff]/.test(text) ? [...text].slice(0, points).join("").length : points;

// The parts of the text on the page by their offsets: where each begins, how long it is, and its pieces.
const partsShown = () =>
  [...evidence().querySelectorAll("[data-at]")].map((part) => {
    const text = part.textContent;
    return { part, text, start: Number(part.dataset.at), length: Number(part.dataset.label) || [...text].length };
  });

// The node and the offset in it of a number of UTF-16 units into a part.
const placeIn = (part, units) => {
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let left = units;
  let node = walk.nextNode();
  for (let next = walk.nextNode(); next && left > node.length; next = walk.nextNode()) {
    left -= node.length;
    node = next;
  }
  return [node, Math.min(left, node.length)];
};

const rangeOf = ({ part, text, start }, from, to) => {
  const range = document.createRange();
  if (part.dataset.label) range.selectNodeContents(part); // a label is shown shortened: all of it is the place
  else {
    range.setStart(...placeIn(part, inUnits(text, from - start)));
    range.setEnd(...placeIn(part, inUnits(text, to - start)));
  }
  return range;
};

// What is not on the page, such as a page number between two turns, is no place to go to.
const rangesShown = (spans) => {
  const parts = partsShown().sort((one, other) => one.start - other.start);
  const ranges = [];
  let at = 0;
  for (const [from, to] of spans) {
    while (at + 1 < parts.length && parts[at + 1].start <= from) at += 1;
    const part = parts[at];
    if (part?.text && part.start <= from && to <= part.start + part.length) ranges.push(rangeOf(part, from, to));
  }
  return ranges;
};

const mark = () => {
  if (!isFound) return;
  const here = found[current];
  CSS.highlights.set("found", new Highlight(...found.filter((range) => range !== here)));
  CSS.highlights.set("found-here", new Highlight(...(here ? [here] : [])));
};

const tell = (words) => {
  finder().querySelector(".tally").textContent = words;
};
const tellTally = () => {
  const { tally, none } = finder().querySelector(".tally").dataset;
  const isAsked = finder().elements.words.value.trim();
  const count = tally.replace("{at}", current + 1).replace("{all}", found.length.toLocaleString());
  if (!isAsked) tell("");
  else tell(found.length ? count : none);
  for (const button of finder().querySelectorAll("[data-find]")) button.disabled = !found.length;
};

const lookAt = (place) => {
  current = place;
  const range = found[current];
  mark();
  tellTally();
  if (!range) return;
  if (!isFound) document.getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  const panel = evidence();
  const top = panel.querySelector(".head").getBoundingClientRect().bottom;
  const { top: up, bottom: down } = range.getBoundingClientRect();
  const isInView = up >= top && down <= panel.getBoundingClientRect().bottom;
  if (!isInView) panel.scrollTop += up - panel.getBoundingClientRect().top - panel.clientHeight / 3;
};

// The first place from where the reader stood when the words were first typed, else the first of all.
const nearest = () => {
  const panel = evidence();
  const from = panel.getBoundingClientRect().top - (panel.scrollTop - (startedAt ?? panel.scrollTop));
  const place = found.findIndex((range) => range.getBoundingClientRect().top >= from);
  return Math.max(place, 0);
};

const step = (way) => {
  startedAt = null;
  if (found.length) lookAt((current + (way === "next" ? 1 : found.length - 1)) % found.length);
};

const searchAgain = () => finder().elements.words.dispatchEvent(new Event("input", { bubbles: true }));

// The places have come, or what is open came anew: they are marked again.
const showFound = (isNew) => {
  const told = document.querySelector("#hits [data-spans]");
  const shown = evidence()?.querySelector(".head")?.dataset.meeting;
  if (!finder()) return;
  const words = finder().elements.words.value.trim();
  if (told && words && shown && told.dataset.meeting !== shown && !isNew) searchAgain();
  const isOfThis = told && shown === told.dataset.meeting && words === told.dataset.words;
  const spans = isOfThis ? told.dataset.spans.split(" ").filter(Boolean) : [];
  found = rangesShown(spans.map((span) => span.split("-").map(Number)));
  if (isNew && isOfThis && words) lookAt(found.length ? nearest() : -1);
  else {
    current = Math.min(current, found.length - 1);
    mark();
    if (isOfThis || !words) tellTally(); // else the places are still to come
  }
};

const clearSearch = () => {
  finder().elements.words.value = "";
  searchAgain();
};

document.addEventListener("input", (event) => {
  if (!event.target.matches("#finder input")) return;
  if (startedAt === null) startedAt = evidence().scrollTop;
  if (event.target.value.trim()) {
    tell(finder().querySelector(".tally").dataset.wait);
    return;
  }
  [found, current, startedAt] = [[], -1, null];
  mark();
  tellTally();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-find]");
  if (button) step(button.dataset.find);
});
document.addEventListener("keydown", (event) => {
  if (!event.target.matches("#finder input") || event.isComposing) return;
  if (event.key === "Enter") {
    event.preventDefault(); // it would send the form
    step(event.shiftKey ? "previous" : "next");
  } else if (event.key === "Escape" && event.target.value) {
    event.preventDefault();
    event.stopImmediatePropagation(); // the evidence stays open
    clearSearch();
  }
});
