"""An Answer as text: a Line for its headline, meeting, item, speaker, quote, place and note, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.answer.citations import in_reading_order
from assistant.models import Answer, Citation
from assistant.show import wording
from assistant.show.strings import say, say_list
from corpus.language.bilingual import Language

Style = Literal["headline", "meeting", "item", "speaker", "quote", "place", "note"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer (a quote may hold line ends of its source)."""

    style: Style
    text: str


def lay_out(answer: Answer) -> tuple[Line, ...]:
    """The whole answer in the order it is read."""
    return tuple(_found(answer) if answer.answered else _not_found(answer))


def plain_text(answer: Answer) -> str:
    """The whole answer as plain text; every word of it is a fixed label, a computed number or a quote."""
    return "\n".join(line.text for line in lay_out(answer))


def _found(answer: Answer) -> Iterator[Line]:
    yield Line("headline", wording.headline(answer.language, answer.quotes))
    if answer.kind == "who":
        yield Line("note", wording.speakers(answer.language, in_reading_order(answer.quotes)))
    yield from _notes(answer)
    yield from _places(answer.language, answer.quotes)


def _not_found(answer: Answer) -> Iterator[Line]:
    yield Line("headline", say(answer.language, "not_found"))
    yield from _notes(answer)
    yield Line("note", wording.searched(answer.language, answer.scope))
    if answer.scope.unreadable:
        yield Line("note", wording.unreadable(answer.language, answer.scope))
    if answer.suggestions:
        yield Line(
            "note",
            say(answer.language, "words_that_occur", words=say_list(answer.language, answer.suggestions)),
        )
    if answer.nearest:
        yield Line("note", say(answer.language, "nearest_places"))
        yield from _places(answer.language, answer.nearest)


def _notes(answer: Answer) -> Iterator[Line]:
    if taken := wording.taken_as(answer.language, answer.understood):
        yield Line("note", say(answer.language, "taken_so", taken=taken))
    if narrowed := wording.narrowed(answer.language, answer.filters):
        yield Line("note", narrowed)
    yield from (Line("note", note) for note in answer.notes)
    if answer.withheld:
        yield Line("note", wording.withheld(answer.language, len(answer.withheld)))


def _places(language: Language, citations: Iterable[Citation]) -> Iterator[Line]:
    meeting, item = None, None
    for citation in in_reading_order(citations):
        if citation.quote.meeting_id != meeting:
            meeting, item = citation.quote.meeting_id, None
            yield Line("meeting", "\n" + wording.meeting(language, citation))
        heading = wording.item(language, citation)
        if heading and heading != item:
            item = heading
            yield Line("item", "  " + heading)
        yield Line("speaker", f"  [{citation.number}] {wording.speaker(language, citation)}")
        yield Line(
            "quote",
            "      " + say(language, "quoted", quote=citation.quote.text),
        )
        yield Line("place", "      " + wording.place(language, citation))
