"""One of two panes as HTML: render_choice (its form), render_meeting, render_item, _speaker, _year."""

from collections.abc import Iterable, Sequence

from assistant.answer.profiles import Profile
from assistant.models import Language
from assistant.show.outcomes import item_outcome, outcome_word
from assistant.show.strings import say, say_date, say_fiscal_year, say_list, say_meeting_day
from assistant.ui.beside.pane import KINDS, Pane
from assistant.ui.evidence.opened import Opened
from assistant.ui.evidence.turns_panel import render_stretch, render_turns
from assistant.ui.meetings.meeting_list import Row
from assistant.ui.page.list_parts import meeting_title
from assistant.ui.page.markup import attribute, label, shorten
from assistant.ui.people.people_panel import person_button, render_posts, render_statements
from corpus import Meeting

STATEMENTS = 50  # of a speaker; the page of that person has all of them


def render_choice(side: str, pane: Pane, choices: Iterable[tuple[str, str]], language: Language) -> str:
    """The form of a pane, ``side`` "left" or "right"; every change of it is the event "pane"."""
    kinds = "".join(
        f'<option value="{kind}"{" selected" if kind == pane.kind else ""}>'
        f"{say(language, 'kind_' + kind)}</option>"
        for kind in KINDS
    )
    options = "".join(
        f'<option value="{attribute(value)}"{" selected" if value == pane.which else ""}>'
        f"{attribute(shorten(words))}</option>"
        for value, words in choices
    )
    none = f'<option value="">{say(language, "pane_none")}</option>'
    return (
        f'<h2 class="unseen">{say(language, "beside")}: {say(language, "pane_" + side)}</h2>'
        f'<form data-event="pane" aria-label="{say(language, "pane_" + side)}">'
        f'<input type="hidden" name="side" value="{side}">'
        f"<label><span>{say(language, 'pane_kind')}</span>"
        f'<select name="kind" data-key="kind {side}">{kinds}</select></label>'
        f"<label><span>{say(language, 'pane_which')}</span>"
        f'<select name="which" data-key="which {side}">{none}{options}</select></label></form>'
    )


def render_meeting(side: str, meeting: Meeting, language: Language) -> str:
    """A whole meeting: its items with how they were decided, and every turn."""
    items = "".join(
        f"<li>{label(meeting.heading(place))} <b>{label(_pane_decided(meeting, place, language))}</b></li>"
        for place in range(len(meeting.agenda))
    )
    turns = render_turns(Opened(meeting.meeting_id, whole=True), meeting, language, "")
    return f'{_pane_top(meeting, language)}<ol class="contents">{items}</ol>{_turns_apart(side, turns)}'


def render_item(side: str, meeting: Meeting, place: int, language: Language) -> str:
    """One item of a meeting: how it was decided, and the turns of its discussion."""
    turns = [turn.ordinal for turn in meeting.turns if turn.agenda == place]
    said = render_stretch(meeting, turns[0], turns[-1], language) if turns else ""
    decided = _pane_decided(meeting, place, language)
    result = f"<p><b>{say(language, 'decision')}</b> {label(decided)}</p>" if decided else ""
    heading = f"<h3>{label(meeting.heading(place))}</h3>"
    return f"{heading}{_pane_top(meeting, language)}{result}{_turns_apart(side, said)}"


def render_speaker(profile: Profile, language: Language) -> str:
    """Who it is: posts, years, items spoken on most, the latest statements."""
    years = say_list(
        language,
        (f"{say_fiscal_year(language, year)} {turns:,}" for year, turns in profile.years()),
    )
    items = "".join(
        f"<li>{label(heading)} <b>{turns:,}</b></li>" for heading, turns in profile.subjects()[:10]
    )
    return (
        f"<h3>{person_button(profile.profile_id, label(profile.name))}</h3>"
        f"{render_posts(profile.posts, language)}<h4>{say(language, 'statement_years')}</h4><p>{years}</p>"
        f'<h4>{say(language, "statement_subjects")}</h4><ul class="contents">{items}</ul>'
        f"<h4>{say(language, 'statements')}</h4>{render_statements(profile.said[:STATEMENTS], language)}"
    )


def render_year(year: int, rows: Sequence[Row], language: Language) -> str:
    """The meetings of a fiscal year, oldest first, with their items and outcomes."""
    meetings = "".join(_pane_meeting(row, language) for row in rows)
    return f"<h3>{say_fiscal_year(language, year)}</h3>{meetings}"


def _pane_meeting(row: Row, language: Language) -> str:
    summary = row.summary
    title = meeting_title(summary, language)
    items = "".join(f"<li>{label(heading)}</li>" for heading in row.agenda)
    outcomes = say_list(language, (outcome_word(language, outcome) for outcome in row.outcomes))
    return (
        f'<h4><button type="button" class="jump" data-event="meeting" '
        f'data-meeting="{attribute(summary.meeting_id)}">{title}</button></h4>'
        f'<p class="role">{say_date(language, summary.date)} {label(outcomes)}</p>'
        f'<ul class="contents">{items}</ul>'
    )


def _pane_top(meeting: Meeting, language: Language) -> str:
    title = meeting_title(meeting, language)
    day = say_meeting_day(language, meeting.date)
    return f'<p class="meeting-title">{title}</p><p class="facts">{day}</p>'


def _pane_decided(meeting: Meeting, place: int, language: Language) -> str:
    return item_outcome(language, meeting, place) if meeting.outcome(place) else ""


def _turns_apart(side: str, turns: str) -> str:
    """Turns whose names in the page are this side's own: the same meeting may be open elsewhere."""
    return turns.replace(' id="turn-', f' id="{side}-turn-')
