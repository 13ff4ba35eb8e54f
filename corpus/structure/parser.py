"""read_meeting, parse: one Meeting of all readers: places, columns before labels, turns, agenda; warnings."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from corpus.errors import ReadWarning
from corpus.formats import read_source
from corpus.formats.several_meetings import find_meetings
from corpus.language.folding import clean
from corpus.language.path_names import name_of
from corpus.models import AgendaItem, Attendee, Field, Meeting, SourceText, Turn
from corpus.structure.agenda import Heading, item_of, read_agenda, read_narrated
from corpus.structure.attendance_lists import Attendance
from corpus.structure.attendee_meant import People
from corpus.structure.clerk_notes import find_clerk_notes
from corpus.structure.file_name import fields_of_name
from corpus.structure.format_marks import (
    end_of_section,
    lines_between,
    marked_agenda,
    marked_fields,
    marked_places,
)
from corpus.structure.front_headings import front_headings, items_above
from corpus.structure.furniture import count_rules, running_heads
from corpus.structure.header import read_header
from corpus.structure.heading_numbers import COLUMN
from corpus.structure.label_places import LabelPlace
from corpus.structure.read_decisions import read_decisions
from corpus.structure.replies import link_answers
from corpus.structure.run_in import RunIn, find_run_in, split_tails
from corpus.structure.speakers import find_speakers
from corpus.structure.speech_tails import Tail, bills_head, trim
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
    attendance = Attendance(source.text, text)
    run_in = find_run_in(text)
    places = _places_of_labels(source, text, attendance, run_in)
    first = places[0].start if places else None
    turns, headings = _read_turns(source, text, places, attendance.people(first), run_in)
    agenda = _agenda_read(source, text, turns, headings, run_in)
    turns = tuple(replace(turn, agenda=item_of(turn.ordinal, agenda)) for turn in turns)
    fields = _fields_read(source, text, first, attendance.japanese(first))
    return Meeting(
        meeting_id=Meeting.id_of(source.sha256),
        source=source.source,
        text=source.text,
        sha256=source.sha256,
        format=source.format,
        fields=fields,
        attendance=attendance.people(first),
        agenda=tuple(_item_followed(item, len(turns)) for item in agenda),
        decisions=read_decisions(text, turns, agenda),
        turns=link_answers(text, turns),
        pages=source.pages,
        warnings=(*source.warnings, *_warnings_of_turns(text, turns)),
    )


def _places_of_labels(
    source: SourceText, text: str, attendance: Attendance, run_in: Sequence[RunIn]
) -> tuple[LabelPlace, ...]:
    """Where speakers begin: as the format marks them, else as the text tells."""
    if source.marks.speeches:
        return marked_places(text, source.marks.speeches)
    return find_speakers(text, attendance.names, [one.start for one in run_in])


def _agenda_read(
    source: SourceText,
    text: str,
    turns: Sequence[Turn],
    headings: Sequence[Heading],
    run_in: Sequence[RunIn],
) -> tuple[AgendaItem, ...]:
    """The items as the format marks them, else as headings printed between the speeches, else as spoken."""
    if source.marks.headings:
        return marked_agenda(source, text, turns)
    agenda = read_agenda(source.text, text, headings) if turns else read_narrated(source.text, text, run_in)
    return agenda or read_spoken_items(source.text, text, turns)


def _item_followed(item: AgendaItem, turns: int) -> AgendaItem:
    """An item; one that is printed after the last turn has no first."""
    return replace(item, first_turn=None) if item.first_turn == turns else item


def _fields_read(
    source: SourceText, text: str, first: int | None, roster: Sequence[Attendee]
) -> tuple[Field, ...]:
    """The facts of the front matter, as the format marks them, as the words tell, or as the file is named."""
    found = marked_fields(source, text, read_header(source.text, text, first, roster))
    return (*fields_of_name(source.source, found), *found)


def _read_turns(
    source: SourceText,
    text: str,
    places: Sequence[LabelPlace],
    roster: Sequence[Attendee],
    run_in: Sequence[RunIn],
) -> tuple[tuple[Turn, ...], list[Heading]]:
    """The turns, and the lines that trail each with the ordinal of the turn that follows them."""
    turns = list[Turn]()
    headings = list[Heading]()
    people = People(roster)
    ruled = bool(source.marks.speeches) or count_rules(text) >= RULED
    bills = bills_head(text, [place.start for place in places])
    heads = running_heads(text)
    limits = [place.start for place in places[1:]] + [len(text)]
    notes = find_clerk_notes(text, [(one.speech, end) for one, end in zip(places, limits, strict=False)])
    for ordinal, place in enumerate(places):
        limit = limits[ordinal]
        stop = end_of_section(source.marks, ordinal, place.start, limit)
        stop = next((one.start for one in run_in if place.start < one.start < stop), stop)
        stop = min(stop, notes.get(place.speech, stop))
        start = place.speech if place.speech < stop else place.label_end
        start, column = _after_columns(text, place, start)
        headings.append(Heading(ordinal, column))
        end, tails = trim(text, start, stop, ruled=ruled, bills=bills, last=stop == len(text), heads=heads)
        below = split_tails(lines_between(text, stop, limit), run_in)
        headings.append(Heading(ordinal + 1, (*tails, *below)))
        turns.append(_turn_made(source, place, ordinal, start, end, people))
    if places:
        front = front_headings(text, places[0].start, headings, run_in)
        headings[:0] = (*items_above(text, front, places[0].start, headings), front)
    return tuple(turns), headings


def _after_columns(text: str, place: LabelPlace, start: int) -> tuple[int, tuple[Tail, ...]]:
    """Where a speech begins after the column of items that stands before its label or its first word.

    The column can run into the speech only where it stands before the label too.
    """
    before = _ITEM_COLUMN.match(text, place.start, place.label_start)
    if not before:
        return start, ()
    found = [Tail(before.start(1), before.end(1), True)]
    if after := _ITEM_COLUMN.match(text, start):
        found.append(Tail(after.start(1), after.end(1), True))
        start = after.end()
    return start, tuple(found)


_ITEM_COLUMN = re.compile(rf"[ ]*({COLUMN})[ ]+")


def _turn_made(
    source: SourceText, place: LabelPlace, ordinal: int, start: int, end: int, people: People
) -> Turn:
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
        page=_page_of_offset(source, start),
    )


def _page_of_offset(source: SourceText, offset: int) -> int | None:
    index = bisect_right(source.pages, offset, key=lambda page: page.start) - 1
    return source.pages[index].number if index >= 0 else None


def _warnings_of_turns(text: str, turns: Sequence[Turn]) -> Iterator[ReadWarning]:
    if not turns:
        lines = text.count("\n") + 1
        yield ReadWarning(
            f"expected at least one speaker label in {lines} lines, found 0; searched as plain text",
            f"{lines}行のなかに発言者の表示が見つかりませんでした。発言者なしの本文として検索できます",
        )
    if parts := find_meetings(text):
        days = [part.day for part in parts]
        yield ReadWarning(
            f"holds {len(days)} meetings ({days[0]} to {days[-1]}), read as one; save each by itself",
            f"{len(days)}回分の会議（{days[0]}～{days[-1]}）が一つになっています。"
            "会議ごとのファイルに分けて保存してください",
        )
