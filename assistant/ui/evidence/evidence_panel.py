"""render_evidence: head of what is open as HTML: verdict, item, citing, attendance; render_latest."""

from collections.abc import Sequence
from datetime import date

from assistant.answer.citations import cite
from assistant.models import Citation, Language, Quote
from assistant.show.outcomes import item_outcome
from assistant.show.strings import say, say_date, say_meeting_day
from assistant.ui.evidence.opened import Opened
from assistant.ui.evidence.print_panel import render_print
from assistant.ui.evidence.turns_panel import render_turns
from assistant.ui.page.copy_and_save import copy_button, link_button, style_options, with_source
from assistant.ui.page.item_buttons import beside_button
from assistant.ui.page.list_parts import meeting_title
from assistant.ui.page.markup import attribute, label, permalink
from assistant.ui.page.notices import render_close
from assistant.ui.page.star_button import star_quote
from corpus import Meeting
from corpus.language.bilingual import words_of
from index import MeetingSummary

LATEST = 6  # meetings named where nothing is open: what is new, not the whole list


def render_evidence(opened: Opened, meeting: Meeting, language: Language, style: str) -> str:
    """The panel for one place of a meeting, or for all of it; ``style`` is how its citation is copied."""
    contents = _opened_agenda(meeting, language) if opened.whole else ""
    citing = _citing(opened, meeting, language, style)
    return (
        _opened_head(opened, meeting, language) + contents + render_turns(opened, meeting, language, citing)
    )


def _opened_head(opened: Opened, meeting: Meeting, language: Language) -> str:
    """What stays in view while the turns are scrolled: which meeting, which item, how it was decided."""
    shown = "" if opened.number is None else f"{opened.exchange}.{opened.number}"
    return (
        f'<div class="head" data-shown="{shown}" data-meeting="{meeting.meeting_id}">'
        f'<div class="bar">{_opened_title(opened, language)}'
        f"{_verdict(opened, meeting, language)}<span class='tools'>{_to_whole_meeting(opened, language)}"
        f"{render_close(language)}</span></div>"
        f"{_opened_meeting(meeting, language)}{_opened_item(opened, meeting, language)}</div>"
    )


def _opened_title(opened: Opened, language: Language) -> str:
    number = "" if opened.number is None else f' <span class="number">[{opened.number}]</span>'
    words = say(language, "meeting" if opened.whole and not number else "evidence")
    return f'<h2 id="evidence-title" tabindex="-1">{words}{number}</h2>'


def _verdict(opened: Opened, meeting: Meeting, language: Language) -> str:
    if not opened.quote:
        return ""
    if opened.is_verbatim(meeting):
        how = say(language, "verbatim_how")
        return f'<span class="verbatim" title="{how}">{say(language, "verbatim")}</span>'
    return f'<span class="differs" role="alert">{say(language, "differs")}</span>'


def _to_whole_meeting(opened: Opened, language: Language) -> str:
    """The way to the whole meeting; of a whole one, its permalink."""
    if opened.whole:
        link = link_button("copy_link", permalink("meeting", opened.meeting_id), language)
        return beside_button("meeting", opened.meeting_id, language) + link
    button = '<button type="button" class="plain" data-event="whole" data-key="whole">'
    return f"{button}{say(language, 'whole_meeting')}</button>"


def _citing(opened: Opened, meeting: Meeting, language: Language, style: str) -> str:
    """The citation to copy, in the style that was chosen; "" where there is nothing to cite."""
    citation = _opened_citation(opened, meeting)
    if citation is None:
        return ""
    copy = copy_button("copy_citation", with_source(citation, style), language)
    link = link_button("copy_link", permalink("turn", citation.turn_id), language) if citation.turn_id else ""
    return (
        f'<form class="citing" data-event="style">'
        f'<select name="style" data-key="style" aria-label="{say(language, "style")}">'
        f"{style_options(language, style)}</select>{copy}{link}{star_quote(citation.quote, language)}</form>"
        f"{render_print(opened, meeting, language)}"
    )


def _opened_citation(opened: Opened, meeting: Meeting) -> Citation | None:
    """What is open, as a citation: the quote, or the whole turn where no quote was shown."""
    turn = opened.turn_of(meeting)
    if opened.quote:
        quote = Quote(meeting.meeting_id, opened.turn, opened.start, opened.end, opened.quote)
    elif turn is not None:
        quote = Quote(
            meeting.meeting_id, turn.ordinal, turn.start, turn.end, meeting.quote(turn.start, turn.end)
        )
    else:
        return None
    return cite(meeting, quote)


def _opened_meeting(meeting: Meeting, language: Language) -> str:
    day = say_meeting_day(language, meeting.date)
    facts = [label(meeting.body)] if meeting.body and meeting.body not in meeting.title else []
    facts += [day] + ([label(meeting.venue)] if meeting.venue else [])
    title = meeting_title(meeting, language)
    return f'<p class="meeting-title">{title}</p><p class="facts">{" · ".join(facts)}</p>'


def _opened_item(opened: Opened, meeting: Meeting, language: Language) -> str:
    turn = opened.turn_of(meeting)
    if turn is None or turn.agenda is None:
        return ""
    rows = f"<dt>{say(language, 'agenda')}</dt><dd>{label(meeting.heading(turn.agenda))}</dd>"
    decided = _opened_decided(meeting, turn.agenda, language)
    if decided:
        rows += f"<dt>{say(language, 'decision')}</dt><dd>{decided}</dd>"
    return f'<dl class="item">{rows}</dl>'


def _opened_decided(meeting: Meeting, agenda: int, language: Language) -> str:
    """How an item was decided, over the words that say so; "" where no result is recorded."""
    made = meeting.outcome(agenda)
    if made is None:
        return ""
    words = attribute(meeting.quote(made.start, made.end))
    return f'<b title="{words}">{label(item_outcome(language, meeting, agenda))}</b>'


def _opened_agenda(meeting: Meeting, language: Language) -> str:
    """A whole meeting's agenda, with ways to each item, and who was there."""
    items = "".join(_agenda_entry(meeting, place, language) for place in range(len(meeting.agenda)))
    agenda = f'<ol class="contents" aria-label="{say(language, "agenda")}">{items}</ol>' if items else ""
    return agenda + _attendance(meeting, language) + _opened_warnings(meeting, language)


def _agenda_entry(meeting: Meeting, place: int, language: Language) -> str:
    heading, decided = label(meeting.heading(place)), _opened_decided(meeting, place, language)
    first = meeting.agenda[place].first_turn
    words = heading
    if first is not None:
        words = f'<button type="button" class="jump" data-jump="turn-{first}">{heading}</button>'
    result = f' <span class="decision">{decided}</span>' if decided else ""
    return f"<li>{words}{result}</li>"


def _attendance(meeting: Meeting, language: Language) -> str:
    if not meeting.attendance:
        return ""
    absent = f" ({say(language, 'absent')})"
    people = "".join(
        f"<li>{label(' '.join(filter(None, (person.role, person.name, person.department))))}"
        f"{'' if person.present else absent}</li>"
        for person in meeting.attendance
    )
    count = say(language, "attendance", count=len(meeting.attendance))
    fold = f'<details class="attendance" data-fold="attendance {meeting.meeting_id}">'
    return f"{fold}<summary>{count}</summary><ul>{people}</ul></details>"


def _opened_warnings(meeting: Meeting, language: Language) -> str:
    lines = [words_of(warning, language) for warning in meeting.warnings]
    return "".join(f'<p class="differs">{label(line)}</p>' for line in lines)


def render_latest(meetings: Sequence[MeetingSummary], language: Language) -> str:
    """How the evidence is opened, and the latest of the dated meetings to open."""
    dated = [summary for summary in meetings if summary.date is not None]
    dated.sort(key=lambda summary: summary.date or date.min, reverse=True)
    rows = "".join(_latest_meeting(summary, language) for summary in dated[:LATEST])
    listed = f'<h3>{say(language, "latest")}</h3><ul class="latest">{rows}</ul>' if rows else ""
    title, how = say(language, "evidence"), say(language, "evidence_empty")
    return f'<h2 id="evidence-title">{title}</h2><p class="empty">{how}</p>{listed}'


def _latest_meeting(summary: MeetingSummary, language: Language) -> str:
    title = meeting_title(summary, language)
    button = f'<button type="button" class="jump" data-event="meeting" data-meeting="{summary.meeting_id}">'
    return f'<li>{button}{title}</button><span class="role">{say_date(language, summary.date)}</span></li>'
