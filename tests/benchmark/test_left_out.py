"""What is found in each body's minutes is counted, by weights fitted without it."""

from pathlib import Path

from left_out import Counts, rows, total
from shiomi_labelled import write_labelled


def test_each_body_is_read_without_its_own_examples(tmp_path: Path) -> None:
    write_labelled(tmp_path, "001_shiomi_1", "◎　鍵の管理について")
    write_labelled(tmp_path, "002_nada_1")
    nada, shiomi = rows(tmp_path)
    assert [row.body for row in (nada, shiomi)] == ["nada", "shiomi"]
    assert shiomi.counts["agenda"] == Counts(1, 1, 1, 1)
    assert (nada.counts["agenda"].marked, nada.counts["decisions"].marked) == (0, 1)
    assert total("all", [nada, shiomi], narrated=False).counts["decisions"].marked == 2
    assert str(shiomi).startswith("shiomi         rules    1.000 1.000")
