// What of a panel stays when its content comes anew: the focused control, what was folded open, what is typed.
// A panel's own markup names it: everything in it stands in an element with data-panel.
const panelNamed = (name) => document.querySelector(`[data-panel="${name}"]`);
const panelOf = (element) => element.closest("[data-panel]");
const nameOf = (element) => panelOf(element)?.dataset.panel;

// The control that is to have the focus when its panel has come anew, by its data-key and the panel's name:
// the one that was pressed, or another that it names in data-then.
let expected = null;
const expectAgain = (control) => {
  expected = { key: control.dataset.then ?? control.dataset.key, panel: nameOf(control) };
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

// The field that is typed in, by its form's event and its own name, until it is sent or left for another: a
// panel may come anew under the typing hand, as when its view has only just been chosen.
let typed = null;
const noteTyped = (field) => {
  const form = field.closest("form[data-event]");
  if (form && field.matches("input, textarea") && field.type !== "file") {
    typed = { event: form.dataset.event, name: field.name, field, panel: nameOf(field) };
  }
};
const keepTyped = (panel) => {
  if (typed?.panel !== nameOf(panel) || typed.field.isConnected) return;
  const { event, name, field } = typed;
  const again = panel.querySelector(`form[data-event="${event}"]`)?.elements[name];
  typed = null;
  if (again?.type !== field.type) return;
  again.value = field.value;
  again.focus({ preventScroll: true });
  noteTyped(again);
};
document.addEventListener("input", (event) => noteTyped(event.target));
for (const kind of ["focusin", "submit"]) {
  document.addEventListener(kind, (event) => {
    if (typed && event.target !== typed.field) typed = null;
  });
}

document.addEventListener("toggle", (event) => noteFold(event.target), true); // it does not bubble
