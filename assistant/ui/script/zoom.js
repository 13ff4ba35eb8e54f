// A printed page enlarged in a window of its own: by buttons, keys, the wheel with Ctrl; moved by dragging.
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3, 4]; // times the width of the window
const viewer = () => document.querySelector("dialog.viewer[open]");
const room = () => viewer().querySelector(".room");
let zoom = 1;

// What stands in the middle of the window, or under the pointer, stays there.
const setZoom = (to, at = { x: room().clientWidth / 2, y: room().clientHeight / 2 }) => {
  const by = to / zoom;
  const [left, top] = [(room().scrollLeft + at.x) * by - at.x, (room().scrollTop + at.y) * by - at.y];
  zoom = to;
  room().querySelector(".sheet").style.width = `${100 * zoom}%`;
  room().scrollTo(left, top);
  viewer().querySelector("output").textContent = `${Math.round(100 * zoom)}%`;
  viewer().querySelector("[data-zoom=in]").disabled = zoom === ZOOMS.at(-1);
  viewer().querySelector("[data-zoom=out]").disabled = zoom === ZOOMS[0];
};
const zoomBy = (way, at) => {
  const next = ZOOMS[ZOOMS.indexOf(zoom) + (way === "in" ? 1 : -1)];
  if (next) setZoom(next, at);
};

// On a phone the whole width of a page cannot be read: it opens at twice that.
const openPage = (figure) => {
  const sheet = figure.querySelector(".sheet").cloneNode(true);
  const dialog = figure.closest(".print").querySelector("dialog.viewer");
  dialog.querySelector(".room").replaceChildren(sheet);
  dialog.showModal();
  zoom = 1;
  setZoom(phone.matches ? 2 : 1, { x: 0, y: 0 });
  sheet.querySelector("rect")?.scrollIntoView({ block: "center", inline: "center" });
  room().focus();
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-zoom]");
  const figure = event.target.closest("#evidence figure");
  if (button?.closest("dialog")) {
    const way = button.dataset.zoom;
    if (way === "close") viewer().close();
    else if (way === "fit") setZoom(1);
    else zoomBy(way);
  } else if (figure && (button || event.target.closest(".sheet"))) openPage(figure);
});
document.addEventListener("keydown", (event) => {
  if (!viewer() || event.ctrlKey || event.metaKey || event.altKey) return;
  const way = { "+": "in", ";": "in", "=": "in", "-": "out", 0: "fit" }[event.key]; // + on a Japanese keyboard is Shift+;
  if (!way) return;
  event.preventDefault();
  if (way === "fit") setZoom(1);
  else zoomBy(way);
});
document.addEventListener(
  "wheel",
  (event) => {
    if (!event.ctrlKey || !viewer()?.contains(event.target)) return;
    event.preventDefault(); // else the browser zooms the whole page
    const box = room().getBoundingClientRect();
    zoomBy(event.deltaY < 0 ? "in" : "out", { x: event.clientX - box.left, y: event.clientY - box.top });
  },
  { passive: false },
);
document.addEventListener("pointermove", (event) => {
  const held = event.buttons === 1 && event.pointerType === "mouse" && event.target.closest?.("dialog.viewer .room");
  if (held) held.scrollBy(-event.movementX, -event.movementY);
});
document.addEventListener("dragstart", (event) => {
  if (event.target.closest("dialog.viewer")) event.preventDefault(); // the picture itself is not dragged away
});
