"""read_header: all Fields before the first speech; itself finds venue, _room and lists (出席, 傍聴, 資料)."""

import re
from collections.abc import Iterator, Sequence

from corpus.language.folding import squash
from corpus.language.lexicon import any_of
from corpus.models import Attendee, Field
from corpus.structure.dating import read_dating
from corpus.structure.front_fields import Fact, Printed, own_lines, place_of, printed_fields
from corpus.structure.title import read_title

HEADER_LIMIT = 30_000  # characters; the longest front matter seen, of a plenary with 47 items, has 8,000
HEADER_WITHOUT_TURNS = 3_000  # where no speech begins, what is farther down is as likely text as header
VENUE_CHARS = 80  # characters in which a place stands, after its label

_NEXT_FIELD = re.compile(r" {4,}|　{4,}|[●○〇■◎]|[ 　](?=\d[ .．])")
_VENUE_LABEL = re.compile(
    r"(?:^|\n|(?<![ ])[ ]{2}|(?<=\d)[ ]|[ ](?=(?:会場|場所|開催場所):)|[\d)]?[.．、)]|[\[【(])[ ]*+"
    r"(?:\d{1,2}[ ]++)?(?P<word>(?:開[ ]?催[ ]?)?(?:招集の)?(?:会[ ]{0,6}場|場[ ]{0,6}所|ところ))"
    r"(?=[ :\])】\n])[\])】]?[ :]*"
)
_ROOM = re.compile(rf"(?:^|[\n ])(\w{{1,16}}(?:{any_of('rooms')}))[ ]*(?=\n|[ ]{{2}}|$)")


def read_header(
    source: str, text: str, first: int | None, roster: Sequence[Attendee] = ()
) -> tuple[Field, ...]:
    """The fields of a meeting whose first speech begins at ``first`` (None: nobody speaks), in order.

    ``text`` is the clean ``source``; ``roster`` tells who was absent where no field's word does. Where nobody
    speaks, nothing says where the front matter ends: lists of people and items are not read from it.
    """
    limit = min(HEADER_WITHOUT_TURNS if first is None else first, HEADER_LIMIT, len(text))
    label = _VENUE_LABEL.search(text, 0, limit)
    printed = printed_fields(source, limit, [label.start("word")] if label else [])
    named = list(read_title(source, text, limit, first))
    title = next(((field.start, field.end) for field in named if field.kind == "title"), (0, 0))
    fields = [
        *named,
        *read_dating(text, limit, printed, title),
        *_venues(source, text, limit, printed),
        *(() if first is None else _header_lists(text, printed, roster)),
    ]
    return tuple(sorted(fields, key=lambda field: (field.start, field.end)))


def _venues(source: str, text: str, limit: int, printed: Sequence[Printed]) -> Iterator[Field]:
    """What follows a place label, else a room that stands alone; other fields of a place without value."""
    told = [field for field in printed if field.kind == "venue"]
    found = _labelled_venue(source, text, limit, told) or _room(source, text, limit)
    place = place_of(text, told, *found[:2]) if found else None
    if place and found:
        yield Field("venue", *place, found[2])
    yield from (Field("venue", *span) for one in told if (span := own_lines(text, one)) != place)


def _labelled_venue(source: str, text: str, limit: int, told: Sequence[Printed]) -> Fact | None:
    venue_label = _VENUE_LABEL.search(text, 0, limit)
    if not venue_label:
        return None
    ends = (field.end for field in told if field.start < venue_label.end() <= field.end)
    end = min((venue_label.end() + VENUE_CHARS, *ends))
    rest = source[venue_label.end() : end]
    start = venue_label.end() + len(rest) - len(rest.lstrip(" 　:：\t"))
    line = source[start:end].splitlines()
    words = _NEXT_FIELD.split(line[0])[0].rstrip(" 　") if line else ""
    return (start, start + len(words), words) if words else None


def _room(source: str, text: str, limit: int) -> Fact | None:
    room = _ROOM.search(text, 0, limit)
    if not room:
        return None
    start, end = room.span(1)
    return start, end, source[start:end].strip().removeprefix("場所")


def _header_lists(text: str, printed: Sequence[Printed], roster: Sequence[Attendee]) -> Iterator[Field]:
    """The fields that list: who was there, who was not, who listened, what was on the agenda.

    The heading of an attendance list (出席委員 9名) is left out where the list has fields of its own.
    """
    people = [(squash(person.name), person.present) for person in roster if person.name]
    there = {
        list_field: _listed_in_field(text, list_field, people)
        for list_field in printed
        if list_field.kind == "present"
    }
    list_headings = [
        list_field
        for list_field, listed in there.items()
        if list_field.word.startswith("出席") and not listed
    ]
    named = [
        list_field
        for list_field, listed in there.items()
        if list_field not in list_headings and listed != {False}
    ]
    for list_field in printed:
        if there.get(list_field) == {False}:
            yield Field("absent", list_field.start, list_field.end, list_field.word)
        elif list_field.kind in _LISTS and not (named and list_field in list_headings):
            yield Field(list_field.kind, list_field.start, list_field.end, list_field.word)


_LISTS = ("present", "absent", "public", "agenda", "materials", "other")


def _listed_in_field(text: str, field: Printed, people: Sequence[tuple[str, bool]]) -> set[bool]:
    """Whether those of the attendance list (names without spaces) who stand in a field were there."""
    names = squash(text[field.start : field.end])
    return {is_present for name, is_present in people if name in names}
