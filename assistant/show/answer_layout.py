"""lay_out, plain_text: an Answer as Lines in reading order (headline, item, speaker, quote, place, note)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.answer.citations import in_reading_order
from assistant.models import Answer, Citation
from assistant.show import wording
from assistant.show.strings import say, say_list
from corpus.language.bilingual import Language, words_of

Style = Literal["headline", "meeting", "item", "speaker", "quote", "place", "note"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an answer (a quote may hold line ends of its source)."""

    style: Style
    text: str


def lay_out(answer: Answer) -> tuple[Line, ...]:
    """The whole answer in the order it is read."""
    return tuple(_answer_found(answer) if answer.answered else _answer_not_found(answer))


def plain_text(answer: Answer) -> str:
    """The whole answer as plain text; every word of it is a fixed label, a computed number or a quote."""
    return "\n".join(line.text for line in lay_out(answer))


def _answer_found(answer: Answer) -> Iterator[Line]:
    yield Line("headline", wording.say_headline(answer.language, answer))
    if answer.kind == "who":
        yield Line("note", wording.speakers(answer.language, in_reading_order(answer.quotes)))
    yield from _answer_notes(answer)
    if answer.coverage:
        yield Line("note", wording.coverage(answer.language, answer.coverage, len(answer.quotes)))
    yield from _places_laid_out(answer.language, answer.quotes)


def _answer_not_found(answer: Answer) -> Iterator[Line]:
    yield Line("headline", say(answer.language, "choose_speaker" if answer.is_ambiguous else "not_found"))
    yield from _answer_notes(answer)
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
        yield from _places_laid_out(answer.language, answer.nearest)


def _answer_notes(answer: Answer) -> Iterator[Line]:
    if taken := wording.taken_as(answer.language, answer.understood):
        yield Line("note", say(answer.language, "taken_so", taken=taken))
    citations = (*answer.quotes, *answer.passages, *answer.nearest)
    if narrowed := wording.narrowed(answer.language, answer.filters, citations):
        yield Line("note", narrowed)
    if answer.meant:
        yield Line("note", say(answer.language, "meant", question=answer.meant))
    yield from (Line("note", words_of(note, answer.language)) for note in answer.notes)
    if answer.withheld:
        yield Line("note", wording.withheld(answer.language, len(answer.withheld)))
    if answer.gone:
        yield Line("note", wording.gone(answer.language, answer.gone))


def _places_laid_out(language: Language, citations: Iterable[Citation]) -> Iterator[Line]:
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
