// The list of conversations: folded or not, and the address of the one on the page, with Back and Forward.
const ROOMY = window.matchMedia("(min-width: 1181px)"); // the list stands beside the page; else it is folded
const left = () => document.getElementById("left");

let isUnfolded = null; // as the reader chose; null before that
const showFold = () => {
  const unfolded = isUnfolded ?? ROOMY.matches;
  left()?.classList.toggle("unfolded", unfolded);
  left()?.setAttribute("data-told", ""); // until then the style sheet goes by the width
  left()?.querySelector("[data-folds]")?.setAttribute("aria-expanded", String(unfolded));
};
const fold = (unfolded) => {
  isUnfolded = unfolded;
  showFold();
};
const turnFold = () => {
  fold(!left().classList.contains("unfolded"));
  try {
    localStorage.setItem("yoroku-past", isUnfolded ? "unfolded" : "folded");
  } catch {
    // A browser that keeps nothing still folds the list on this page.
  }
};
try {
  const kept = localStorage.getItem("yoroku-past");
  if (kept && ROOMY.matches) isUnfolded = kept === "unfolded"; // on a phone the list would cover the page
} catch {
  // as above
}

const conversationIn = (address) => new URL(address, document.baseURI).searchParams.get("conversation") ?? "";
const addressOf = (id) => {
  const address = new URL(location.pathname, location.href);
  const language = new URLSearchParams(location.search).get("lang");
  if (language) address.searchParams.set("lang", language);
  if (id) address.searchParams.set("conversation", id);
  return withView(address, viewShown);
};

// The conversation on the page by its id, "" before any is kept; null before the page has come.
let onPage = null;
const showAddress = (panel) => {
  const id = panel.querySelector("[data-current]")?.dataset.current;
  if (id === undefined) return;
  const isFirst = onPage === null;
  onPage = id;
  if (id === conversationIn(location.href)) return;
  // What an address asked is on the page, and kept: a reload is not to ask it again.
  const isAsked = new URLSearchParams(location.search).has("q");
  if (isFirst || isAsked) history.replaceState(history.state, "", addressOf(id));
  else history.pushState(null, "", addressOf(id));
};

// Tells the server as a press of a button does.
const pressFor = (data) => {
  const button = document.createElement("button");
  button.hidden = true;
  Object.assign(button.dataset, data);
  document.body.append(button);
  button.click();
  button.remove();
};
window.addEventListener("popstate", () => {
  const id = conversationIn(location.href);
  const isElsewhere = onPage !== null && id !== onPage;
  if (isElsewhere) pressFor({ event: "conversation", conversation: id });
  returnToView(isElsewhere);
});

// The one that was chosen is marked before the server has read it.
const markChosen = (link) => {
  for (const other of left().querySelectorAll("[aria-current]")) other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "page");
  if (!ROOMY.matches) fold(false);
};

const showPast = (panel) => {
  showFold(); // its head is on the page from the first, and may never come anew
  keepFocus(panel);
  showAddress(panel);
};
ROOMY.addEventListener("change", showFold);
