"""The latest meetings as HTML, a list of buttons where the evidence will be."""

from collections.abc import Sequence
from datetime import date

from assistant.models import Language
from assistant.show.strings import say, say_date
from assistant.ui.page.markup import label
from index import MeetingSummary

LATEST = 6  # meetings named: what is new, not the whole list


def render_latest(meetings: Sequence[MeetingSummary], language: Language) -> str:
    """How the evidence is opened, and the latest of the dated meetings to open."""
    dated = [summary for summary in meetings if summary.date is not None]
    dated.sort(key=lambda summary: summary.date or date.min, reverse=True)
    rows = "".join(_meeting(summary, language) for summary in dated[:LATEST])
    listed = f'<h3>{say(language, "latest")}</h3><ul class="latest">{rows}</ul>' if rows else ""
    title, how = say(language, "evidence"), say(language, "evidence_empty")
    return f'<h2 id="evidence-title">{title}</h2><p class="empty">{how}</p>{listed}'


def _meeting(summary: MeetingSummary, language: Language) -> str:
    title = label(summary.title or summary.body or say(language, "untitled"))
    button = f'<button type="button" class="jump" data-event="meeting" data-meeting="{summary.meeting_id}">'
    return f'<li>{button}{title}</button><span class="role">{say_date(language, summary.date)}</span></li>'
