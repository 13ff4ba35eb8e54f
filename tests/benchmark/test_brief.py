"""The benchmark of briefs runs: on next to nothing here."""

import shutil
from pathlib import Path

from brief import grow, measure


def test_briefs_are_measured_over_a_store_that_was_grown(samples: Path, tmp_path: Path) -> None:
    (tmp_path / "some").mkdir()
    shutil.copy(min(samples.glob("*.txt")), tmp_path / "some")
    first = measure(grow(tmp_path / "some", tmp_path / "scratch", turns=60), items=2)
    assert first.turns >= 60
    assert first.items == 2
    assert 0 < first.median <= first.slow <= first.longest
    assert str(first).startswith(f"2 briefs over {first.turns} turns: median ")
