// The view in the address: Back and Forward lead from view to view, a reload stays in the one that is shown.
const viewIn = (address) => {
  const asked = new URL(address, document.baseURI).searchParams;
  if (asked.has("view")) return asked.get("view");
  if (asked.has("mentions")) return "mentions";
  return asked.has("person") ? "people" : "ask";
};
const withView = (address, view) => {
  if (view === "ask") address.searchParams.delete("view");
  else address.searchParams.set("view", view);
  return address.href;
};

// The view on the page, which is laid out for asking; whether Back or Forward is on its way to another.
let viewShown = "ask";
let isReturning = false;
const followView = (panel) => {
  const view = panel.querySelector("[data-view]")?.dataset.view ?? viewShown;
  if (view === viewShown) return;
  viewShown = view;
  askForNews();
  const isThere = view === viewIn(location.href);
  if (isReturning) isReturning = !isThere;
  else if (!isThere) history.pushState(null, "", addressOf(onPage ?? ""));
};

// Back or Forward led to an address; where it is another conversation's, that is shown by way of asking.
const returnToView = (isElsewhere) => {
  const view = viewIn(location.href);
  const isByAsking = isElsewhere && view !== "ask";
  isReturning = view !== viewShown || isByAsking;
  if (!isReturning || (isElsewhere && !isByAsking)) return;
  pressFor(view === "beside" ? { event: "beside", kind: "", which: "" } : { event: "show", to: view });
};

document.addEventListener("click", (event) => {
  if (event.isTrusted) isReturning = false; // whoever presses goes on from where they are
});

// The name of a view is marked before the server has given it.
const markView = (button) => {
  const tabs = document.querySelectorAll("#header nav [aria-current]");
  if (!button.closest("#header nav")) return;
  for (const tab of tabs) tab.removeAttribute("aria-current");
  button.setAttribute("aria-current", "page");
};
