"""What is new as HTML: meetings added, what is new for each saved question and search, what can be done."""

import html
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.answer.citations import cite, in_reading_order
from assistant.answer.mentions import Match
from assistant.models import Citation, Language, Quote
from assistant.show.shortened_quotes import excerpt
from assistant.show.strings import say, say_date, say_fiscal_year, say_meeting_day, say_title
from assistant.ui.mentions.mentions_panel import snippet
from assistant.ui.news.what_is_new import News
from assistant.ui.page.exchange_panel import QUOTE_CHARS, render_place, render_speaker
from assistant.ui.page.list_parts import meeting_title
from assistant.ui.page.markup import attribute, label, meeting_button, verbatim
from assistant.ui.page.notices import render_wait
from assistant.ui.page.star_button import star_quote
from index import MeetingSummary

SHOWN = 20  # quotes of one saved search, or meetings; how many more there are is said


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything that the view shows. ``added`` is None where nothing is kept, ``trouble`` says why."""

    added: News | None
    news: Sequence[News]
    removed: str = ""  # the id of the one that was taken off last
    trouble: str = ""


def render_news(whole: Whole, language: Language) -> str:
    """The view; what has news stands first."""
    name = f'<h2 tabindex="-1" data-key="news">{say(language, "tab_news")}</h2>'
    title = f'{name}<p class="how">{say(language, "news_how")}</p>'
    if whole.trouble:
        return f'{title}<p class="remedy">{html.escape(whole.trouble)}</p>'
    added = "" if whole.added is None else _added(whole.added, language)
    first = sorted(whole.news, key=lambda saved_news: not saved_news.count)
    saved = "".join(_saved_news(saved_news, language) for saved_news in first)
    empty = "" if saved else f'<p class="remedy">{say(language, "news_empty")}</p>'
    return f"{title}{_undo_forgetting(whole.removed, language)}{added}{saved}{empty}"


def render_news_wait(language: Language) -> str:
    """The view while what was added is asked."""
    return f"<h2>{say(language, 'tab_news')}</h2>{render_wait(say(language, 'news_asking'))}"


def render_meetings(meetings: Iterable[MeetingSummary], language: Language, *, new: frozenset[str]) -> str:
    """Meetings as a list, each a way into it; those in ``new`` are marked."""
    rows = []
    for summary in meetings:
        title = say_title(language, summary)
        mark = f' <b class="new">{say(language, "new_mark")}</b>' if summary.meeting_id in new else ""
        body = f' <span class="role">{label(summary.body)}</span>' if summary.body not in title else ""
        day = say_meeting_day(language, summary.date)
        rows.append(
            f"<li>{meeting_button(summary.meeting_id, label(title))}{body} "
            f'<span class="role">{day}</span>{mark}</li>'
        )
    return f'<ul class="meetings">{"".join(rows)}</ul>'


def _added(news: News, language: Language) -> str:
    if not news.count:
        return ""
    shown = render_meetings(news.meetings[:SHOWN], language, new=frozenset())
    heading = say(language, "news_added")
    return _news_section(heading, news, f"{shown}{_more_news(news.count, language)}", "", language)


def _saved_news(news: News, language: Language) -> str:
    saved = news.saved
    kind = say(language, "saved_" + saved.kind, words=saved.words)
    narrowed = saved.narrowed
    year = "" if narrowed.year is None else say_fiscal_year(language, narrowed.year)
    context = [*saved.asked_before, *filter(None, (year, narrowed.body, narrowed.speaker))]
    told = f'<p class="role">{label(" / ".join(context))}</p>' if context else ""
    quotes = _new_quotes(news, language) if news.count else ""
    open_it = _news_button("open_saved", news, say(language, "open_saved"), language)
    take_off = _news_button("unwatch", news, say(language, "unwatch"), language, then="news undo")
    return _news_section(kind, news, told + quotes, f"{open_it}{take_off}", language)


def _news_section(heading: str, news: News, inside: str, tools: str, language: Language) -> str:
    """One entry: what it is, how much is new since when, what is new, what can be done."""
    count = say(language, "new_count" if news.count else "new_none", count=f"{news.count:,}")
    mark = f' <b class="new">{count}</b>' if news.count else f' <span class="role">{count}</span>'
    since = say(language, "news_since", day=say_date(language, news.saved.looked.astimezone().date()))
    look = (
        f'<button type="button" class="main" data-event="looked" data-saved="{news.saved.saved_id}" '
        f'data-held="{news.held_digest}" data-then="news">{say(language, "looked")}'
        "</button>"
        if news.count
        else ""
    )
    return (
        f'<section class="news"><h3>{label(heading)}{mark}</h3><p class="role">{since}</p>{inside}'
        f'<div class="actions">{look}{tools}</div></section>'
    )


def _new_quotes(news: News, language: Language) -> str:
    if news.answer is not None:
        shown = [
            _new_quote(new_citation, verbatim(excerpt(new_citation.quote.text, QUOTE_CHARS)), language)
            for new_citation in in_reading_order(news.answer.quotes)[:SHOWN]
        ]
    else:
        shown = [_new_mention(match, language) for match in news.matches[:SHOWN]]
    return f'<ol class="turns">{"".join(shown)}</ol>{_more_news(news.count, language)}'


def _new_mention(match: Match, language: Language) -> str:
    meeting, ordinal = match.meeting, None if match.turn is None else match.turn.ordinal
    citation = cite(meeting, Quote.of(meeting, ordinal, (match.start, match.end)))
    return "" if citation is None else _new_quote(citation, snippet(match), language)


def _new_quote(citation: Citation, words: str, language: Language) -> str:
    """One quote with its source; ``words`` are HTML."""
    title = meeting_title(citation, language)
    day = say_meeting_day(language, citation.date)
    item = f' <span class="role">{label(citation.agenda)}</span>' if citation.agenda else ""
    place = render_place(citation, language) or meeting_button(
        citation.quote.meeting_id, say(language, "open_in_meeting")
    )
    return (
        f'<li><p class="source">{title} <span class="role">{day}</span>{item}</p><div class="said">'
        f'<div class="words"><p class="who">{render_speaker(citation, language)}{place}'
        f'{star_quote(citation.quote, language)}</p><blockquote dir="auto">{words}</blockquote></div></div>'
        "</li>"
    )


def _more_news(count: int, language: Language) -> str:
    if count <= SHOWN:
        return ""
    return f'<p class="role">{say(language, "and_more", count=f"{count - SHOWN:,}")}</p>'


def _news_button(event: str, news: News, words: str, language: Language, *, then: str = "") -> str:
    """``then`` is the control that has the focus afterwards, where the view comes anew."""
    saved, focus = news.saved, f' data-then="{then}"' if then else ""
    named = attribute(f"{words}: {say(language, 'saved_' + saved.kind, words=saved.words)}")
    return (
        f'<button type="button" class="plain" data-event="{event}" data-saved="{saved.saved_id}" '
        f'aria-label="{named}"{focus}>{words}</button>'
    )


def _undo_forgetting(removed: str, language: Language) -> str:
    if not removed:
        return ""
    return (
        f'<p class="remark" role="status">{say(language, "unwatched")} '
        f'<button type="button" class="plain" data-event="rewatch" data-saved="{attribute(removed)}" '
        f'data-key="news undo" data-then="news">{say(language, "undo")}</button></p>'
    )
