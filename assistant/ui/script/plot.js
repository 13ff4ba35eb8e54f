// The plot of mentions over the years: scrolled to the chosen year, walked through with the arrow keys.
// Where it is wider than the page the chosen year is shown, else the latest.
const showYears = (panel) => {
  const years = panel.querySelector(".years");
  const chosen = years?.querySelector("[aria-pressed='true']")?.closest("li");
  if (years) years.scrollLeft = chosen ? chosen.offsetLeft - years.clientWidth / 2 : years.scrollWidth;
};

// One button of the plot is its tab stop: the one that had the focus last.
const makeTabStop = (button) => {
  for (const one of button.closest(".years").querySelectorAll("button")) one.tabIndex = one === button ? 0 : -1;
};

// The button that a key leads to: left and right the years, up and down a year and its parts.
const neighbour = (button, key) => {
  const columns = [...button.closest(".years").children].filter((one) => one.querySelector(":enabled"));
  const buttons = [...button.closest("li").querySelectorAll("button")]; // the year, then its parts upwards
  const column = columns.indexOf(button.closest("li"));
  const yearOf = (place) => columns.at(place)?.querySelector(".year");
  const steps = {
    ArrowLeft: () => (column > 0 ? yearOf(column - 1) : null),
    ArrowRight: () => yearOf(column + 1),
    ArrowUp: () => buttons[buttons.indexOf(button) + 1],
    ArrowDown: () => buttons[buttons.indexOf(button) - 1],
    Home: () => yearOf(0),
    End: () => yearOf(-1),
  };
  return steps[key]?.();
};

document.addEventListener("focusin", (event) => {
  if (event.target.matches(".years button")) makeTabStop(event.target);
});
document.addEventListener("keydown", (event) => {
  if (!event.target.matches(".years button")) return;
  const next = neighbour(event.target, event.key);
  if (next) next.focus();
  if (next || /^Arrow(Up|Down)$/.test(event.key)) event.preventDefault(); // else the page would scroll
});
