"""Quotes as HTML by meeting, item and turn, in their Surroundings: number, blockquote, speaker, place."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from assistant.answer.citations import by_meeting
from assistant.models import Citation, Language
from assistant.show.outcomes import decided
from assistant.show.strings import say, say_date
from assistant.ui.page.item_buttons import precedents_button
from assistant.ui.page.markup import attribute, label, shorten, turn_link, verbatim


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
    return "".join(_meeting(group, around) for group in by_meeting(citations))


def _meeting(citations: list[Citation], around: Surroundings) -> str:
    items = groupby(citations, key=lambda citation: citation.agenda)
    inner = "".join(_item(agenda, list(group), around) for agenda, group in items)
    return f'<section class="meeting"><h3>{_heading(citations[0], around)}</h3>{inner}</section>'


def _heading(citation: Citation, around: Surroundings) -> str:
    """Title, body and date of the meeting; what is unknown is left out."""
    title = citation.title or citation.body or around.say("untitled")
    parts = [f'<span class="title">{label(title)}</span>']
    if citation.body and citation.body not in title:
        parts.append(f"<span>{label(citation.body)}</span>")
    parts.append(f"<span>{say_date(around.language, citation.date) or around.say('undated')}</span>")
    return " ".join(parts)


def _item(agenda: str, citations: list[Citation], around: Surroundings) -> str:
    first = citations[0]
    shown = label(decided(around.language, first.outcome, first.vote)) if first.outcome else ""
    result = f'<span class="decision">{around.say("decision")}: {shown}</span>' if shown else ""
    button = precedents_button(first.quote.meeting_id, agenda, around.language)
    heading = f"<h4>{label(agenda)}{result}{button}</h4>" if agenda else ""
    turns = groupby(citations, key=lambda citation: citation.turn_id)
    return f'{heading}<ol class="turns">{"".join(_turn(list(group), around) for _, group in turns)}</ol>'


def _turn(citations: list[Citation], around: Surroundings) -> str:
    first = citations[0]
    quotes = "".join(_quote(citation, around) for citation in citations)
    return f'<li><p class="who">{_speaker(first, around)}{_place(first, around)}</p>{quotes}</li>'


def _quote(citation: Citation, around: Surroundings) -> str:
    name = around.say("open_citation", number=citation.number, who=shorten(citation.speaker))
    best = f'<span class="best">{around.say("best")}</span>' if citation is around.best else ""
    return (
        '<div class="said">'
        f'<button type="button" class="cite" data-event="cite" data-exchange="{around.exchange}" '
        f'data-number="{citation.number}" aria-label="{attribute(name)}">[{citation.number}]</button>'
        f'<div class="words">{best}<blockquote dir="auto">{verbatim(citation.quote.text)}</blockquote></div>'
        "</div>"
    )


def _speaker(citation: Citation, around: Surroundings) -> str:
    speaker = citation.speaker or around.say("no_speaker")
    more = [part for part in (citation.name, citation.role) if part and part not in speaker]
    note = f'<span class="role">{label(" ".join(more))}</span>' if more else ""
    return f'<span class="speaker">{label(speaker)}</span>{note}'


def _place(citation: Citation, around: Surroundings) -> str:
    """The page, else the turn's number; linked where there is a turn to link to."""
    if citation.page is not None:
        where = around.say("page", page=citation.page)
    elif citation.quote.turn is not None:
        where = around.say("turn_number", turn=citation.quote.turn)
    else:
        return ""
    if not citation.turn_id:
        return f'<span class="place">{where}</span>'
    paper = f'<span class="paper">{citation.turn_id}</span>'
    return turn_link(citation.turn_id, where, around.say("turn_link")) + paper
