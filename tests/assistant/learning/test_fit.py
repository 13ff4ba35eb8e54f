"""What is learned from questions is what they say, and is tried on questions left out."""

import json
from pathlib import Path

from assistant.learning.cases import cases, read_questions, read_subjects
from assistant.learning.fit import Example, fit, left_out, told_apart

ROWS = [
    ("鍵は誰が持ちますか", "ja", ["desk"], True, "desk-ja-001"),
    ("Who keeps the key?", "en", ["desk"], True, "desk-en-001"),
    ("金庫はいくらですか", "ja", ["desk"], False, "desk-ja-002"),
    ("本は何冊ですか", "ja", ["books"], True, "books-ja-001"),
    ("本は何冊ですか", "ja", ["desk"], False, "desk-ja-003"),
]


def questions(folder: Path) -> Path:
    keys = ("query", "lang", "docs_scope", "answerable", "id")
    lines = [json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False) for row in ROWS]
    (folder / "made.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def test_a_strangers_question_is_put_to_other_minutes_once(tmp_path: Path) -> None:
    asked = read_questions(questions(tmp_path))
    groups = [(case.group, case.asked.text) for case in cases(asked, seed=1)]
    assert ((("desk",), "ja", "stranger"), "本は何冊ですか") in groups
    assert ((("desk",), "ja", "not answered"), "金庫はいくらですか") in groups
    assert ((("desk", "books"), "ja", "answerable"), "本は何冊ですか") in groups
    assert sum(text == "本は何冊ですか" and group[0] == ("desk",) for group, text in groups) == 1


def test_one_question_in_two_languages_is_one_pair(tmp_path: Path) -> None:
    first, second = read_questions(questions(tmp_path))[:2]
    assert first.pair == second.pair


def test_a_sign_of_answers_gets_weight() -> None:
    examples = [
        Example(
            {"bias": 1.0, "ranking": at / 10, "subject_unsaid": 0.0},
            at >= 10,
            (("desk",), "ja", str(at >= 10)),
            f"{at}",
        )
        for at in range(20)
    ]
    assert fit(examples)["ranking"] > 1
    assert told_apart(left_out(examples), [example.answerable for example in examples]) > 0.95


def test_subjects_are_told_yes_and_no() -> None:
    assert {subject.answerable for subject in read_subjects()} == {True, False}
