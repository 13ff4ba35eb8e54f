"""render_chips: an answer's filters as chips with a cross (period, speaker), its KIND; without() one."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.models import Language, Understood
from assistant.ports import NO_FILTERS
from assistant.show.strings import say, say_days, say_fiscal_year
from assistant.show.wording import taken_as
from assistant.ui.page.markup import attribute, label, shorten
from index import Filters

SUBJECT = Understood()
KIND = "kind"  # the field of the chip that says what a question was taken to ask


def render_chips(filters: Filters, place: int, language: Language, understood: Understood = SUBJECT) -> str:
    """What was taken to be asked and narrowed to; each chip is the event "unfilter" with its field, or ""."""
    taken = taken_as(language, understood)
    kind = _chip(KIND, taken, place, say(language, "chip_kind_remove", words=shorten(taken))) if taken else ""
    chips = "".join(
        _chip(field, words, place, say(language, "chip_remove", words=shorten(words)))
        for field, words in _filters_set(filters, language)
    )
    narrowed = f"<span>{say(language, 'narrowed')}</span>{chips}" if chips else ""
    return f'<p class="chips">{kind}{narrowed}</p>' if kind or narrowed else ""


def without(filters: Filters, field: str) -> Filters:
    """The filters with one chip taken off; an unknown field takes off nothing."""
    if field == "period":
        return replace(filters, since=None, until=None)
    if field in ("fiscal_year", "body", "speaker", "meeting_id", "role", "agenda", "decided"):
        return replace(filters, **{field: getattr(NO_FILTERS, field)})
    return filters


def _filters_set(filters: Filters, language: Language) -> Iterator[tuple[str, str]]:
    """Each filter in force by its field, and how it is said."""
    if filters.since or filters.until:
        yield "period", say_days(language, filters.since, filters.until)
    if filters.fiscal_year is not None:
        yield "fiscal_year", say_fiscal_year(language, filters.fiscal_year)
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


def _chip(field: str, words: str, place: int, remove: str) -> str:
    told = attribute(remove)
    return (
        f'<button type="button" class="chip" data-event="unfilter" data-exchange="{place}" '
        f'data-field="{field}" data-key="exchange {place}" aria-label="{told}" title="{told}">'
        f"{label(words)} <span>×</span></button>"
    )
