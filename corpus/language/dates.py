"""Dates and clock times as minutes print them: Japanese eras, every kind of numeral, 午前 and 午後."""

import re
from collections.abc import Iterator
from datetime import date

# First year of each era minus one: the era's year 1 is that + 1.
ERAS = {
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "M": 1867,
    "T": 1911,
    "S": 1925,
    "H": 1988,
    "R": 2018,
}
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}

_N = r"[\d〇零一二三四五六七八九十百元]"
_MONTH_DAY = rf"[ ]*({_N}{{1,3}})[ ]*月[ ]*({_N}{{1,3}})[ ]*日"
_ERA_DATE = re.compile(
    rf"(明治|大正|昭和|平成|令和)[ ]*({_N}[\d〇零一二三四五六七八九十 ]{{0,4}})[ ]*年{_MONTH_DAY}"
)
_WEST_DATE = re.compile(rf"((?:19|20)\d\d|[一二]〇?[〇一二三四五六七八九]{{2,3}})[ ]*年{_MONTH_DAY}")
_SHORT_ERA = re.compile(r"(?<![A-Za-z])([MTSHR])(\d{1,2})[./-](\d{1,2})[./-](\d{1,2})(?!\d)")
_ISO_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_ENGLISH = re.compile(
    rf"\b(?:(\d{{1,2}})(?:st|nd|rd|th)? +)?({'|'.join(MONTHS)})\.? +"
    r"(\d{1,2})?(?:st|nd|rd|th)?,? *((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    rf"(午前|午後|正午)?[ ]*({_N}{{1,3}})[ ]*(?:時(?:[ ]*({_N}{{1,3}})[ ]*分|(半))?|[:](\d\d))|(正午)"
)


def numeral(text: str) -> int:
    """A number in ASCII or kanji digits, positional (二〇二三) or with tens (二十三); 元 is 1."""
    text = text.replace(" ", "")
    if text == "元":
        return 1
    if text.isascii():
        return int(text)
    total, current = 0, 0
    for char in text:
        if char in "十百":
            total, current = total + max(current, 1) * (10 if char == "十" else 100), 0
        else:
            current = current * 10 + (int(char) if char.isdigit() else _DIGITS.get(char, 0))
    return total + current


def find_dates(text: str) -> Iterator[tuple[int, int, date]]:
    """(start, end, date) of every full date in a clean text, in order; impossible dates are passed over."""
    found = [*_matches(text)]
    yield from sorted(found, key=lambda item: item[0])


def _matches(text: str) -> Iterator[tuple[int, int, date]]:
    for match in _ERA_DATE.finditer(text):
        yield from _date(match, ERAS[match[1]] + numeral(match[2]), numeral(match[3]), numeral(match[4]))
    for match in _SHORT_ERA.finditer(text):
        yield from _date(match, ERAS[match[1]] + int(match[2]), int(match[3]), int(match[4]))
    for pattern in (_WEST_DATE, _ISO_DATE):
        for match in pattern.finditer(text):
            yield from _date(match, numeral(match[1]), numeral(match[2]), numeral(match[3]))
    for match in _ENGLISH.finditer(text):
        if day := match[1] or match[3]:
            yield from _date(match, int(match[4]), MONTHS.index(match[2].lower()) + 1, int(day))


def _date(match: re.Match[str], year: int, month: int, day: int) -> Iterator[tuple[int, int, date]]:
    try:
        yield match.start(), match.end(), date(year, month, day)
    except ValueError:
        return


def find_times(text: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, "HH:MM") of every clock time in a clean text, on a 24-hour clock."""
    half = ""
    for match in _CLOCK.finditer(text):
        if match[6]:
            yield match.start(), match.end(), "12:00"
            continue
        half = match[1] or ("" if match[5] else half)
        hour = numeral(match[2])
        minute = 30 if match[4] else numeral(match[3] or match[5] or "0")
        hour += 12 if half == "午後" and hour < 12 else 0
        if hour < 25 and minute < 60:
            yield match.start(), match.end(), f"{hour:02}:{minute:02}"
