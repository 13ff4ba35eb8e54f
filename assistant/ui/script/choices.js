// Choices kept in this browser: language and style in cookies, text size in localStorage; the paper's day.
const remember = (name, choice) => {
  document.cookie = `yoroku-${name}=${encodeURIComponent(choice)}; path=/; max-age=31536000; samesite=lax`;
};

const followLanguage = () => {
  const header = document.querySelector("[data-language]");
  if (header) document.documentElement.lang = header.dataset.language;
};

let size = "100%"; // of the text
const showSize = () => {
  for (const button of document.querySelectorAll("[data-size]")) {
    button.setAttribute("aria-pressed", String(button.dataset.size === size));
  }
};
const setSize = (chosen) => {
  size = chosen;
  document.documentElement.style.fontSize = size;
  showSize();
  try {
    localStorage.setItem("yoroku-size", size);
  } catch {
    // A browser that keeps nothing still shows this page in the chosen size.
  }
};
const keptSize = () => {
  try {
    return localStorage.getItem("yoroku-size");
  } catch {
    return null; // as above
  }
};

// A printed answer says when it was printed.
const datePaper = () => {
  const header = document.querySelector("#header header");
  const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
  if (header) header.dataset.day = day.format(new Date());
};

if (keptSize()) setSize(keptSize());
window.addEventListener("beforeprint", datePaper);
document.addEventListener("change", (event) => {
  if (!event.target.matches("form[data-event=style] select")) return;
  remember("style", event.target.value);
  if (nameOf(event.target) !== "evidence") return;
  expectAgain(event.target);
  keepPlace();
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-event='language']");
  if (button) remember("language", button.dataset.to);
});
