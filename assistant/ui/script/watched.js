// What somebody keeps an eye on: the buttons that say so, pressed at once; the count beside the view's name.
let watched = new Set(); // the keys of what is kept an eye on
const showWatched = (part = document) => {
  for (const one of part.querySelectorAll("[data-watch]")) {
    one.setAttribute("aria-pressed", String(watched.has(one.dataset.watch)));
  }
};
// The count stands at the header itself, which stays while what is in it comes anew; news.css draws it.
const showNews = (count) => {
  const header = document.getElementById("header");
  header.dataset.news = count;
  header.style.setProperty("--news", `"${count}"`);
};

// All of it was told, as when the page was opened, another view was chosen or one of them was pressed.
const readWatched = (panel) => {
  const told = panel.querySelector("[data-watched]");
  if (!told) return;
  watched = new Set(JSON.parse(told.dataset.watched));
  showWatched();
  showNews(told.dataset.news);
};

// What is wanted is what the button did not say, whatever the server knows by now.
document.addEventListener(
  "click",
  (event) => {
    const button = event.target.closest("[data-watch]");
    if (!button) return;
    const isWanted = button.getAttribute("aria-pressed") !== "true";
    button.dataset.wanted = isWanted ? "yes" : "no";
    if (isWanted) watched.add(button.dataset.watch);
    else watched.delete(button.dataset.watch);
    showWatched();
  },
  true, // before the server is told
);

// Minutes may have been added meanwhile, by whoever; so seldom that it need not be asked with every press.
const NEWS_MILLISECONDS = 60000;
let askedForNews = -Infinity;
const askForNews = () => {
  if (performance.now() - askedForNews < NEWS_MILLISECONDS) return;
  askedForNews = performance.now();
  pressFor({ event: "news" });
};
