"""The welcome as HTML before the first question: how it works, examples, how many meetings it holds."""

from collections.abc import Sequence

from assistant.models import Language
from assistant.show.strings import say, say_period
from assistant.ui.page.markup import ask_button
from assistant.ui.page.notices import render_nothing_held
from index import MeetingSummary


def render_welcome(examples: Sequence[str], meetings: Sequence[MeetingSummary], language: Language) -> str:
    """The welcome over what the store holds; where that is nothing, what to do."""
    title = f"<h2>{say(language, 'welcome')}</h2>"
    if not meetings:
        return f'<div class="welcome">{title}{render_nothing_held(language)}</div>'
    buttons = "".join(f"<li>{ask_button(example)}</li>" for example in examples)
    tried = f'<h3>{say(language, "examples")}</h3><ul class="examples">{buttons}</ul>' if buttons else ""
    return (
        f'<div class="welcome">{title}<p>{say(language, "welcome_how")}</p>{tried}'
        f'<p class="holds">{_holds(meetings, language)}</p></div>'
    )


def _holds(meetings: Sequence[MeetingSummary], language: Language) -> str:
    days = sorted(summary.date for summary in meetings if summary.date)
    turns = f"{sum(summary.turns for summary in meetings):,}"
    if not days:
        return say(language, "holds_undated", meetings=len(meetings), turns=turns)
    period = say_period(language, days[0], days[-1])
    return say(language, "holds", meetings=len(meetings), turns=turns, period=period)
