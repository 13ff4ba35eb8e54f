// Questions to suggest: tried by the server after the page shows what they follow, then put in their place.
// The place is a button that nobody sees, pressed as it comes; of a conversation only the last one. What was
// tried stays in its panel: the same conversation may come anew.
const showTried = () => {
  const told = panelNamed("tried")?.querySelector("[data-after]");
  const place = document.querySelector(":is(.welcome, .exchange:last-child) [data-event=suggest]");
  if (!place || place.dataset.after !== told?.dataset.after) return place;
  place.replaceWith(...told.cloneNode(true).childNodes);
};
const askForTried = () => showTried()?.click();
