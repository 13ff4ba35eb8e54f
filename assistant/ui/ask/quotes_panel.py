"""render_quotes: quotes as HTML by meeting, item, turn: number, blockquote, speaker, place; Surroundings."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from assistant.answer.citations import by_meeting
from assistant.models import Citation, Language
from assistant.show.outcomes import decided
from assistant.show.strings import say, say_meeting_day, say_title, turn_number
from assistant.ui.page.item_buttons import precedents_button
from assistant.ui.page.markup import attribute, label, shorten, speaker_link, turn_link, verbatim
from assistant.ui.page.star_button import star_quote


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where quotes are shown: the exchange they belong to, the page's language, which answers best."""

    exchange: int
    language: Language
    best: Citation | None = None

    def say(self, key: str, **values: object) -> str:
        """A label in the page's language."""
        return say(self.language, key, **values)


def render_quotes(citations: Iterable[Citation], around: Surroundings) -> str:
    """All quotes, the newest meeting first and each meeting in the order of speech."""
    return "".join(_quotes_of_meeting(group, around) for group in by_meeting(citations))


def _quotes_of_meeting(citations: list[Citation], around: Surroundings) -> str:
    items = groupby(citations, key=lambda citation: citation.agenda)
    inner = "".join(_quotes_of_item(agenda, list(group), around) for agenda, group in items)
    return f'<section class="meeting"><h3>{_quotes_heading(citations[0], around)}</h3>{inner}</section>'


def _quotes_heading(citation: Citation, around: Surroundings) -> str:
    """Title, body and date of the meeting; what is unknown is left out."""
    title = say_title(around.language, citation)
    parts = [f'<span class="title">{label(title)}</span>']
    if citation.body and citation.body not in title:
        parts.append(f"<span>{label(citation.body)}</span>")
    parts.append(f"<span>{say_meeting_day(around.language, citation.date)}</span>")
    return " ".join(parts)


def _quotes_of_item(agenda: str, citations: list[Citation], around: Surroundings) -> str:
    first = citations[0]
    shown = label(decided(around.language, first.outcome, first.vote)) if first.outcome else ""
    result = f'<span class="decision">{around.say("decision")}: {shown}</span>' if shown else ""
    button = precedents_button(first.quote.meeting_id, agenda, around.language)
    heading = f"<h4>{label(agenda)}{result}{button}</h4>" if agenda else ""
    turns = groupby(citations, key=lambda citation: citation.turn_id)
    told = "".join(_turn_quotes(list(group), around) for _, group in turns)
    return f'{heading}<ol class="turns">{told}</ol>'


def _turn_quotes(citations: list[Citation], around: Surroundings) -> str:
    first = citations[0]
    quotes = "".join(_blockquote(citation, around) for citation in citations)
    return (
        f'<li><p class="who">{_quoted_speaker(first, around)}{_quote_place(first, around)}</p>{quotes}</li>'
    )


def _blockquote(citation: Citation, around: Surroundings) -> str:
    name = around.say("open_citation", number=citation.number, who=shorten(citation.speaker))
    best = f'<span class="best">{around.say("best")}</span>' if citation is around.best else ""
    return (
        '<div class="said">'
        f'<button type="button" class="cite" data-event="cite" data-exchange="{around.exchange}" '
        f'data-number="{citation.number}" aria-label="{attribute(name)}">[{citation.number}]</button>'
        f'<div class="words">{best}<blockquote dir="auto">{verbatim(citation.quote.text)}</blockquote></div>'
        f"{star_quote(citation.quote, around.language)}</div>"
    )


def _quoted_speaker(citation: Citation, around: Surroundings) -> str:
    speaker = citation.speaker or around.say("no_speaker")
    more = [part for part in (citation.name, citation.role) if part and part not in speaker]
    note = f'<span class="role">{label(" ".join(more))}</span>' if more else ""
    shown = f'<span class="speaker">{label(speaker)}</span>'
    return speaker_link(citation.turn_id, shown, around.say("person_link")) + note


def _quote_place(citation: Citation, around: Surroundings) -> str:
    """The page, else the turn's number; linked where there is a turn to link to."""
    if citation.page is not None:
        where = around.say("page", page=citation.page)
    elif citation.quote.turn is not None:
        where = around.say("turn_number", turn=turn_number(citation.quote.turn))
    else:
        return ""
    if not citation.turn_id:
        return f'<span class="place">{where}</span>'
    paper = f'<span class="paper">{citation.turn_id}</span>'
    return turn_link(citation.turn_id, where, around.say("turn_link")) + paper
