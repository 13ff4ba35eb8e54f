// Runs once in each panel (gr.HTML). A press on anything with data-event, or a change in a form that has it,
// becomes the panel's event of that name, with its data. Gradio finds the events' names in this text.
const events = [
  "ask",
  "browse",
  "cite",
  "clear",
  "language",
  "meeting",
  "save",
  "show",
  "unfilter",
  "whole",
  "widen",
];
const send = (from, data) => {
  if (events.includes(from.dataset.event)) trigger(from.dataset.event, data);
};
element.addEventListener("click", (click) => {
  const button = click.target.closest("button[data-event]");
  if (button) send(button, { ...button.dataset });
});
for (const kind of ["input", "submit"]) {
  element.addEventListener(kind, (change) => {
    const form = change.target.closest("form[data-event]");
    if (kind === "submit") change.preventDefault();
    if (form) send(form, Object.fromEntries(new FormData(form)));
  });
}
watch("value", () => window.yoroku?.changed(element));
