// The one sender to the server: presses, forms and dropped files become events of the page's hidden inbox.
// Runs once, in the page's inbox (a gr.HTML nobody sees): a press on anything with data-event, or a change in
// a form that has it, becomes the inbox's event of that name, with its data. One inbox and not each panel,
// since Gradio tells the browser of every panel's every event.
// The names are filled in by app.py.
const events = EVENT_NAMES;
// Where the server knows an event by what it leads to as well, it changes no more of the page than that.
const named = ({ event, to }) => (events.includes(`${event}_${to}`) ? `${event}_${to}` : event);
const send = (from, data) => {
  const name = named(from.dataset);
  if (events.includes(name)) trigger(name, { ...data, base: document.baseURI });
};
document.addEventListener("click", (click) => {
  const pressed = click.target.closest("button[data-event], a[data-event]");
  if (!pressed) return;
  // A link is opened here; with a key held down the browser opens it as any other.
  if (pressed.href && (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey)) return;
  click.preventDefault();
  send(pressed, { ...pressed.dataset });
});

// Who types on within so many milliseconds has not finished the word.
const TYPING = 120;
const typed = new Map(); // the form, and the timer of what was typed into it last
const soon = (form, milliseconds) => {
  clearTimeout(typed.get(form));
  const told = () => send(form, Object.fromEntries(new FormData(form)));
  if (milliseconds) typed.set(form, setTimeout(told, milliseconds));
  else told();
};

// A form that has a button to send it waits for that; one that has none is sent at every change, but not at
// the changes of kana that are still to be converted to kanji.
for (const kind of ["input", "compositionend", "submit"]) {
  document.addEventListener(kind, (change) => {
    const form = change.target.closest("form[data-event]");
    if (!form || change.isComposing) return;
    if (kind === "submit") change.preventDefault();
    const waits = kind !== "submit" && form.querySelector("button:not([type=button])");
    if (!waits) soon(form, kind === "submit" || change.target.matches("select") ? 0 : TYPING);
  });
}

// Files chosen or dropped go to this server, and their places there become the event.
const receive = async (input, files) => {
  const told = input.closest("[data-panel]").querySelector(".uploading");
  told.textContent = told.dataset.words;
  try {
    const few = files.length <= Number(input.dataset.limit);
    const small = files.every((file) => file.size <= Number(input.dataset.bytes));
    if (!few || !small) throw new Error("over the limits");
    const places = [];
    for (const file of files) places.push((await upload(file)).path);
    trigger(input.dataset.upload, { paths: places.join("\n") });
    told.textContent = "";
  } catch {
    told.textContent = told.dataset.failed;
  }
  input.value = "";
};
document.addEventListener("change", (change) => {
  const input = change.target.closest("input[data-upload]");
  if (input && input.files.length) receive(input, [...input.files]);
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (drag) => {
    const area = drag.target.closest(".drop");
    if (!area) return;
    drag.preventDefault();
    area.classList.toggle("over", kind === "dragover");
    if (kind === "drop") receive(area.querySelector("input"), [...drag.dataTransfer.files]);
  });
}
