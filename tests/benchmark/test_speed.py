"""The benchmark runs: on next to nothing here, on real minutes by `python tests/benchmark/speed.py`."""

import shutil
import sys
from pathlib import Path

from copies import write_copies
from speed import HEAD, _location, _peak_memory, measure

from corpus import read_meeting
from index.store.store import Store


def test_copies_have_the_turns_of_their_original_and_say_something_else(
    samples: Path, tmp_path: Path
) -> None:
    for copy in (1, 2):
        write_copies(samples, tmp_path / str(copy), copy)
    originals = sorted(samples.glob("*.txt"))
    assert originals
    for original in originals:
        meetings = [read_meeting(original)]
        meetings += [read_meeting(tmp_path / str(copy) / original.name) for copy in (1, 2)]
        assert len({one.meeting_id for one in meetings}) == 3
        assert len({len(one.turns) for one in meetings}) == 1


def test_every_size_of_the_store_is_measured(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    for text in sorted(samples.glob("*.txt"))[:2]:
        shutil.copy(text, tmp_path / "some")
    write_copies(tmp_path / "some", tmp_path / "minutes", 1)
    (tmp_path / "scratch").mkdir()
    small, large = measure([tmp_path / "minutes"], tmp_path / "scratch", copies=2, questions=5)
    assert large.status.turns == 2 * small.status.turns > 0
    assert large.status.passages > small.status.passages
    assert small.alone
    assert not large.alone
    for row in (small, large):
        assert min(row.index.wall, row.again.wall, row.first.wall, row.search.median, row.chroma.median) > 0
        assert row.search.slow >= row.search.median
    assert len(str(small)) == len(str(large)) == len(HEAD)


def test_a_store_may_be_on_a_server_whose_memory_is_told(tmp_path: Path) -> None:
    with _location(tmp_path, server=True) as (store, serving):
        assert not Store(store, create=True).model
        assert _peak_memory(serving) > 0 or sys.platform != "linux"
