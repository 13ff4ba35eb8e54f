"""What a format's Marks give: marked_places of labels, marked_fields, marked_agenda by heading level."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.language.dates import find_dates
from corpus.language.japanese_letters import holds_japanese
from corpus.models import AgendaItem, Field, MarkedHeading, MarkedSpeech, Marks, SourceText, Turn
from corpus.structure.english_labels import read_english
from corpus.structure.furniture import is_furniture
from corpus.structure.heading_numbers import split_heading
from corpus.structure.label_grammar import NO_LABEL, SURE, Label, read_label
from corpus.structure.label_places import LabelPlace
from corpus.structure.speech_tails import Tail

MARKED = "marked"  # the style of a label that the format marks

_MARKED_LINE = re.compile(r"[^\n]+")


def marked_places(text: str, speeches: Sequence[MarkedSpeech]) -> tuple[LabelPlace, ...]:
    """Where each marked speech has its label, in a clean text."""
    return tuple(
        LabelPlace(
            speech.label_start,
            speech.label_start,
            speech.label_end,
            speech.start,
            _label(text[speech.label_start : speech.label_end]),
            MARKED,
        )
        for speech in speeches
    )


def _label(words: str) -> Label:
    """What a label says; words that the grammar does not know are a name all the same."""
    label = read_label(words) if holds_japanese(words) else read_english(words)
    if label == NO_LABEL or label.length < len(words.rstrip()):
        return Label(len(words), SURE, name=words.strip())
    return label


def marked_fields(source: SourceText, text: str, fields: Sequence[Field]) -> tuple[Field, ...]:
    """The fields, the marked title and day in place of those that were found; a found day keeps no value."""
    title, day = source.marks.title, source.marks.date
    found = list(fields)
    if title:
        words = " ".join(source.text[slice(*title)].split())
        found = [field for field in found if field.kind != "title"] + [Field("title", *title, words)]
    if day and (days := find_dates(text[slice(*day)])):
        found = [replace(field, value="") if field.kind == "date" else field for field in found]
        found = [field for field in found if (field.kind, field.start) != ("date", day[0])]
        found.append(Field("date", *day, days[0][2].isoformat()))
    return tuple(sorted(found, key=lambda field: (field.start, field.end)))


def end_of_section(marks: Marks, ordinal: int, start: int, limit: int) -> int:
    """Where a speech from ``start`` to ``limit`` ends at the latest: at its mark, or at the next heading.

    Nobody speaks on past a heading. ``ordinal`` is the speech's among the marked ones, if any are.
    """
    if marks.speeches:
        return marks.speeches[ordinal].end
    after = bisect_right(marks.headings, start, key=lambda heading: heading.start)
    return min(limit, marks.headings[after].start) if after < len(marks.headings) else limit


def lines_between(text: str, start: int, end: int) -> Iterator[Tail]:
    """The lines between a speech that ends by a mark and the next label: nobody's, and perhaps headings."""
    for line in _MARKED_LINE.finditer(text, start, end):
        if not line[0].isspace():
            yield Tail(*line.span(), not is_furniture(text, *line.span()))


def marked_agenda(source: SourceText, text: str, turns: Sequence[Turn]) -> tuple[AgendaItem, ...]:
    """The marked headings as agenda items: those of the highest level under which somebody speaks.

    Deeper ones part the talk on one item, higher ones head the document and its parts; a level whose words
    come again and again (Discussion, Decision) parts the items above it. A speaker's label is no item.
    """
    starts = [turn.label_start for turn in turns]
    headings = [heading for heading in source.marks.headings if not _holds_speeches(starts, heading)]
    level = _item_level(text, headings, starts)
    return tuple(
        _marked_item(source.text, text, heading, bisect_left(starts, heading.end) if starts else None)
        for heading in headings
        if heading.level == level
    )


def _holds_speeches(starts: Sequence[int], heading: MarkedHeading) -> bool:
    at = bisect_left(starts, heading.start)
    return at < len(starts) and starts[at] < heading.end


def _item_level(text: str, headings: Sequence[MarkedHeading], starts: Sequence[int]) -> int | None:
    """The level of the items; None without headings."""
    level = min(_spoken_levels(headings, starts) or (heading.level for heading in headings), default=None)
    while level is not None and (higher := [one.level for one in headings if one.level < level]):
        words = [text[heading.start : heading.end] for heading in headings if heading.level == level]
        if len(set(words)) * 2 > len(words):
            break
        level = max(higher)
    return level


def _spoken_levels(headings: Sequence[MarkedHeading], starts: Sequence[int]) -> list[int]:
    """The levels of the headings that have a speech directly below them."""
    ends = [heading.start for heading in headings[1:]] + [None]
    return [
        heading.level
        for heading, end in zip(headings, ends, strict=False)
        if bisect_left(starts, heading.end) < (len(starts) if end is None else bisect_left(starts, end))
    ]


def _marked_item(source: str, text: str, heading: MarkedHeading, first: int | None) -> AgendaItem:
    number, title = split_heading(text[heading.start : heading.end]) or ("", 0)
    words = " ".join(source[heading.start + title : heading.end].split())
    return AgendaItem(number, words, heading.start, heading.end, first_turn=first)
