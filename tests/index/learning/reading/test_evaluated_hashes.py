"""What is evaluated is known by its hashes."""

import json
from pathlib import Path

from index.encoders.training.overlap import sentence_hash
from index.learning.reading.evaluated_hashes import evaluated_hashes

SAID = "申請書は鍵のかかる棚で二年間保存しております。"
ELSEWHERE = "灯台の修繕費を計上しました。"


def test_evaluated_are_documents_questions_and_the_documents_they_name(tmp_path: Path) -> None:
    (tmp_path / "m1.txt").write_text(SAID, encoding="utf-8")
    folder = tmp_path / "evaluated"
    folder.mkdir()
    (folder / "a.txt").write_text(ELSEWHERE, encoding="utf-8")
    rows = [{"question": "いつまで保存されるのですか", "doc": "m1.txt"}, {"query": "灯台の修繕はいつからか"}]
    questions = tmp_path / "dev.jsonl"
    questions.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    told = [SAID, ELSEWHERE, "いつまで保存されるのですか", "灯台の修繕はいつからか"]
    assert evaluated_hashes([folder], [questions], tmp_path) == {sentence_hash(text) for text in told}
