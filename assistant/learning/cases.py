"""Questions whose answers are known: put to their own minutes, and to minutes that cannot answer them."""

import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.question.language import language_of

# Of the questions about other minutes, so many a language are asked of each set of minutes.
STRANGERS = 25
# Subjects and nothing else, spoken of in the sample minutes or not; other questions are rarely so short.
SUBJECTS, SAMPLES = Path(__file__).with_name("subjects.tsv"), "samples"

Scope = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """One question about the folders of minutes in ``scope``, and whether they answer it.

    ``pair`` is shared by the same question in two languages.
    """

    text: str
    language: str
    scope: Scope
    answerable: bool
    pair: str


@dataclass(frozen=True, slots=True)
class Case:
    """A question put to the minutes of ``scope``, its own or others."""

    asked: Asked
    scope: Scope

    @property
    def answerable(self) -> bool:
        """Whether these minutes answer it."""
        return self.asked.answerable and set(self.asked.scope) <= set(self.scope)

    @property
    def group(self) -> tuple[Scope, str, str]:
        """What weighs the same as every other group: a stranger's question is refused more easily than one
        that is about these minutes and not answered by them."""
        own = set(self.asked.scope) <= set(self.scope)
        kind = "answerable" if self.answerable else "not answered" if own else "stranger"
        return self.scope, self.asked.language, kind


def read_questions(folder: Path) -> tuple[Asked, ...]:
    """Every question of ``folder/*.jsonl``, whose lines need query, lang, docs_scope, answerable and id."""
    rows = [
        json.loads(line)
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    answered = {row["query"] for row in rows if row["answerable"]}
    kept = [_asked(row) for row in rows if row["answerable"] or row["query"] not in answered]
    return tuple({(asked.text, asked.scope): asked for asked in kept}.values())


def read_subjects() -> tuple[Asked, ...]:
    """The subjects that the sample minutes were or were not asked about."""
    rows = [line.split("\t") for line in SUBJECTS.read_text(encoding="utf-8").splitlines()]
    return tuple(Asked(text, language_of(text), (SAMPLES,), spoken == "yes", text) for spoken, text in rows)


def cases(questions: Sequence[Asked], seed: int) -> Iterator[Case]:
    """Every question put to its own minutes, and strangers' questions to each; the minutes with the most
    questions that they do not answer are also asked as one with those of the fewest questions."""
    scopes = sorted({asked.scope for asked in questions})
    for scope in scopes:
        yield from (Case(asked, scope) for asked in questions if asked.scope == scope)
        yield from (Case(asked, scope) for asked in _strangers(questions, scope, seed))
    hard = max(scopes, key=lambda scope: sum(a.scope == scope and not a.answerable for a in questions))
    others = sorted(set(scopes) - {hard}, key=lambda scope: sum(a.scope == scope for a in questions))
    for other in others[:1]:
        yield from (Case(asked, hard + other) for asked in questions if asked.scope in (hard, other))


def _asked(row: Mapping[str, Any]) -> Asked:
    scope = tuple(row["docs_scope"])
    number = min(row["id"], row.get("pair") or row["id"])
    return Asked(row["query"], row["lang"], scope, row["answerable"], f"{scope} {number.rpartition('-')[2]}")


def _strangers(questions: Sequence[Asked], scope: Scope, seed: int) -> Iterator[Asked]:
    """Questions about other minutes that answer them, so many of each language."""
    for language in sorted({asked.language for asked in questions}):
        others = [
            asked
            for asked in questions
            if asked.scope != scope and asked.answerable and asked.language == language
        ]
        yield from random.Random(seed).sample(others, min(STRANGERS, len(others)))
