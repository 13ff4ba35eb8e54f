"""LabelledQuestion, Case: read_labelled, read_natural, read_subjects; put_to_minutes, own and strangers'."""

import json
import random
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from assistant.question.question_language import language_of

STRANGERS = 25  # of the questions about other minutes, so many a language are put to each set of minutes
SUBJECTS, SAMPLES = Path(__file__).with_name("subjects.tsv"), "samples"
NATURAL = "natural"  # the scope of questions as people type them, all about one large set of minutes
# A quote shows an answer where it holds so many characters of it in a row, or half of a shorter one.
SHOWN_CHARACTERS = 30

Scope = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    """One question about the sets of minutes in ``scope``, and what answers it.

    ``answers`` are (document, exact words), any of which is right; () where nothing answers. A bare subject
    that was spoken of (``spoken``) has no exact answer: whatever is quoted shows it.
    """

    text: str
    language: str
    scope: Scope
    answers: tuple[tuple[str, str], ...] = ()
    spoken: bool = False

    @property
    def is_answerable(self) -> bool:
        """Whether its own minutes answer it."""
        return self.spoken or bool(self.answers)

    def is_answered_by(self, quotes: Iterable[tuple[str, str]]) -> bool:
        """Whether one of the quotes, (document, words), shows an answer."""
        return self.spoken or any(
            document == known and _shows_answer(words, answer)
            for document, words in quotes
            for known, answer in self.answers
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A question put to the minutes of ``scope``, its own or others."""

    question: LabelledQuestion
    scope: Scope

    @property
    def is_answerable(self) -> bool:
        """Whether these minutes answer it."""
        return self.question.is_answerable and set(self.question.scope) <= set(self.scope)


def read_labelled(folder: Path) -> tuple[LabelledQuestion, ...]:
    """Every question of ``folder/queries/*.jsonl``, whose answers are spans of ``folder/docs/DOC.txt``.

    One that other minutes answer is left out where it is not answered: it is a stranger's there.
    """
    files = sorted((folder / "queries").glob("*.jsonl"))
    questions = [_labelled_question(folder, row) for file in files for row in _labelled_rows(file)]
    answered = {question.text for question in questions if question.answers}
    kept = (question for question in questions if question.answers or question.text not in answered)
    return tuple({(question.text, question.scope): question for question in kept}.values())


def read_natural(file: Path) -> tuple[LabelledQuestion, ...]:
    """Questions with ``question``, ``lang``, ``doc`` and the exact words of their ``answers``, one a line."""
    return tuple(
        LabelledQuestion(
            row["question"],
            row["lang"],
            (NATURAL,),
            tuple((document_of(row["doc"]), answer) for answer in row["answers"]),
        )
        for row in _labelled_rows(file)
    )


def read_subjects() -> tuple[LabelledQuestion, ...]:
    """Bare subjects that the sample minutes speak of, or do not: other questions are rarely so short."""
    rows = [line.split("\t") for line in SUBJECTS.read_text(encoding="utf-8").splitlines()]
    return tuple(
        LabelledQuestion(text, language_of(text), (SAMPLES,), spoken=spoken == "yes") for spoken, text in rows
    )


def put_to_minutes(questions: Sequence[LabelledQuestion], seed: int) -> Iterator[Case]:
    """Every question put to its own minutes, and strangers' questions to each set.

    The set with the most questions that it does not answer is also asked as one with that of the fewest.
    """
    scopes = sorted({question.scope for question in questions})
    for scope in scopes:
        yield from (Case(question, scope) for question in questions if question.scope == scope)
        yield from (Case(question, scope) for question in _strangers_questions(questions, scope, seed))
    hard = max(scopes, key=lambda scope: sum(q.scope == scope and not q.is_answerable for q in questions))
    others = sorted(set(scopes) - {hard}, key=lambda scope: sum(q.scope == scope for q in questions))
    for other in others[:1]:
        yield from (Case(question, hard + other) for question in questions if question.scope in (hard, other))


def document_of(path: str) -> str:
    """A document's name: that of its file, or of its folder where the file is called text."""
    file = PurePath(path)
    return file.parent.name if file.stem == "text" else file.stem


def _strangers_questions(
    questions: Sequence[LabelledQuestion], scope: Scope, seed: int
) -> Iterator[LabelledQuestion]:
    """Questions about other minutes that answer them, so many of each language."""
    for language in sorted({question.language for question in questions}):
        others = [
            question
            for question in questions
            if question.scope != scope and question.is_answerable and question.language == language
        ]
        yield from random.Random(seed).sample(others, min(STRANGERS, len(others)))


def _shows_answer(words: str, answer: str) -> bool:
    """Whether the words hold enough of an answer in a row, width and white space aside."""
    text, wanted = _level_of_languages(words), _level_of_languages(answer)
    length = min(SHOWN_CHARACTERS, -(-len(wanted) // 2))
    return bool(wanted) and any(wanted[at : at + length] in text for at in range(len(wanted) - length + 1))


def _level_of_languages(words: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", words))


def _labelled_question(folder: Path, row: Mapping[str, Any]) -> LabelledQuestion:
    spans = [span for span in row["gold_spans"] if span.get("role") != "question"]
    answers = tuple((document_of(span["doc"]), _read_gold_span(folder, span)) for span in spans)
    return LabelledQuestion(row["query"], row["lang"], tuple(row["docs_scope"]), answers)


def _read_gold_span(folder: Path, span: Mapping[str, Any]) -> str:
    text = (folder / "docs" / f"{span['doc']}.txt").read_bytes().decode("utf-8")
    return text[span["char_start"] : span["char_end"]]


def _labelled_rows(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())
