// A page at rest draws nothing. The clock of Gradio's sign that the page is loading asks for frame after frame, for as
// long as the page is open, though the sign is long gone. It was there before this script, and asks behind its back:
// what was asked for, but not by this script's function, is that clock's, or another's that nobody sees here. Frames
// are numbered as they are asked for.
const askFrame = window.requestAnimationFrame;
const askedHere = new Set();
window.requestAnimationFrame = (draw) => {
  const number = askFrame(draw);
  askedHere.add(number);
  return number;
};

// To be called once, some frames later.
const stopClocks = () => {
  for (let number = askFrame(() => {}); number > 0; number -= 1) {
    if (!askedHere.has(number)) cancelAnimationFrame(number);
  }
  window.requestAnimationFrame = askFrame;
};
