// What leaves the page: text or a link copied to the clipboard, an answer's file clicked to save.
const copyByCommand = (text) => {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByCommand(text); // served to other computers without HTTPS, a browser offers no clipboard
  }
};

const announce = (words) => {
  const status = document.querySelector("#announcement [role=status]");
  if (status) status.textContent = words;
};

// Copies a button's data-copy, or its data-link as a whole address, and says so for two seconds.
const copyFrom = async (button) => {
  const { copy: text, link, done } = button.dataset;
  await copy(text ?? new URL(link, document.baseURI).href);
  announce(done);
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 2000);
};

// A file for the reader has come as a hidden link.
const saveFile = () => document.getElementById("file")?.click();
