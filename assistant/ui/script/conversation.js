// The conversation: the last exchange scrolled into view, the question box focused when it is new.
// The number of exchanges, and whether the last is still waited for, when it was last brought into view.
let seen = "";
const showLastExchange = () => {
  const exchanges = document.querySelectorAll("#conversation .exchange");
  const last = exchanges[exchanges.length - 1];
  const now = last ? `${exchanges.length} ${Boolean(last.querySelector(".wait"))}` : "";
  if (last && now !== seen) {
    last.scrollIntoView({ block: "start" });
    // A pressed button that asked is gone, and the focus with it; who asks by typing keeps the box.
    if (document.activeElement === document.body) last.querySelector("h2")?.focus({ preventScroll: true });
  }
  seen = now;
};

// Who comes to ask can type at once; on a phone the keyboard would cover half of the page.
const focusQuestion = () => {
  const isNew = !seen && document.activeElement === document.body;
  if (isNew && !phone.matches && !location.search) document.querySelector("#question textarea")?.focus();
};
