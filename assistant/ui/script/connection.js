// That the connection was lost, which Gradio says in English only, said in the page's language.
const LOST = "Connection to the server was lost";

new MutationObserver((changes) => {
  const added = changes.flatMap((change) => [...change.addedNodes]).filter((node) => node instanceof Element);
  for (const node of added.flatMap((one) => [one, ...one.querySelectorAll('[role="status"] *')])) {
    const tells = node.children.length === 0 && node.textContent.startsWith(LOST);
    if (tells) node.textContent = document.querySelector("header[data-lost]").dataset.lost;
  }
}).observe(document.documentElement, { childList: true, subtree: true });

