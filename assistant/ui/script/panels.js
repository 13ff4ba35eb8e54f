// What of a panel stays when its content comes anew: the focused control, and what was folded open.
// A panel's own markup names it: everything in it stands in an element with data-panel.
const panelNamed = (name) => document.querySelector(`[data-panel="${name}"]`);
const panelOf = (element) => element.closest("[data-panel]");
const nameOf = (element) => panelOf(element)?.dataset.panel;

// The control that was pressed and will come anew, by its data-key and its panel's name.
let expected = null;
const expectAgain = (control) => {
  expected = { key: control.dataset.key, panel: nameOf(control) };
};

// Gives the focus back to the expected control. False where it is gone, or none is expected in this panel.
const keepFocus = (panel) => {
  if (expected?.panel !== nameOf(panel)) return false;
  const again = panel.querySelector(`[data-key="${CSS.escape(expected.key)}"]`);
  again?.focus({ preventScroll: true });
  expected = null;
  return Boolean(again);
};

// The panel's name by the data-fold of each part that was folded open.
const folds = new Map();
const noteFold = (part) => {
  const { fold } = part.dataset;
  if (fold === undefined) return;
  if (part.open) folds.set(fold, nameOf(part));
  else folds.delete(fold);
};

// Opens what was open in a panel before its content came anew, and forgets what is no longer there.
const keepFolds = (panel) => {
  for (const [fold, name] of folds) {
    if (name !== nameOf(panel)) continue;
    const again = panel.querySelector(`[data-fold="${CSS.escape(fold)}"]`);
    if (again) again.open = true;
    else folds.delete(fold);
  }
};

document.addEventListener("toggle", (event) => noteFold(event.target), true); // it does not bubble
