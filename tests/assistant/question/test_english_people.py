"""Whose words a question in English wants: known with or without title, by office; a stranger is told."""

import pytest

from assistant.question.english_people import named_in_english, without_title

HELD = ("cllrwinslow", "cllrpetrov", "harbourmaster", "chair", "annefinchlowemp", "小山委員")

KNOWN = [
    ("What did Winslow say about the quay?", ("cllrwinslow",)),
    ("What did Councillor Winslow say about the quay?", ("cllrwinslow",)),
    ("What was said by Mr. Petrov on fees?", ("cllrpetrov",)),
    ("According to Petrov, who pays?", ("cllrpetrov",)),
    ("What did the Harbour Master say about May?", ("harbourmaster",)),
    ("What did the chair say?", ("chair",)),
    ("What did Anne Finch-Lowe think of it?", ("annefinchlowemp",)),
    ("What did Koyama say about keys?", ("小山委員",)),
]


@pytest.mark.parametrize(("question", "known"), KNOWN)
def test_known(question: str, known: tuple[str, ...]) -> None:
    named = named_in_english(question, HELD)
    assert named is not None
    assert named.known == known


STRANGERS = [
    ("What did Quayle say about the quay?", "Quayle"),
    ("What did Councillor Quayle say about the quay?", "Councillor Quayle"),
    ("Everything Dr. Quayle said", "Dr. Quayle"),
    ("Quayle's view on the fees", "Quayle"),
]


@pytest.mark.parametrize(("question", "text"), STRANGERS)
def test_strangers(question: str, text: str) -> None:
    named = named_in_english(question, HELD)
    assert named is not None
    assert named.is_stranger
    assert (named.text, question[named.start : named.end]) == (text, text)


NOBODY = [
    "What did the Committee say about the quay?",
    "What did the Port Authority say about the quay?",
    "How did NPLA respond to it?",
    "What did members ask about the quay?",
    "What was raised by June?",
    "Did Anyone say it?",
    "Petrov?",
]


@pytest.mark.parametrize("question", NOBODY)
def test_what_is_no_person(question: str) -> None:
    assert named_in_english(question, HELD) is None


def test_a_name_alone_is_a_person_only_after_another_question() -> None:
    after = named_in_english("And Petrov?", HELD, follows=True)
    assert after is not None
    assert after.known == ("cllrpetrov",)
    assert named_in_english("Dredging?", HELD, follows=True) is None
    titled = named_in_english("And Councillor Quayle?", HELD, follows=True)
    assert titled is not None
    assert titled.is_stranger


def test_where_nobody_is_known_to_speak_nobody_is_a_stranger() -> None:
    assert named_in_english("What did Quayle say?", ()) is None


@pytest.mark.parametrize(
    ("name", "bare"), [("The Hon. Anne Lowe", "Anne Lowe"), ("Petrov's", "Petrov"), ("Chair Lowe", "Lowe")]
)
def test_titles(name: str, bare: str) -> None:
    assert without_title(name) == bare
