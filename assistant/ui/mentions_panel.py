"""Every mention of a word as HTML: how often, in which years, by whom, and the table of the turns."""

from collections.abc import Sequence

from assistant.mentions import Match, by_speaker, by_year, count
from assistant.models import Language
from assistant.ui.markup import attribute, label, shorten, verbatim
from assistant.ui.seeking import LEAF, Seeking, leaf_of
from assistant.ui.strings import say, say_date

SPEAKERS_SHOWN = 12  # by name; the others are folded below them
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
        return count_line
    return (
        count_line
        + _tools(seeking, language)
        + _years(matches, seeking, language)
        + _speakers(matches, seeking, language)
        + _table(shown, seeking, language)
    )


def headline_of(matches: Sequence[Match], seeking: Seeking, language: Language) -> str:
    """How many turns say it how often, in how many meetings; plain text."""
    words = shorten(seeking.words)
    shown = [match for match in matches if seeking.lets_in(match)]
    if not seeking.words or not matches:
        return say(language, "never_said", words=words) if seeking.words else ""
    values = {
        "words": words,
        "turns": f"{len(shown):,}",
        "all": f"{len(matches):,}",
        "times": f"{count(shown):,}",
        "meetings": f"{len({match.meeting.meeting_id for match in shown}):,}",
    }
    return say(language, "said_some" if len(shown) < len(matches) else "said_all", **values)


def _tools(seeking: Seeking, language: Language) -> str:
    save = (
        f'<button type="button" class="plain" data-event="save_found">{say(language, "save_found")}</button>'
    )
    narrowed = seeking.year is not None or seeking.speaker is not None
    every = _narrow(Seeking(seeking.words), say(language, "show_all"), "all", kind="plain")
    return f'<p class="actions">{save}{every if narrowed else ""}</p>'


def _narrow(to: Seeking, words: str, key: str, *, kind: str, more: str = "") -> str:
    """A button that narrows the table; ``words`` are HTML, ``key`` is what the focus comes back to."""
    year = "" if to.year is None else to.year
    speaker = "" if to.speaker is None else attribute("=" + to.speaker)  # "=" alone is nobody's name
    return (
        f'<button type="button" class="{kind}" data-event="narrow" data-year="{year}" '
        f'data-speaker="{speaker}" data-leaf="{to.leaf}" data-key="{attribute(key)}"{more}>{words}</button>'
    )


def _years(matches: Sequence[Match], seeking: Seeking, language: Language) -> str:
    """Turns a year as bars, each a button that narrows the table to its year."""
    counts = by_year([match for match in matches if seeking.lets_in(match, year=False)])
    if not counts:
        return ""
    most = max(turns for _, turns in counts)
    bars = "".join(f"<li>{_bar(year, turns, most, seeking, language)}</li>" for year, turns in counts)
    undated = sum(match.year is None for match in matches if seeking.lets_in(match, year=False))
    note = f"<p class='how'>{say(language, 'undated_turns', count=undated)}</p>" if undated else ""
    title = say(language, "by_year")
    return f'<h3>{title}</h3><ol class="years" aria-label="{title}">{bars}</ol>{note}'


def _bar(year: int, turns: int, most: int, seeking: Seeking, language: Language) -> str:
    chosen = seeking.year == year
    more = f' aria-pressed="{str(chosen).lower()}"{"" if turns else " disabled"}'
    to = Seeking(seeking.words, None if chosen else year, seeking.speaker)
    bar = f'<span class="bar" style="height:{_share(turns, most):.2f}rem"></span>'
    spoken = f'<span class="unseen">{say(language, "bar")}</span>'
    drawn = f"<b>{turns:,}</b>{spoken}{bar}<span>{year}</span>"
    return _narrow(to, drawn, f"year {year}", kind="year", more=more)


def _share(turns: int, most: int) -> float:
    """The height of a bar in rem: true to the number, and not nothing where there is something."""
    return max(0.15, 6 * turns / most) if turns else 0.0


def _speakers(matches: Sequence[Match], seeking: Seeking, language: Language) -> str:
    counts = by_speaker([match for match in matches if seeking.lets_in(match, speaker=False)])
    buttons = [f"<li>{_voice(name, turns, seeking, language)}</li>" for name, turns in counts]
    first, rest = "".join(buttons[:SPEAKERS_SHOWN]), "".join(buttons[SPEAKERS_SHOWN:])
    others = say(language, "other_speakers", count=len(buttons) - SPEAKERS_SHOWN)
    more = f'<details><summary>{others}</summary><ul class="voices">{rest}</ul></details>' if rest else ""
    return f'<h3>{say(language, "by_speaker")}</h3><ul class="voices">{first}</ul>{more}'


def _voice(name: str, turns: int, seeking: Seeking, language: Language) -> str:
    chosen = seeking.speaker == name
    words = f"{label(name or say(language, 'no_speaker'))} <b>{turns:,}</b>"
    to = Seeking(seeking.words, seeking.year, None if chosen else name)
    more = f' aria-pressed="{str(chosen).lower()}"'
    return _narrow(to, words, f"speaker {name}", kind="plain", more=more)


def _table(shown: Sequence[Match], seeking: Seeking, language: Language) -> str:
    start, leaf = leaf_of(shown, seeking.leaf)
    rows = "".join(_row(match, language) for match in leaf)
    heads = "".join(f'<th scope="col">{say(language, key)}</th>' for key in ("meeting", "said", "times"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
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
    to = Seeking(seeking.words, seeking.year, seeking.speaker, leaf)
    return _narrow(to, say(language, key), key, kind="plain") if shown else ""
