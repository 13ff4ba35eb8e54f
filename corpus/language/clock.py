"""find_times: clock times in text as HH:MM: 午後2時30分, 正午, 14:00, 4.30 pm, noon."""

import re
from collections.abc import Iterator

from corpus.language.numerals import NUMERAL, number

_CLOCK = re.compile(
    rf"(?:(?P<half>午前|午後|正午)[ ]*)?(?P<hour>{NUMERAL}{{1,3}})[ ]*"
    rf"(?:時(?:[ ]*(?P<minute>{NUMERAL}{{1,3}})[ ]*分|(?P<half_past>半))?|[:](?P<colon>\d\d))|(?P<noon>正午)"
)
_ENGLISH = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?[ ]?(?P<half>[ap])(?:\.[ ]?m\.|m\b)"
    r"|\b(?:12 )?(?P<noon>noon)\b",
    re.IGNORECASE,
)


def find_times(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, "HH:MM") of every clock time in a clean text, on a 24-hour clock.

    午前 or 午後 holds for later times that print neither (午後2時～3時), unless they are digits only (14:00).
    """
    english = [found for match in _ENGLISH.finditer(text) if (found := _english(match))]
    taken = {offset for start, end, _ in english for offset in range(start, end)}
    plain = (one for one in _plain_times(text) if one[1] - 1 not in taken and one[0] not in taken)
    yield from sorted((*english, *plain))


def _english(match: re.Match[str]) -> tuple[int, int, str] | None:
    if match["noon"]:
        return *match.span(), "12:00"
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return *match.span(), f"{hour % 12 + (12 if match['half'] in 'pP' else 0):02}:{minute:02}"


def _plain_times(text: str) -> Iterator[tuple[int, int, str]]:
    half = ""
    for match in _CLOCK.finditer(text):
        if match["noon"]:
            yield match.start(), match.end(), "12:00"
            continue
        half = match["half"] or ("" if match["colon"] else half)
        time = _time(match, half)
        if time:
            yield match.start(), match.end(), time


def _time(match: re.Match[str], half: str) -> str:
    """The time that was matched; "" for an hour or a minute that no clock shows."""
    try:
        hour = number(match["hour"])
        minute = 30 if match["half_past"] else number(match["minute"] or match["colon"] or "0")
    except ValueError:
        return ""
    hour += 12 if half == "午後" and hour < 12 else 0
    return f"{hour:02}:{minute:02}" if hour < 25 and minute < 60 else ""
