"""Questions whose answers are known: read, put to minutes, and answered by quotes or not."""

import json
from pathlib import Path

import pytest
from shiomi_files import LIBRARY, USB
from shiomi_questions import write_measured

from assistant.learning.labelled_questions import (
    NATURAL,
    SAMPLES,
    STRANGERS,
    LabelledQuestion,
    document_of,
    put_to_minutes,
    read_labelled,
    read_natural,
    read_subjects,
)

DESK = LabelledQuestion("鍵は誰が持ちますか", "ja", ("desk",), (("desk1", "鍵は係長が持っています。"),))
NOT_SAID = LabelledQuestion("金庫はいくらですか", "ja", ("desk",))
BOOKS = LabelledQuestion("本は何冊ですか", "ja", ("books",), (("books1", "本は九冊です。"),))


def test_answers_are_read_where_they_stand(tmp_path: Path) -> None:
    questions = read_labelled(write_measured(tmp_path))
    assert [question.is_answerable for question in questions] == [True] * 8 + [False]
    assert questions[1].answers == (("usb", USB[1][1]),)
    assert {question.scope for question in questions} == {("seed",)}


def test_no_folder_has_no_questions(tmp_path: Path) -> None:
    assert read_labelled(tmp_path) == ()


def test_natural_questions_have_the_words_of_their_answers(tmp_path: Path) -> None:
    rows = [
        {"question": "本は？", "lang": "ja", "doc": "minutes/books1/text.txt", "answers": [LIBRARY[0][1]]},
        {"question": "金庫は？", "lang": "ja", "doc": "minutes/books1/text.txt", "answers": []},
    ]
    file = tmp_path / "natural.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    found, none = read_natural(file)
    assert (found.answers, found.scope) == ((("books1", LIBRARY[0][1]),), (NATURAL,))
    assert not none.is_answerable


def test_subjects_are_told_yes_and_no() -> None:
    subjects = read_subjects()
    assert {subject.is_answerable for subject in subjects} == {True, False}
    assert {subject.scope for subject in subjects} == {(SAMPLES,)}


@pytest.mark.parametrize(
    ("document", "words", "answered"),
    [
        ("desk1", "鍵は係長が持っています。", True),
        ("desk1", "はい。鍵は 係長が持ち", True),  # half of a short answer, white space aside
        ("desk1", "鍵は係", False),
        ("desk1", "金庫は係長が見ています。", False),
        ("books1", "鍵は係長が持っています。", False),
    ],
)
def test_a_quote_answers_where_it_shows_enough_of_an_answer(
    document: str, words: str, *, answered: bool
) -> None:
    assert DESK.is_answered_by([("books1", "本は九冊です。"), (document, words)]) is answered
    assert not NOT_SAID.is_answered_by([(document, words)])


def test_whatever_is_quoted_shows_that_a_subject_was_spoken_of() -> None:
    assert LabelledQuestion("鍵", "ja", (SAMPLES,), spoken=True).is_answered_by([("any", "")])


def test_a_strangers_question_is_not_answered() -> None:
    cases = [
        (case.scope, case.question.text, case.is_answerable)
        for case in put_to_minutes([DESK, NOT_SAID, BOOKS], seed=1)
    ]
    assert (("desk",), DESK.text, True) in cases
    assert (("desk",), NOT_SAID.text, False) in cases
    assert (("desk",), BOOKS.text, False) in cases
    assert (("desk", "books"), BOOKS.text, True) in cases
    assert cases.count((("desk",), BOOKS.text, False)) == 1


def test_so_many_strangers_are_asked() -> None:
    many = [LabelledQuestion(f"{at}番は？", "ja", ("books",), (("b", "九"),)) for at in range(40)]
    asked = [case for case in put_to_minutes([DESK, *many], seed=1) if case.scope == ("desk",)]
    assert len(asked) == 1 + STRANGERS


@pytest.mark.parametrize(
    ("path", "document"), [("a/b/text.txt", "b"), ("seed/001.txt", "001"), ("seed/001", "001")]
)
def test_a_documents_name(path: str, document: str) -> None:
    assert document_of(path) == document
