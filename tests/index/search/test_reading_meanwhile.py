"""Who reads while another process writes sees each meeting whole or not at all, and in the end all of it."""

import subprocess
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

from shiomi_files import LIBRARY, SCHOOL, USB, write_minutes

from index import Retriever, sync
from index.models import StoreError

ALL = (*USB, *LIBRARY, *SCHOOL)
# Tells after each file, and waits for a line before the next, so that a slow reader still sees the steps.
CHILD = """
import sys
from pathlib import Path
from index import sync
from index.writing import writer
writer.BATCH_PASSAGES = 20  # many commits while the other process reads
def tell(done, total, turns, source):
    print(done, flush=True)
    sys.stdin.readline()
sync([Path(sys.argv[1])], sys.argv[2], on_progress=tell)
"""


def write(folder: Path, files: int, version: str) -> None:
    for at in range(files):
        speeches = [(label, f"{speech}資料{at}の{version}です。") for label, speech in ALL[at % 4 :]]
        write_minutes(folder / f"{at:02}.txt", *speeches)


def look(opened: Retriever) -> int:
    """Search, and read each meeting that was found; how many passages were."""
    results = opened.search("資料の保存", k=1000).results
    for meeting_id, count in Counter(result.passage.meeting_id for result in results).items():
        with suppress(StoreError):  # taken away between the search and this
            assert count == len(opened.meeting(meeting_id).turns) + 1  # and its header
    return len(results)


def test_each_meeting_whole_or_not_at_all(tmp_path: Path) -> None:
    folder, store = tmp_path / "minutes", str(tmp_path / "store")
    write(folder, 3, "初版")
    sync([folder], store)
    opened = Retriever(store)
    write(folder, 14, "改訂版")
    seen = [look(opened)]
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), store],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[3],
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        while child.stdout.readline():
            seen.append(look(opened))  # while the writer waits
            child.stdin.write(b"\n")
            child.stdin.flush()
            seen += [look(opened), look(opened)]  # while it writes
    assert child.returncode == 0
    assert len(set(seen)) > 5, "the reader did not see the store grow"
    assert look(opened) == sum(one.turns + 1 for one in opened.meetings())
    assert len(opened.meetings()) == 14
    assert all("改訂版" in opened.meeting(one.meeting_id).text for one in opened.meetings())
