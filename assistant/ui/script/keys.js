// Shortcuts of one letter, and their list on "?". Who speaks to the computer, or often hits a key by chance, can
// leave them out; that choice stays in this browser.
const KEYS_OFF = "yoroku-keys-off";
const areKeysUsed = () => {
  try {
    return localStorage.getItem(KEYS_OFF) === null;
  } catch {
    return true; // a browser that keeps nothing
  }
};
const useKeys = (used) => {
  try {
    if (used) localStorage.removeItem(KEYS_OFF);
    else localStorage.setItem(KEYS_OFF, "yes");
  } catch {
    // as above
  }
};

const shown = (selector) =>
  [...document.querySelectorAll(selector)].find((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }));
// The key, and what it leads to or presses: the first of these that is shown.
const REACHED = {
  "/": ["#desk .view input[type=search]", "#desk .view textarea", "#desk .view input:not([type=hidden])"],
  f: ["#finder input"],
  n: ["[data-find=next]"],
  p: ["[data-find=previous]"],
  w: ["#evidence [data-event=whole]"],
  m: ["#evidence [data-event=print]"],
  s: ["#evidence .citing .star", "#evidence .cited .star"],
};
const BOX = { ask: "#question textarea", precedents: "#draft textarea" };

const openKeys = () => {
  const list = document.querySelector("dialog.keys");
  list.querySelector("[data-keys=use]").checked = areKeysUsed();
  list.showModal();
};
const reach = (key) => {
  const view = document.querySelector("[data-view]")?.dataset.view;
  const ways = key === "/" && BOX[view] ? [BOX[view]] : REACHED[key];
  const found = ways?.map(shown).find(Boolean);
  if (found?.matches("input, textarea")) found.focus();
  else found?.click();
  return Boolean(found);
};
const showView = (key) => {
  const tab = document.querySelectorAll("#header nav button")[Number(key) - 1];
  tab?.click();
  return Boolean(tab);
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.matches("input, textarea, select") || document.querySelector("dialog[open]")) return;
  if (event.key === "?") openKeys(); // to be found even where the others are left out
  else if (!areKeysUsed() || !(/^[1-9]$/.test(event.key) ? showView(event.key) : reach(event.key))) return;
  event.preventDefault();
});
document.addEventListener("click", (event) => {
  const pressed = event.target.closest("[data-keys]")?.dataset.keys;
  if (pressed === "open") openKeys();
  else if (pressed === "close") document.querySelector("dialog.keys").close();
  else if (pressed === "use") useKeys(event.target.closest("[data-keys]").checked);
});
