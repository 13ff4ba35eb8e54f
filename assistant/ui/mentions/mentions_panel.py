"""Every mention as HTML: the search form, its count line, the table of turns with snippets, the pager."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer.mentions import Match, count
from assistant.models import Language
from assistant.show.strings import say, say_date, say_many
from assistant.ui.mentions.narrowing_panel import narrow_button, render_names, series_of
from assistant.ui.mentions.seeking import LEAF, Seeking, leaf_of
from assistant.ui.mentions.timeline_panel import render_timeline
from assistant.ui.page.copy_and_save import link_button
from assistant.ui.page.markup import ask_button, attribute, label, shorten, verbatim

BEFORE, SHOWN = 40, 160  # code points of a turn before its first match, and in all


def render_seek(seeking: Seeking, language: Language) -> str:
    """The form; sending it is the panel's event "seek"."""
    words = (
        f'<input type="search" name="words" autocomplete="off" maxlength="200" '
        f'value="{attribute(seeking.words)}" aria-describedby="seek-how">'
    )
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
        return count_line + _elsewhere(seeking.words, language)
    series = series_of(matches)
    seeking = replace(seeking, series=seeking.series if seeking.series in series else series[0])
    return (
        count_line
        + _tools(seeking, language)
        + render_timeline(matches, seeking, language)
        + "".join(render_names(matches, seeking, one, language) for one in series)
        + _table(shown, seeking, language)
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


def _elsewhere(words: str, language: Language) -> str:
    """What to do where no turn says the words: a question also finds what is put differently."""
    question = ask_button(say(language, "example_item", title=shorten(words)))
    how = f'<p class="remedy">{say(language, "never_said_how")}</p>'
    return f'{how}<ul class="examples"><li>{question}</li></ul>'


def _tools(seeking: Seeking, language: Language) -> str:
    save = (
        f'<button type="button" class="plain" data-event="save_found">{say(language, "save_found")}</button>'
    )
    link = link_button("copy_link", seeking.permalink, language)
    every = Seeking(seeking.words, series=seeking.series)
    again = narrow_button(every, say(language, "show_all"), "all", kind="plain")
    return f'<p class="actions">{save}{link}{again if seeking.is_narrowed else ""}</p>'


def _table(shown: Sequence[Match], seeking: Seeking, language: Language) -> str:
    start, leaf = leaf_of(shown, seeking.leaf)
    rows = "".join(_row(match, language) for match in leaf)
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("meeting", "said", "times"))
    table = f'<table class="rows"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
    return table + _pager(start, len(leaf), len(shown), seeking, language)


def _row(match: Match, language: Language) -> str:
    meeting, turn = match.meeting, match.turn
    title = label(meeting.title or meeting.body or say(language, "untitled"))
    body = f' <span class="role">{label(meeting.body)}</span>' if meeting.body not in meeting.title else ""
    day = say_date(language, meeting.date) or say(language, "undated")
    who = label(turn.label) if turn is not None else say(language, "no_speaker")
    item = label(meeting.heading(turn.agenda)) if turn is not None and turn.agenda is not None else ""
    return (
        f'<tr><td class="source">{title}{body} <span class="role">{day}</span></td>'
        f'<td><p class="who"><span class="speaker">{who}</span><span class="role">{item}</span></p>'
        f'{_snippet(match)}</td><td class="amount">{len(match.spans)}</td></tr>'
    )


def _snippet(match: Match) -> str:
    """The words around the first match, the matches marked; a button that opens the turn."""
    start = max(match.start, match.spans[0][0] - BEFORE)
    end = min(match.end, start + SHOWN)
    marks = tuple((one - start, min(other, end) - start) for one, other in match.spans if one < end)
    words = verbatim(match.meeting.text[start:end], marks)
    place = "" if match.turn is None else match.turn.ordinal
    shown = f"{'…' * (start > match.start)}{words}{'…' * (end < match.end)}"
    return (
        '<button type="button" class="jump" data-event="mentioned" '
        f'data-meeting="{match.meeting.meeting_id}" data-turn="{place}"><bdi>{shown}</bdi></button>'
    )


def _pager(start: int, rows: int, total: int, seeking: Seeking, language: Language) -> str:
    if total <= LEAF:
        return ""
    leaf = start // LEAF + 1
    place = say(language, "leaf", first=f"{start + 1:,}", last=f"{start + rows:,}", total=f"{total:,}")
    back = _turn_to(leaf - 1, "earlier_leaf", seeking, language, shown=start > 0)
    on = _turn_to(leaf + 1, "later_leaf", seeking, language, shown=start + rows < total)
    return f'<nav class="pager" aria-label="{say(language, "leaves")}">{back}<span>{place}</span>{on}</nav>'


def _turn_to(leaf: int, key: str, seeking: Seeking, language: Language, *, shown: bool) -> str:
    to = replace(seeking, leaf=leaf)
    return narrow_button(to, say(language, key), key, kind="plain") if shown else ""
