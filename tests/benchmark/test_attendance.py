"""Names found, right and on their side are counted."""

import json
from pathlib import Path

from attendance import Score, scores


def test_scores(tmp_path: Path) -> None:
    (tmp_path / "shiomi").mkdir()
    text = "汐見市会議録\n出席委員　青木健、石川花、上野次郎\n欠席委員　なし\n"
    (tmp_path / "shiomi" / "text.txt").write_text(text, encoding="utf-8")
    people = [{"name": "青木 健", "present": True}, {"name": "石川花", "present": False}, {"name": "大野歩"}]
    gold = {"doc": "shiomi", "meeting": {"attendance": people}}
    (tmp_path / "shiomi.json").write_text(json.dumps(gold), encoding="utf-8")
    assert list(scores(tmp_path, tmp_path)) == [Score("shiomi", 3, 3, 2, 1)]
    assert str(Score("shiomi", 3, 3, 2, 1)).endswith("0.667 found, 0.667 right, 0.500 on their side")
