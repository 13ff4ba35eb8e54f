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
CHILD = """
import sys
from pathlib import Path
from index import sync
from index.writing import writer
writer.BATCH_PASSAGES = 20  # many commits while the other process reads
sync([Path(sys.argv[1])], sys.argv[2])
"""


def write(folder: Path, files: int, version: str) -> None:
    for at in range(files):
        speeches = [(label, f"{speech}資料{at}の{version}です。") for label, speech in ALL[at % 4 :]]
        write_minutes(folder / f"{at:02}.txt", *speeches)


def test_each_meeting_whole_or_not_at_all(tmp_path: Path) -> None:
    folder, store = tmp_path / "minutes", str(tmp_path / "store")
    write(folder, 3, "初版")
    sync([folder], store)
    opened = Retriever(store)
    write(folder, 14, "改訂版")
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(folder), store], cwd=Path(__file__).parents[3])
    seen = set()
    while child.poll() is None:
        results = opened.search("資料の保存", k=1000).results
        for meeting_id, count in Counter(result.passage.meeting_id for result in results).items():
            with suppress(StoreError):  # taken away between the search and this
                assert count == len(opened.meeting(meeting_id).turns) + 1  # and its header
        seen.add(len(results))
    assert child.returncode == 0
    assert len(seen) > 2, "the sync was over before anything was read"
    assert len(opened.search("資料の保存", k=1000).results) == sum(one.turns + 1 for one in opened.meetings())
    assert len(opened.meetings()) == 14
    assert all("改訂版" in opened.meeting(one.meeting_id).text for one in opened.meetings())
