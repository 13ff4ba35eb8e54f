"""render_names, narrow_button: mentions narrowed to a year, body, speaker, as HTML; ranked, swatches."""

from collections import Counter
from collections.abc import Callable, Sequence

from assistant.answer.mentions import Match
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.mentions.seeking import Seeking, Series
from assistant.ui.page.markup import attribute, label

NAMES_SHOWN = 12  # the others are folded below them
TOLD_APART = 4  # colours of the plot beside the one for all others: more are not told apart at a glance

NAME_OF: dict[Series, Callable[[Match], str]] = {
    "body": lambda match: match.meeting.body,
    "speaker": lambda match: match.speaker,
}


def narrow_button(to: Seeking, words: str, key: str, *, kind: str, more: str = "") -> str:
    """A button that narrows the table; ``words`` are HTML, ``key`` is what the focus comes back to."""
    year = "" if to.year is None else to.year
    return (
        f'<button type="button" class="{kind}" data-event="narrow" data-year="{year}" '
        f'data-body="{name_value(to.body)}" data-speaker="{name_value(to.speaker)}" '
        f'data-series="{to.series}" data-leaf="{to.leaf}" data-key="{attribute(key)}"{more}>{words}</button>'
    )


def name_value(name: str | None) -> str:
    """A name as a button gives it, "" for all of them; as text for an attribute."""
    return "" if name is None else attribute("=" + name)  # "=" alone is nobody's name


def given_name(text: str) -> str | None:
    """The name that a button gave; None for all of them."""
    return text.removeprefix("=") if text else None


def pressed(state: bool) -> str:
    """The attribute that tells whether a button is pressed."""
    return f' aria-pressed="{str(state).lower()}"'


def series_of(matches: Sequence[Match]) -> tuple[Series, ...]:
    """What the plot can tell apart: bodies only where there are several."""
    return ("body", "speaker") if len({match.meeting.body for match in matches}) > 1 else ("speaker",)


def ranked_names(matches: Sequence[Match], series: Series) -> list[tuple[str, int]]:
    """(name, turns) of one series, those who say it most often first."""
    counts = Counter(map(NAME_OF[series], matches))
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def name_of(name: str, series: Series, language: Language) -> str:
    """A name for reading; what stands for none is plain words."""
    return label(name) if name else no_name(series, language)


def no_name(series: Series, language: Language) -> str:
    """What stands where the minutes name no body, or no speaker was found."""
    return say(language, "no_body" if series == "body" else "no_speaker")


def render_names(matches: Sequence[Match], seeking: Seeking, series: Series, language: Language) -> str:
    """The bodies or speakers with their turns; with the plot's colours where it tells them apart."""
    colours = [name for name, _ in ranked_names(matches, series)[:TOLD_APART]]
    let_in = [match for match in matches if seeking.only(series, None).lets_in(match)]
    buttons = [
        f"<li>{_name_button(name, turns, colours, seeking, series, language)}</li>"
        for name, turns in ranked_names(let_in, series)
    ]
    first, rest = "".join(buttons[:NAMES_SHOWN]), "".join(buttons[NAMES_SHOWN:])
    others = say(language, "other_names", count=len(buttons) - NAMES_SHOWN)
    fold = f'<details data-fold="names {series}"><summary>{others}</summary>'
    more = f'{fold}<ul class="names">{rest}</ul></details>' if rest else ""
    return f'<h3>{say(language, "by_" + series)}</h3><ul class="names">{first}</ul>{more}'


def _name_button(
    name: str, turns: int, colours: Sequence[str], seeking: Seeking, series: Series, language: Language
) -> str:
    place = colours.index(name) if name in colours else TOLD_APART
    swatch = f'<i class="swatch series-{place}"></i> ' if seeking.series == series else ""
    words = f"{swatch}{name_of(name, series, language)} <b>{turns:,}</b>"
    more = pressed(getattr(seeking, series) == name)
    return narrow_button(seeking.toggled(series, name), words, f"{series} {name}", kind="plain", more=more)
