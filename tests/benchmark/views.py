"""How soon the page's views open over much that is kept, and how soon a press is answered, in a real browser.

    PYTHONPATH=.:tests/builders python tests/benchmark/views.py [--conversations 1000] [--entries 5000]

The chat is served by the command itself, over the sample minutes. Milliseconds are the browser's own, from
the press to the frame in which its button is marked (its feedback), and to that in which the view stands
there and nothing is awaited: the median and the longest of some presses. Beside them the processor's own
milliseconds of a press, in the server and in the page: on a machine that does much else they tell what the
clock cannot.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import CDPSession, Page, sync_playwright
from visiting import ARGUMENTS, Visit, installed_browser, serving

from assistant.config import kept_folder
from assistant.keeping.conversations import Conversations
from assistant.keeping.database import Database
from assistant.keeping.notebook import Notebook
from assistant.keeping.saved import SavedSearches
from index import Retriever, sync

SAMPLES = Path(__file__).parents[2] / "corpus" / "samples"
TIMES = 5  # presses of each view
SAVED = 20  # questions and searches that somebody keeps an eye on
VIEWS = ("precedents", "mentions", "people", "meetings", "notebook", "news", "library", "settings", "ask")
# From the press to the mark at its button, and to the view with nothing awaited; both by the frames drawn.
MEASURE = """async view => {
  const tab = () => document.querySelector(`#header nav [data-to=${view}]`);
  const drawn = () => new Promise(resolve => requestAnimationFrame(resolve));
  const begun = performance.now();
  let fed = 0;
  tab().click();
  const isShown = () =>
    document.querySelector(`[data-view=${view}]`) && !document.documentElement.dataset.awaited;
  while (!(isShown() && fed) && performance.now() - begun < 20000) {
    await drawn();
    if (!fed && tab().hasAttribute("aria-current")) fed = performance.now();
  }
  return [fed - begun, performance.now() - begun];
}"""


def fill(store: str, conversations: int, entries: int) -> None:
    """Keep so much of the store's minutes, for whoever uses this computer."""
    database = Database(kept_folder(store))
    kept, notebook, saved = Conversations(database), Notebook(database), SavedSearches(database)
    retriever = Retriever(store, reading=False)
    meetings = [retriever.meeting(one.meeting_id) for one in retriever.meetings()]
    for number in range(conversations):
        kept.add("", f"{number}番目の質問について何と言われましたか", "{}")
    turns = [(meeting, turn) for meeting in meetings for turn in meeting.turns]
    for number in range(entries):
        meeting, turn = turns[number % len(turns)]
        start = turn.start + number // len(turns)
        if start < turn.end:
            notebook.star(meeting.meeting_id, turn.ordinal, start, turn.end, meeting.text[start : turn.end])
    for number in range(SAVED):
        saved.save("mentions", f"語句{number}", held=[one.meeting_id for one in meetings])
    retriever.close()
    database.close()


def server_milliseconds() -> float:
    """The processor's time of the server, the one child of this process that Python runs."""
    for task in Path("/proc/self/task").iterdir():
        for child in (task / "children").read_text().split():
            if b"assistant.cli" in Path(f"/proc/{child}/cmdline").read_bytes():
                user, system = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[11:13]
                return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")
    return float("nan")


def page_milliseconds(devtools: CDPSession) -> float:
    """The processor's time of the page's own thread."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return float(next(one["value"] for one in metrics if one["name"] == "TaskDuration")) * 1000


def measured(page: Page) -> Iterator[tuple[str, list[tuple[float, ...]]]]:
    """Of each view, press by press: milliseconds to feedback and view, of the server and of the page."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})  # else by the clock
    found: dict[str, list[tuple[float, ...]]] = {view: [] for view in VIEWS}
    for _ in range(TIMES):
        for view in VIEWS:
            before = server_milliseconds(), page_milliseconds(devtools)
            feedback, whole = page.evaluate(MEASURE, view)
            page.wait_for_function("!document.querySelector('#desk .wait')")
            server, shown = server_milliseconds() - before[0], page_milliseconds(devtools) - before[1]
            found[view].append((feedback, whole, server, shown))
    yield from found.items()


def main() -> None:
    """Fill a store's folder, serve it, press, print."""
    given = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given.add_argument("--conversations", type=int, default=1000)
    given.add_argument("--entries", type=int, default=5000)
    options = given.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, store = Path(name), str(Path(name) / "store")
        sync([SAMPLES], store)
        fill(store, options.conversations, options.entries)
        with serving(folder, store, "--no-reading") as address, sync_playwright() as started:
            browser = started.chromium.launch(executable_path=installed_browser(), args=ARGUMENTS)
            page = Visit(browser, address).open().page
            page.wait_for_function("document.querySelector('#past a')")
            for view, times in measured(page):
                feedback, whole, server, shown = zip(*times, strict=True)
                print(
                    f"{view:11} feedback {median(feedback):4.0f} (longest {max(feedback):4.0f}) ms, "
                    f"open {median(whole):5.0f} (longest {max(whole):5.0f}) ms; "
                    f"processor {median(server):4.0f} ms server, {median(shown):4.0f} ms page",
                    flush=True,
                )
            browser.close()


if __name__ == "__main__":
    main()
