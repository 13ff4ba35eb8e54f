"""find_times, find_ranges: clock times in a text, as HH:MM: 午後2時30分, 14:00～15:30, 4.30 pm, noon."""

import re
from collections.abc import Iterator
from itertools import pairwise

from corpus.language.numerals import NUMERAL, number

_CLOCK_TIME = re.compile(
    rf"(?:(?P<half>午前|午後|正午)[ ]{{0,9}})?(?P<hour>{NUMERAL}{{1,3}})[ ]{{0,9}}"
    rf"(?:時(?:[ ]{{0,9}}(?P<minute>{NUMERAL}{{1,3}})[ ]{{0,9}}分|(?P<half_past>半))?|[:](?P<colon>\d\d))"
    r"|(?P<noon>正午)"
)
_HALF_OF_DAY = r"[ ]?(?P<{0}>[ap])(?:\.[ ]?m\.?|m\b)"
_CLOCK_EN = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?"
    # of 6:30-8:15 p.m. the first time has the half of the second, or the other
    rf"(?:{_HALF_OF_DAY.format('half')}|(?=[ ]?(?:-|―|—|~|to|until|till|and)[ ]?"
    rf"(?P<next>\d{{1,2}})(?:[:.](?P<next_minute>\d\d))?{_HALF_OF_DAY.format('next_half')}))"
    r"|\b(?:12 )?(?P<noon>noon)\b"
    r"|(?<!\d)(?P<hours>(?:[01]\d|2[0-3])[0-5]\d)(?=(?:[ ]?(?:-|to)[ ]?\d{4})?[ ]?(?:hrs?|hours)\b)",
    re.IGNORECASE,
)
# What stands in every time of either kind, and is found much sooner.
_CLOCK_SIGN = re.compile(r"[時午]|:\d\d")
_ENGLISH_SIGN = re.compile(r"[\dnN](?:(?<=\d)[ ]?(?:[aApP]\.?[ ]?[mM]|[hH])|(?<=[nN])[oO][oO][nN])")
# From one time to another: what stands between them, and before the first of 自 午前10時 至 正午.
_CLOCK_TO = re.compile(
    r"\s{0,3}(?:A?[A-Z]{1,2}T )?(?:\([^()\n]{1,12}\)[ ]?)?"
    r"(?:-|―|—|~|→|から|より|[、,] ?至|至|to|until|till|through|and)\s{0,3}(?:翌日?)?"
)

Time = tuple[int, int, str]  # start, end, "HH:MM"


def find_times(text: str) -> Iterator[Time]:
    """(start, end, "HH:MM") of every clock time in a clean text, on a 24-hour clock.

    午前 or 午後 holds for later times that print neither (午後2時～3時), unless they are digits only (14:00);
    a.m. or p.m. for the earlier one of two (2-3 p.m.).
    """
    matches = _CLOCK_EN.finditer(text) if _ENGLISH_SIGN.search(text) else ()
    english = [found for match in matches if (found := _clock_en(match))]
    taken = {offset for start, end, _ in english for offset in range(start, end)}
    plain = (one for one in _plain_times(text) if one[1] - 1 not in taken and one[0] not in taken)
    yield from sorted((*english, *plain))


def find_ranges(text: str) -> Iterator[tuple[Time, Time]]:
    """The first and the last time of every range in a clean text: 午後2時～3時, 10:00 to noon, 2-4 p.m."""
    for first, last in pairwise(find_times(text)):
        if _CLOCK_TO.fullmatch(text, first[1], last[0]):
            yield first, last


def _clock_en(match: re.Match[str]) -> Time | None:
    if match["noon"]:
        return *match.span(), "12:00"
    if match["hours"]:
        return *match.span(), f"{match['hours'][:2]}:{match['hours'][2:]}"
    time = _hour_of_half(match["hour"], match["minute"], match["half"] or match["next_half"])
    if match["half"] is None and time > _hour_of_half(
        match["next"], match["next_minute"], match["next_half"]
    ):
        time = _hour_of_half(match["hour"], match["minute"], "a")
    return (*match.span(), time) if time else None


def _hour_of_half(hour: str, minute: str | None, half: str) -> str:
    """A time of a 12-hour clock on one of 24 hours; "" for one that no clock shows."""
    if not 1 <= int(hour) <= 12 or int(minute or 0) > 59:
        return ""
    return f"{int(hour) % 12 + (12 if half in 'pP' else 0):02}:{int(minute or 0):02}"


def _plain_times(text: str) -> Iterator[Time]:
    half = ""
    for match in _CLOCK_TIME.finditer(text) if _CLOCK_SIGN.search(text) else ():
        if match["noon"]:
            yield match.start(), match.end(), "12:00"
            continue
        half = match["half"] or ("" if match["colon"] else half)
        time = _clock_time(match, half)
        if time:
            yield match.start(), match.end(), time


def _clock_time(match: re.Match[str], half: str) -> str:
    """The time that was matched; "" for an hour or a minute that no clock shows."""
    try:
        hour = number(match["hour"])
        minute = 30 if match["half_past"] else number(match["minute"] or match["colon"] or "0")
    except ValueError:
        return ""
    hour += 12 if half == "午後" and hour < 12 else 0
    return f"{hour:02}:{minute:02}" if hour < 25 and minute < 60 else ""
