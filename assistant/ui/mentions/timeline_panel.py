"""render_timeline: mentions over fiscal years as an HTML plot: stacked series, ticks, _scale, numbers.

Drawn here and not by Gradio's plots: of those only a stretch of an axis can be chosen, with a mouse alone.
One tab stop leads into the plot; plot.js moves on from there with the arrow keys.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from assistant.answer.mentions import Match, by_year
from assistant.models import Language
from assistant.show.strings import say, say_fiscal_year
from assistant.ui.mentions.narrowing_panel import (
    NAME_OF,
    TOLD_APART,
    name_of,
    narrow_button,
    no_name,
    pressed,
    ranked_names,
    series_of,
)
from assistant.ui.mentions.seeking import Seeking, Series
from assistant.ui.page.markup import attribute, shorten

TICKS_MAX = 5  # lines across the plot, the ground line not counted


@dataclass(frozen=True, slots=True)
class _Plot:
    """What every column is drawn from: ``counts`` by year and colour, ``names`` by colour.

    ``entry`` is the year that the Tab key comes to.
    """

    seeking: Seeking
    language: Language
    names: Sequence[str]
    counts: Counter[tuple[int | None, int]]
    top: int
    entry: int


def render_timeline(matches: Sequence[Match], seeking: Seeking, language: Language) -> str:
    """The plot of all but its own choice, the same as a table, and what it tells apart; "" without years."""
    let_in = [match for match in matches if seeking.only("year", None).lets_in(match)]
    years = by_year(let_in)
    if not years:
        return ""
    names = [name for name, _ in ranked_names(matches, seeking.series)[:TOLD_APART]]
    counts = Counter((match.year, _colour_of_match(match, names, seeking.series)) for match in let_in)
    step, top = _scale(max(turns for _, turns in years))
    plot = _Plot(seeking, language, names, counts, top, _year_entered(years, seeking))
    columns = "".join(
        f"<li>{_year_column(year, turns, plot)}{_stack(year, turns, plot)}</li>" for year, turns in years
    )
    ticks = "".join(f"<span>{tick:,}</span>" for tick in range(top, -1, -step))
    title = say(language, "by_year")
    return (
        f"<h3>{title}</h3>{_series_choice(matches, seeking, language)}"
        f'<div class="timeline" style="--lines:{top // step}">'
        f'<div class="axis" aria-hidden="true">{ticks}</div>'
        f'<ol class="years" aria-label="{title}" aria-describedby="years-how">{columns}</ol></div>'
        f'<p id="years-how" class="how">{say(language, "press_" + seeking.series)}</p>'
        f"{_undated_mentions(let_in, language)}"
        f"{_plot_in_numbers(years, counts, names, seeking.series, language)}"
    )


def _colour_of_match(match: Match, names: Sequence[str], series: Series) -> int:
    """The colour of a match: the rank of its name, TOLD_APART for all others."""
    name = NAME_OF[series](match)
    return names.index(name) if name in names else TOLD_APART


def _scale(most: int) -> tuple[int, int]:
    """The distance of the lines and the topmost one: 1, 2 or 5 with noughts, read at a glance."""
    steps = chain.from_iterable((10**power, 2 * 10**power, 5 * 10**power) for power in range(10))
    step = next(step for step in steps if -(-most // step) <= TICKS_MAX)
    return step, step * -(-most // step)


def _year_entered(years: Sequence[tuple[int, int]], seeking: Seeking) -> int:
    """The year that the Tab key comes to: the chosen one, else the latest with turns."""
    filled = [year for year, turns in years if turns]
    return next((year for year in filled if year == seeking.year), filled[-1])


def _year_column(year: int, turns: int, plot: _Plot) -> str:
    """The button of a whole column: its year, its number and the field around its parts."""
    name = say(plot.language, "column", year=say_fiscal_year(plot.language, year), turns=f"{turns:,}")
    state = f'tabindex="{0 if year == plot.entry else -1}"{"" if turns else " disabled"}'
    more = f'{pressed(plot.seeking.year == year)} aria-label="{name}" {state}'
    drawn = f'<span class="name">{year}</span>'
    return narrow_button(plot.seeking.toggled("year", year), drawn, f"year {year}", kind="year", more=more)


def _stack(year: int, turns: int, plot: _Plot) -> str:
    parts = "".join(
        _plot_part(year, place, plot) for place in range(TOLD_APART + 1) if plot.counts[year, place]
    )
    height = f"height:{100 * turns / plot.top:.2f}%"
    return (
        f'<span class="ground"><span class="stack" style="{height}">'
        f'<b aria-hidden="true">{turns:,}</b>{parts}</span></span>'
    )


def _plot_part(year: int, place: int, plot: _Plot) -> str:
    """What one name has of a year; all the others together are nobody to choose."""
    turns, kind = plot.counts[year, place], f"series-{place}"
    style = f'style="flex-grow:{turns}"'
    if place == TOLD_APART:
        return f'<i class="{kind}" {style}></i>'
    name, seeking = plot.names[place], plot.seeking
    shown = shorten(name) or no_name(seeking.series, plot.language)
    words = attribute(
        say(plot.language, "part", year=say_fiscal_year(plot.language, year), name=shown, turns=f"{turns:,}")
    )
    state = f'{pressed(seeking.is_in_year(year, name))} tabindex="-1"'
    return narrow_button(
        seeking.in_year(year, name),
        "",
        f"year {year} {place}",
        kind=f"part {kind}",
        more=f'{state} aria-label="{words}" title="{words}" {style}',
    )


def _series_choice(matches: Sequence[Match], seeking: Seeking, language: Language) -> str:
    """What the colours stand for; "" where there is no choice."""
    choices = series_of(matches)
    if len(choices) == 1:
        return ""
    buttons = "".join(
        narrow_button(
            replace(seeking, series=series),
            say(language, "series_" + series),
            f"series {series}",
            kind="plain",
            more=pressed(series == seeking.series),
        )
        for series in choices
    )
    return f'<div class="choices" role="group" aria-label="{say(language, "series")}">{buttons}</div>'


def _undated_mentions(matches: Sequence[Match], language: Language) -> str:
    undated = sum(match.year is None for match in matches)
    return f"<p class='how'>{say(language, 'undated_turns', count=undated)}</p>" if undated else ""


def _plot_in_numbers(
    years: Sequence[tuple[int, int]],
    counts: Counter[tuple[int | None, int]],
    names: Sequence[str],
    series: Series,
    language: Language,
) -> str:
    """The plot in numbers, folded away."""
    heads = [say(language, "fiscal_year"), *(name_of(name, series, language) for name in names)]
    places = list(range(len(names)))
    if any(place == TOLD_APART for _, place in counts):
        heads.append(say(language, "others"))
        places.append(TOLD_APART)
    head = "".join(f'<th scope="col">{words}</th>' for words in (*heads, say(language, "total")))
    rows = "".join(
        f'<tr><th scope="row">{say_fiscal_year(language, year)}</th>'
        f"{''.join(f'<td>{counts[year, place]:,}</td>' for place in places)}<td>{turns:,}</td></tr>"
        for year, turns in years
    )
    table = f'<table class="numbers"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
    return f'<details data-fold="numbers"><summary>{say(language, "in_numbers")}</summary>{table}</details>'
