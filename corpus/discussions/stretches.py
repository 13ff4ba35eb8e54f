"""find_stretches: turns parted into matters, by heading or where a chair goes on; the subject taken up."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from corpus.language.folding import clean
from corpus.language.lexicon import pattern_of
from corpus.language.roles import is_official, leads
from corpus.language.sentences import split_sentences
from corpus.language.spans import Span
from corpus.models import Meeting, Turn

LEAST_TURNS = 3  # with fewer a chair's words only open or close what stands beside them
TAKING_UP = 6  # sentences of an explanation within which it names its subject
LONGEST_SUBJECT = 60  # characters


@dataclass(frozen=True, slots=True)
class Stretch:
    """The turns ``first``..``last`` (ordinals, both included) about one matter.

    ``agenda`` are the indexes of the items they stand under, () where none is printed for them; ``subject``
    is the span of the words that take the matter up, None where none do.
    """

    first: int
    last: int
    agenda: tuple[int, ...] = ()
    subject: Span | None = None


def find_stretches(meeting: Meeting) -> Iterator[Stretch]:
    """The stretches of a meeting in order; turns that only open or close it are in none."""
    several = (
        len({turn.agenda for turn in meeting.turns} - {None}) > 1
    )  # one alone may be the meeting's title
    for agenda, group in groupby(meeting.turns, key=lambda turn: turn.agenda):
        turns = tuple(group)
        if agenda is None:
            yield from _without_heading(meeting, turns)
        elif several and _heading_is_printed(meeting, agenda):
            yield Stretch(turns[0].ordinal, turns[-1].ordinal, _items_jointly(meeting, agenda))
        else:
            first, *others = _parted(meeting, turns, LEAST_TURNS)
            yield replace(first, agenda=_items_jointly(meeting, agenda), subject=None)
            yield from others


def _without_heading(meeting: Meeting, turns: Sequence[Turn]) -> Iterator[Stretch]:
    """The matters among turns that stand under no heading, but for what only opens the meeting."""
    if len(turns) >= LEAST_TURNS or not meeting.agenda:
        yield from _parted(meeting, turns, LEAST_TURNS)


def _items_jointly(meeting: Meeting, agenda: int) -> tuple[int, ...]:
    together = tuple(at for at, item in enumerate(meeting.agenda) if item.joint == agenda)
    return together or (agenda,)


def _heading_is_printed(meeting: Meeting, agenda: int) -> bool:
    """Whether an item's heading stands between the speeches; the chair says it otherwise."""
    item = meeting.agenda[agenda]
    return not any(turn.start <= item.start < turn.end for turn in meeting.turns)


def _parted(meeting: Meeting, turns: Sequence[Turn], least: int) -> list[Stretch]:
    """The turns parted where the chair goes on to another matter, each part of ``least`` turns at least."""
    stretch_starts = [turns[0].ordinal]
    for turn in turns[1:]:
        if (
            turn.ordinal - stretch_starts[-1] >= least
            and leads(turn.role)
            and _goes_on_to_matter(meeting, turn)
        ):
            stretch_starts.append(turn.ordinal)
    if len(stretch_starts) > 1 and turns[-1].ordinal + 1 - stretch_starts[-1] < least:
        stretch_starts.pop()
    stretch_ends = [start - 1 for start in stretch_starts[1:]] + [turns[-1].ordinal]
    return [
        Stretch(first, last, subject=_subject_taken_up(meeting, meeting.turns[first : last + 1]))
        for first, last in zip(stretch_starts, stretch_ends, strict=True)
    ]


def _goes_on_to_matter(meeting: Meeting, turn: Turn) -> bool:
    """Whether a chair's turn goes on to another matter."""
    return any(_begins_matter(meeting.text[slice(*span)]) for span in _chair_sentences(meeting, turn))


def _begins_matter(sentence: str) -> bool:
    plain = clean(sentence).replace("\n", " ").strip()
    return bool(pattern_of("moves_on").match(plain) and pattern_of("matters").search(plain))


def _subject_taken_up(meeting: Meeting, turns: Sequence[Turn]) -> Span | None:
    """The words by which the chair, or the first to explain, takes the matter up."""
    chaired = (turn for turn in turns[:1] if leads(turn.role))
    explained = (turn for turn in turns[: 2 * LEAST_TURNS] if is_official(turn.role))
    for turn in (*chaired, *explained):
        for span in _chair_sentences(meeting, turn)[:TAKING_UP]:
            if found := _subject_named(meeting, span):
                return found
    return None


def _subject_named(meeting: Meeting, span: Span) -> Span | None:
    """The subject that a sentence names: 「…について説明します」, 「…の件を…」."""
    named = _NAMES_SUBJECT.search(clean(meeting.text[slice(*span)]))
    if not named or len(named["subject"]) > LONGEST_SUBJECT:
        return None
    start, end = named.span("subject")
    return span[0] + start, span[0] + end


_NAMES_SUBJECT = re.compile(
    r"(?:^|(?<=[、。,\n\s　「]))(?P<subject>[^、。,\n「」]{4,90}?)」?"
    r"(?:につきまして|について|に関する説明|の件|を議題)(?=[^。]{0,60}(?:説明|報告|議題|審査|審議|質疑|協議|調査|諮り|[でご御]ざいます|です))"
)


def _chair_sentences(meeting: Meeting, turn: Turn) -> tuple[Span, ...]:
    return split_sentences(meeting.text, turn.start, turn.end)
