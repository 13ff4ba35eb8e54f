"""An answer's filters as chips with a cross (period, speaker, item), and the Filters without one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from assistant.models import Language
from assistant.ports import NO_FILTERS
from assistant.show.strings import say, say_date
from assistant.ui.page.markup import attribute, label, shorten
from index import Filters


def render_chips(filters: Filters, place: int, language: Language) -> str:
    """What an answer was narrowed to; each chip is the event "unfilter" with its field. "" without any."""
    chips = "".join(_chip(field, words, place, language) for field, words in _set(filters, language))
    return f'<p class="chips"><span>{say(language, "narrowed")}</span>{chips}</p>' if chips else ""


def without(filters: Filters, field: str) -> Filters:
    """The filters with one chip taken off; an unknown field takes off nothing."""
    if field == "period":
        return replace(filters, since=None, until=None)
    if field in ("fiscal_year", "body", "speaker", "meeting_id", "role", "agenda", "decided"):
        return replace(filters, **{field: getattr(NO_FILTERS, field)})
    return filters


def _set(filters: Filters, language: Language) -> Iterator[tuple[str, str]]:
    """Each filter in force by its field, and how it is said."""
    if filters.since or filters.until:
        yield "period", _period(filters.since, filters.until, language)
    if filters.fiscal_year is not None:
        yield "fiscal_year", say(language, "fiscal_year_of", year=filters.fiscal_year)
    if filters.body:
        yield "body", filters.body
    if filters.speaker:
        yield "speaker", say(language, "chip_speaker", speaker=filters.speaker)
    if filters.role:
        yield "role", say(language, "chip_role", role=filters.role)
    if filters.agenda:
        yield "agenda", say(language, "chip_agenda", agenda=filters.agenda)
    if filters.decided is not None:
        yield "decided", say(language, "chip_decided" if filters.decided else "chip_undecided")
    if filters.meeting_id:
        yield "meeting_id", say(language, "chip_meeting")


def _period(since: date | None, until: date | None, language: Language) -> str:
    if since == until:
        return say_date(language, since)
    return say(language, "chip_period", since=say_date(language, since), until=say_date(language, until))


def _chip(field: str, words: str, place: int, language: Language) -> str:
    remove = attribute(say(language, "chip_remove", words=shorten(words)))
    return (
        f'<button type="button" class="chip" data-event="unfilter" data-exchange="{place}" '
        f'data-field="{field}" data-key="exchange {place}" aria-label="{remove}" title="{remove}">'
        f"{label(words)} <span>×</span></button>"
    )
