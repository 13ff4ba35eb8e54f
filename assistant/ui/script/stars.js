// The stars at quotes: which of them are in the notebook, shown at once when one is pressed.
let starred = new Set(); // meeting:start:end of every quote in the notebook
const keyOf = (star) => star.dataset.quote.replace(/:\d*:(?=\d+:\d+$)/, ":"); // the turn says nothing more
const showStars = (part = document) => {
  for (const star of part.querySelectorAll(".star")) star.setAttribute("aria-pressed", String(starred.has(keyOf(star))));
};
const setStar = (key, isIn) => {
  if (isIn) starred.add(key);
  else starred.delete(key);
  showStars();
};

// All that is starred was told, as when the page was opened.
const readStars = (panel) => {
  const told = panel.querySelector("[data-starred]");
  if (told) starred = new Set(JSON.parse(told.dataset.starred));
  showStars();
};
// What became of one that was pressed.
const readStar = (panel) => {
  const told = panel.querySelector("[data-star]");
  if (told) setStar(keyOf({ dataset: { quote: told.dataset.star } }), told.dataset.in === "true");
};

document.addEventListener("click", (event) => {
  const star = event.target.closest(".star");
  if (star) setStar(keyOf(star), star.getAttribute("aria-pressed") !== "true");
});
