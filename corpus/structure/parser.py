"""read_meeting, parse: puts Turns, roster, agenda, fields and decisions together as one Meeting."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from corpus.errors import ReadWarning
from corpus.formats import read_source
from corpus.language.folding import clean, name_key
from corpus.language.path_names import name_of
from corpus.models import AgendaItem, Attendee, Field, Meeting, SourceText, Turn
from corpus.structure.agenda import Heading, front_headings, item_of, read_agenda, read_narrated
from corpus.structure.decisions import read_decisions
from corpus.structure.english_roster import read_english_roster
from corpus.structure.file_name import fields_of_name
from corpus.structure.furniture import count_rules, running_heads
from corpus.structure.header import HEADER_LIMIT, HEADER_WITHOUT_TURNS, read_header
from corpus.structure.headings import COLUMN
from corpus.structure.label_places import LabelPlace
from corpus.structure.marks import (
    end_of_section,
    lines_between,
    marked_agenda,
    marked_fields,
    marked_places,
)
from corpus.structure.people import People
from corpus.structure.replies import link_answers
from corpus.structure.roster import read_roster
from corpus.structure.speakers import find_speakers
from corpus.structure.speech import Tail, bills_head, trim
from corpus.structure.spoken_items import read_spoken_items

RULED = 3  # rules in a document from which on it is taken to set its headings off by them


def read_meeting(path: Path, *, source: str | None = None) -> Meeting:
    """The meeting that a minutes file holds; ReadError where the file cannot be read.

    ``source`` is how the file is to be named in citations; by default the path as given. A file in which no
    speaker can be found gives a Meeting without turns and a warning that says so.
    """
    return parse(read_source(path, source or name_of(path)))


def parse(source: SourceText) -> Meeting:
    """The meeting that an extracted text holds. Never raises: what is not understood stays text."""
    text = clean(source.text)
    places = _places(source, text)
    roster = _roster(source.text, text, places[0].start if places else None)
    turns, headings = _read_turns(source, text, places, roster)
    agenda = _agenda(source, text, turns, headings)
    turns = tuple(replace(turn, agenda=item_of(turn.ordinal, agenda)) for turn in turns)
    fields = _fields(source, text, places[0].start if places else None, roster)
    return Meeting(
        meeting_id=Meeting.id_of(source.sha256),
        source=source.source,
        text=source.text,
        sha256=source.sha256,
        format=source.format,
        fields=fields,
        attendance=roster or read_english_roster(text, _front_end(places)),
        agenda=tuple(_followed(item, len(turns)) for item in agenda),
        decisions=read_decisions(text, turns, agenda),
        turns=link_answers(text, turns),
        pages=source.pages,
        warnings=(*source.warnings, *_warnings(text, turns)),
    )


def _places(source: SourceText, text: str) -> tuple[LabelPlace, ...]:
    """Where speakers begin: as the format marks them, else as the text tells."""
    if source.marks.speeches:
        return marked_places(text, source.marks.speeches)
    return find_speakers(text, lambda end: _names(source.text, text, end))


def _agenda(
    source: SourceText, text: str, turns: Sequence[Turn], headings: Sequence[Heading]
) -> tuple[AgendaItem, ...]:
    """The items as the format marks them, else as headings printed between the speeches, else as spoken."""
    if source.marks.headings:
        return marked_agenda(source, text, turns)
    agenda = read_agenda(source.text, text, headings) if turns else read_narrated(source.text, text)
    return agenda or read_spoken_items(source.text, text, turns)


def _followed(item: AgendaItem, turns: int) -> AgendaItem:
    """An item; one that is printed after the last turn has no first."""
    return replace(item, first_turn=None) if item.first_turn == turns else item


def _fields(
    source: SourceText, text: str, first: int | None, roster: Sequence[Attendee]
) -> tuple[Field, ...]:
    """The facts of the front matter, as the format marks them, as the words tell, or as the file is named."""
    found = marked_fields(source, text, read_header(source.text, text, first, roster))
    return (*fields_of_name(source.source, found), *found)


def _front_end(places: Sequence[LabelPlace]) -> int:
    """Where the front matter of a text ends at the latest."""
    return min(places[0].start, HEADER_LIMIT) if places else HEADER_WITHOUT_TURNS


def _roster(source: str, text: str, end: int | None) -> tuple[Attendee, ...]:
    return read_roster(source, text, HEADER_WITHOUT_TURNS if end is None else min(end, HEADER_LIMIT))


def _names(source: str, text: str, end: int | None) -> frozenset[str]:
    return frozenset(name_key(person.name) for person in _roster(source, text, end))


def _read_turns(
    source: SourceText, text: str, places: Sequence[LabelPlace], roster: Sequence[Attendee]
) -> tuple[tuple[Turn, ...], list[Heading]]:
    """The turns, and the lines that trail each with the ordinal of the turn that follows them."""
    turns = list[Turn]()
    headings = list[Heading]()
    people = People(roster)
    ruled = bool(source.marks.speeches) or count_rules(text) >= RULED
    bills = bills_head(text, [place.start for place in places])
    heads = running_heads(text)
    for ordinal, place in enumerate(places):
        limit = places[ordinal + 1].start if ordinal + 1 < len(places) else len(text)
        stop = end_of_section(source.marks, ordinal, place.start, limit)
        start = place.speech if place.speech < stop else place.label_end
        start, column = _columns(text, place, start)
        headings.append(Heading(ordinal, column))
        end, tails = trim(text, start, stop, ruled=ruled, bills=bills, last=stop == len(text), heads=heads)
        headings.append(Heading(ordinal + 1, (*tails, *lines_between(text, stop, limit))))
        turns.append(_turn(source, place, ordinal, start, end, people))
    if places:
        headings.insert(0, front_headings(text, places[0].start, headings))
    return tuple(turns), headings


def _columns(text: str, place: LabelPlace, start: int) -> tuple[int, tuple[Tail, ...]]:
    """Where a speech begins after the column of items that stands before its label or its first word.

    The column can run into the speech only where it stands before the label too.
    """
    before = _COLUMN.match(text, place.start, place.label_start)
    if not before:
        return start, ()
    found = [Tail(before.start(1), before.end(1), True)]
    if after := _COLUMN.match(text, start):
        found.append(Tail(after.start(1), after.end(1), True))
        start = after.end()
    return start, tuple(found)


_COLUMN = re.compile(rf"[ ]*({COLUMN})[ ]+")


def _turn(source: SourceText, place: LabelPlace, ordinal: int, start: int, end: int, people: People) -> Turn:
    printed = source.text[place.label_start : place.label_end].strip()
    name, role, department = people.resolve(printed, place.label)
    return Turn(
        ordinal=ordinal,
        label=printed,
        start=start,
        end=max(start, end),
        label_start=place.start,
        name=name,
        role=role,
        department=department,
        page=_page(source, start),
    )


def _page(source: SourceText, offset: int) -> int | None:
    index = bisect_right(source.pages, offset, key=lambda page: page.start) - 1
    return source.pages[index].number if index >= 0 else None


def _warnings(text: str, turns: Sequence[Turn]) -> tuple[ReadWarning, ...]:
    if turns:
        return ()
    lines = text.count("\n") + 1
    return (
        ReadWarning(
            f"expected at least one speaker label in {lines} lines, found 0; searched as plain text",
            f"{lines}行のなかに発言者の表示が見つかりませんでした。発言者なしの本文として検索できます",
        ),
    )
