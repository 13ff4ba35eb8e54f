"""Every mention as HTML: seek form, headline_of counts, table of turns with snippets, stars, pager."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from assistant.answer.mentions import Match, count
from assistant.keeping.saved import Narrowing
from assistant.models import Language
from assistant.show.strings import say, say_many, say_meeting_day
from assistant.ui.mentions.narrowing_panel import narrow_button, render_names, series_of
from assistant.ui.mentions.seeking import LEAF, Seeking, leaf_of
from assistant.ui.mentions.timeline_panel import render_timeline
from assistant.ui.page.copy_and_save import link_button
from assistant.ui.page.list_parts import (
    LEAF_LABELS,
    MOST_SOUGHT,
    Way,
    meeting_title,
    render_pager,
    search_field,
)
from assistant.ui.page.markup import ask_button, label, shorten, speaker_link, verbatim
from assistant.ui.page.star_button import star_button
from assistant.ui.page.watch_button import watch_button, watch_key

BEFORE, SHOWN = 40, 160  # code points of a turn before its first match, and in all


def render_seek(seeking: Seeking, language: Language) -> str:
    """The form; sending it is the panel's event "seek"."""
    words = search_field(seeking.words, f'{MOST_SOUGHT} aria-describedby="seek-how"')
    return (
        f"<h2>{say(language, 'tab_mentions')}</h2>"
        f'<form data-event="seek"><label><span>{say(language, "seek_words")}</span>{words}</label>'
        f'<button class="main">{say(language, "seek")}</button></form>'
        f'<p id="seek-how" class="how">{say(language, "seek_how")}</p>'
    )


def render_found(matches: Sequence[Match], seeking: Seeking, language: Language) -> str:
    """What was found, narrowed as chosen; "" before anything was looked for."""
    if not seeking.words:
        return ""
    shown = [match for match in matches if seeking.lets_in(match)]
    count_line = f'<p class="count">{label(headline_of(matches, seeking, language))}</p>'
    if not matches:
        return count_line + _ask_instead(seeking, language)
    series = series_of(matches)
    seeking = replace(seeking, series=seeking.series if seeking.series in series else series[0])
    return (
        count_line
        + _mention_tools(seeking, language)
        + render_timeline(matches, seeking, language)
        + "".join(render_names(matches, seeking, counted, language) for counted in series)
        + _mentions_table(shown, seeking, language)
    )


def headline_of(matches: Sequence[Match], seeking: Seeking, language: Language) -> str:
    """How many turns say it how often, in how many meetings; plain text."""
    words = shorten(seeking.words)
    shown = [match for match in matches if seeking.lets_in(match)]
    if not seeking.words or not matches:
        return say(language, "never_said", words=words) if seeking.words else ""
    is_some = len(shown) < len(matches)
    values = {
        "words": words,
        "turns": f"{len(shown):,}" if is_some else say_many(language, len(shown), "turn"),
        "all": say_many(language, len(matches), "turn"),
        "times": say_many(language, count(shown), "time"),
        "meetings": say_many(language, len({match.meeting.meeting_id for match in shown}), "meeting"),
    }
    return say(language, "said_some" if is_some else "said_all", **values)


def _ask_instead(seeking: Seeking, language: Language) -> str:
    """What to do where no turn says the words: a question also finds what is put differently."""
    question = ask_button(say(language, "example_item", title=shorten(seeking.words)))
    how = f'<p class="remedy">{say(language, "never_said_how")}</p>'
    watch = f'<p class="actions">{_watch_mentions(seeking, language)}</p>'
    return f'{watch}{how}<ul class="examples"><li>{question}</li></ul>'


def _mention_tools(seeking: Seeking, language: Language) -> str:
    save = (
        f'<button type="button" class="plain" data-event="save_found">{say(language, "save_found")}</button>'
    )
    link = link_button("copy_link", seeking.permalink, language)
    every = Seeking(seeking.words, series=seeking.series)
    again = narrow_button(every, say(language, "show_all"), "all", kind="plain")
    narrowed = again if seeking.is_narrowed else ""
    return f'<p class="actions">{save}{link}{_watch_mentions(seeking, language)}{narrowed}</p>'


def _watch_mentions(seeking: Seeking, language: Language) -> str:
    narrowed = Narrowing(seeking.year, seeking.body, seeking.speaker)
    return watch_button("watch_search", watch_key("mentions", seeking.words, (), narrowed), language)


def _mentions_table(shown: Sequence[Match], seeking: Seeking, language: Language) -> str:
    start, leaf = leaf_of(shown, seeking.leaf)
    rows = "".join(_mention_row(match, language) for match in leaf)
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("meeting", "said", "times"))
    table = f'<table class="rows"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    return table + render_pager(
        start, LEAF, len(shown), partial(_turn_mentions_to, seeking, language), language
    )


def _mention_row(match: Match, language: Language) -> str:
    meeting, turn = match.meeting, match.turn
    title = meeting_title(meeting, language)
    body = f' <span class="role">{label(meeting.body)}</span>' if meeting.body not in meeting.title else ""
    day = say_meeting_day(language, meeting.date)
    name = label(turn.label) if turn is not None else say(language, "no_speaker")
    turn_id = "" if turn is None else meeting.turn_id(turn.ordinal)
    ordinal = None if turn is None else turn.ordinal
    star = star_button(meeting.meeting_id, ordinal, match.start, match.end, language)
    who = speaker_link(turn_id, f'<span class="speaker">{name}</span>', say(language, "person_link"))
    item = label(meeting.heading(turn.agenda)) if turn is not None and turn.agenda is not None else ""
    return (
        f'<tr><td class="source">{title}{body} <span class="role">{day}</span></td>'
        f'<td><p class="who">{who}<span class="role">{item}</span>{star}</p>'
        f'{_snippet(match)}</td><td class="amount">{len(match.spans)}</td></tr>'
    )


def _snippet(match: Match) -> str:
    """The words around the first match, a button that opens the turn."""
    place = "" if match.turn is None else match.turn.ordinal
    return (
        '<button type="button" class="jump" data-event="mentioned" '
        f'data-meeting="{match.meeting.meeting_id}" data-turn="{place}"><bdi>{snippet(match)}</bdi></button>'
    )


def snippet(match: Match) -> str:
    """The words of a turn around the first match, the matches marked, as HTML."""
    snippet_start = max(match.start, match.spans[0][0] - BEFORE)
    snippet_end = min(match.end, snippet_start + SHOWN)
    marks = tuple(
        (one - snippet_start, min(other, snippet_end) - snippet_start)
        for one, other in match.spans
        if one < snippet_end
    )
    words = verbatim(match.meeting.text[snippet_start:snippet_end], marks)
    return f"{'…' * (snippet_start > match.start)}{words}{'…' * (snippet_end < match.end)}"


def _turn_mentions_to(seeking: Seeking, language: Language, leaf: int, way: Way) -> str:
    key = LEAF_LABELS[way]
    return narrow_button(replace(seeking, leaf=leaf), say(language, key), key, kind="plain")
