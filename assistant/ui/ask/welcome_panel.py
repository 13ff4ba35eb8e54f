"""render_welcome: HTML before the first question: how it works, examples, how many meetings it holds."""

from collections.abc import Sequence
from datetime import date

from assistant.models import Language
from assistant.show.strings import say, say_date, say_period
from assistant.ui.ask.answer_panel import render_questions, untried
from assistant.ui.news.news_panel import render_meetings
from assistant.ui.news.what_is_new import News
from assistant.ui.page.notices import render_nothing_held
from index import MeetingSummary

LATEST = 5  # meetings: enough to see that one's own are there


def render_welcome(
    examples: Sequence[str] | None,
    meetings: Sequence[MeetingSummary],
    language: Language,
    added: News | None = None,
) -> str:
    """The welcome over what the store holds; where that is nothing, what to do.

    ``examples`` are None before they were tried, ``added`` the meetings added since one last looked, None
    where nobody looked before.
    """
    title = f"<h2>{say(language, 'welcome')}</h2>"
    if not meetings:
        return f'<div class="welcome">{title}{render_nothing_held(language)}</div>'
    if examples is None:
        tried = untried("", "", language)
    else:
        tried = render_offers(examples, meetings, language, added)
    return (
        f'<div class="welcome">{title}<p>{say(language, "welcome_how")}</p>{_welcome_news(added, language)}'
        f'<div>{tried}</div><p class="holds">{_welcome_holds(meetings, language)}</p></div>'
    )


def render_offers(
    examples: Sequence[str], meetings: Sequence[MeetingSummary], language: Language, added: News | None = None
) -> str:
    """The examples with the latest meetings below them: together, so that the ones do not move the others."""
    return render_questions(examples, "examples", language) + _welcome_latest(meetings, added, language)


def _welcome_news(added: News | None, language: Language) -> str:
    """How many meetings were added, and the way to them."""
    if added is None or not added.count:
        return ""
    day = say_date(language, added.saved.looked.astimezone().date())
    words = say(language, "welcome_news", day=day, count=f"{added.count:,}")
    button = '<button type="button" class="plain" data-event="show" data-to="news">'
    return f'<p class="added">{words} {button}{say(language, "see_news")}</button></p>'


def _welcome_latest(meetings: Sequence[MeetingSummary], added: News | None, language: Language) -> str:
    """The meetings held last, each a way into it, those added since marked; for a phone, which shows nothing
    beside the page.
    """
    new = frozenset(summary.meeting_id for summary in added.meetings) if added else frozenset()
    latest = sorted(meetings, key=lambda summary: summary.date or date.min, reverse=True)[:LATEST]
    listed = render_meetings(latest, language, new=new)
    if not latest:
        return ""
    return f'<div class="latest"><h3>{say(language, "latest")}</h3>{listed}</div>'


def _welcome_holds(meetings: Sequence[MeetingSummary], language: Language) -> str:
    days = sorted(summary.date for summary in meetings if summary.date)
    turns = f"{sum(summary.turns for summary in meetings):,}"
    if not days:
        return say(language, "holds_undated", meetings=len(meetings), turns=turns)
    period = say_period(language, days[0], days[-1])
    return say(language, "holds", meetings=len(meetings), turns=turns, period=period)
