"""to_record, from_record: an Answer as JSON to keep, quotes as Places and digests, re-read in the store."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Protocol

from pydantic import TypeAdapter, ValidationError

from assistant.answer.citations import cite
from assistant.models import Answer, Citation, Coverage, Gone, Kind, Language, Note, Quote, Scope, Understood
from assistant.show.answer_layout import plain_text
from corpus import Meeting
from index import Filters, MeetingSummary


class Held(Protocol):
    """What is needed of a store: the meetings there are, and each of them as it reads now."""

    def meetings(self) -> Sequence[MeetingSummary]:
        """Every meeting, without its text."""
        ...

    def meeting(self, meeting_id: str) -> Meeting:
        """One of these."""
        ...


DIGEST_CHARS = 16  # hexadecimal digits: 64 bits tell any two texts of one place apart


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands, and by ``digest`` what it read; the rest tells of a meeting that is gone."""

    meeting_id: str
    turn: int | None
    start: int
    end: int
    digest: str
    number: int
    score: float
    link: str = ""
    title: str = ""
    source: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class AnswerRecord:
    """The fields of an Answer as they are kept; what a later version adds has a default."""

    question: str
    language: Language
    answered: bool
    confidence: float
    filters: Filters
    kind: Kind
    scope: Scope
    understood: Understood
    quotes: tuple[Place, ...]
    nearest: tuple[Place, ...]
    passages: tuple[Place, ...]
    notes: tuple[Note | str, ...] = ()  # a line alone was kept before there were two
    search_text: str = ""
    suggestions: tuple[str, ...] = ()
    meant: str = ""
    counted: str = ""
    coverage: Coverage | None = None
    is_sure: bool = True
    is_ambiguous: bool = False


PLACES = frozenset({"quotes", "nearest", "passages"})  # kept by their places, read in the store again
AS_THEY_ARE = tuple(field.name for field in fields(AnswerRecord) if field.name not in PLACES)
_RECORD = TypeAdapter(AnswerRecord)


def to_record(answer: Answer) -> str:
    """The answer as JSON, a few kilobytes."""
    record = AnswerRecord(
        **{name: getattr(answer, name) for name in AS_THEY_ARE},
        quotes=tuple(_place_recorded(one, named=True) for one in answer.quotes),
        nearest=tuple(map(_place_recorded, answer.nearest)),
        passages=tuple(map(_place_recorded, answer.passages)),
    )
    return _RECORD.dump_json(record, exclude_defaults=True).decode("utf-8")


def from_record(record: str, library: Held, *, passages: bool = False) -> Answer | None:
    """The answer as it was shown, each quote as the store reads it now; None for a record of another version.

    Quotes that read otherwise by now are withheld, the meetings that are no longer held told in ``gone``.
    Reading all passages near takes a while: unless asked for, they are only counted, in ``unread``.
    """
    try:
        kept_record = _RECORD.validate_json(record)
    except ValidationError:
        return None
    reader = _RecordReader(library)
    notes = tuple(Note(one, one) if isinstance(one, str) else one for one in kept_record.notes)
    recorded_quotes = reader.read(kept_record.quotes)
    answer = Answer(
        **({name: getattr(kept_record, name) for name in AS_THEY_ARE} | {"notes": notes}),
        text="",
        quotes=recorded_quotes,
        passages=_RecordReader(library).read(kept_record.passages) if passages else (),
        nearest=reader.read(kept_record.nearest),
        withheld=tuple(reader.withheld),
        gone=reader.gone(kept_record.quotes),
        unread=0 if passages else len(kept_record.passages),
    )
    return replace(answer, text=plain_text(answer))


def _place_recorded(citation: Citation, *, named: bool = False) -> Place:
    quote = citation.quote
    return Place(
        meeting_id=quote.meeting_id,
        turn=quote.turn,
        start=quote.start,
        end=quote.end,
        digest=_digest_recorded(quote.text),
        number=citation.number,
        score=citation.score,
        link=citation.link,
        title=(citation.title or citation.body) if named else "",
        source=citation.source if named else "",
        day=citation.date if named else None,
    )


def _digest_recorded(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:DIGEST_CHARS]


class _RecordReader:
    """Reads places in the store; what read otherwise on the way is in ``withheld``."""

    def __init__(self, library: Held) -> None:
        self._library = library
        self._held = {summary.meeting_id for summary in library.meetings()}
        self.withheld: list[Quote] = []

    def read(self, places: Iterable[Place]) -> tuple[Citation, ...]:
        """The places as citations, without those of meetings that are gone, and those that read otherwise."""
        found = []
        for place in places:
            if place.meeting_id in self._held:
                meeting = self._library.meeting(place.meeting_id)
                words = meeting.text[place.start : place.end]
                quote = Quote(place.meeting_id, place.turn, place.start, place.end, words)
                is_same = _digest_recorded(words) == place.digest and (place.turn or 0) < max(
                    1, len(meeting.turns)
                )
                citation = cite(meeting, quote, number=place.number, score=place.score) if is_same else None
                if citation is None:
                    self.withheld.append(quote)
                else:
                    found.append(replace(citation, link=place.link))
        return tuple(found)

    def gone(self, places: Iterable[Place]) -> tuple[Gone, ...]:
        """The meetings of these places that the store no longer holds."""
        lost = (place for place in places if place.meeting_id not in self._held)
        return tuple(
            {place.meeting_id: Gone(place.title, place.source, place.day) for place in lost}.values()
        )
