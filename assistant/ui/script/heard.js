// That every answer is heard, and that a press is seen at once. Answers come by one stream, which the server ends
// when all it was asked is answered. What is asked just then is answered too, but Gradio takes the stream that is
// ending for an open one, and nobody hears that answer until something else is asked: an event that asks nothing.
const ASKED = "/queue/join";
const STREAM = "/queue/data";
const ANSWERED = /^data: {"msg":"process_completed","event_id":"([^"]+)"/gm;
const NEXT_MILLISECONDS = 50; // in which Gradio opens the next stream by itself

let asking = 0; // what was asked and the server has not yet given an id
const unheard = new Set(); // the ids of what was asked and is not answered
const heard = new Set(); // those answered, which may be known before it is that they were asked
let isStreaming = false;

// How many answers are awaited stands at the page's root, for whoever waits for them.
const tellAwaited = () => {
  const awaited = asking + unheard.size;
  if (awaited) document.documentElement.dataset.awaited = awaited;
  else delete document.documentElement.dataset.awaited;
};

const listenAgain = () => {
  if (unheard.size && !isStreaming) pressFor({ event: "listen" });
};

// A pressed button is marked until the next answer.
const markPressed = (button) => button.setAttribute("aria-busy", "true");
const unmarkPressed = () => {
  for (const one of document.querySelectorAll("[data-event][aria-busy]")) one.removeAttribute("aria-busy");
};

// The stream as it was, read on the way for what is answered. Of a line its beginning is kept, not its content.
const follow = (response) => {
  const decoder = new TextDecoder();
  let line = "";
  const look = new TransformStream({
    transform: (bytes, on) => {
      const lines = (line + decoder.decode(bytes, { stream: true })).split("\n");
      line = lines.at(-1).slice(0, 200);
      for (const [, id] of lines.map((one) => one.slice(0, 200)).join("\n").matchAll(ANSWERED)) {
        heard.add(id);
        unheard.delete(id);
        unmarkPressed();
      }
      on.enqueue(bytes);
      tellAwaited();
    },
  });
  const { headers, status, statusText } = response;
  return new Response(response.body.pipeThrough(look), { headers, status, statusText });
};

const note = async (response) => {
  const { event_id: id } = response.ok ? await response.clone().json() : {};
  if (id && !heard.has(id)) unheard.add(id);
};

const ask = window.fetch;

// What is asked is awaited from the moment it is sent: its answer may come by the stream before its id does.
const askAndNote = async (asked, options) => {
  asking += 1;
  tellAwaited();
  try {
    const response = await ask(asked, options);
    await note(response);
    return response;
  } finally {
    asking -= 1;
    tellAwaited();
  }
};

window.fetch = async (asked, options) => {
  const address = asked.url ?? String(asked);
  if (address.includes(ASKED)) return askAndNote(asked, options);
  if (!address.includes(STREAM)) return ask(asked, options);
  isStreaming = true;
  const signal = asked.signal ?? options?.signal;
  signal?.addEventListener("abort", () => {
    isStreaming = false;
    setTimeout(listenAgain, NEXT_MILLISECONDS);
  });
  const response = await ask(asked, options);
  return response.ok && response.body ? follow(response) : response;
};
