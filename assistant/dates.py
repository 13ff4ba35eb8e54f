"""Dates and years as people write them: 令和4年度, 2022年7月, R4.7.11, 2022-07-11, "in July 2022"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

# Full-width and kanji digits, one for one, so that offsets stay true.
_DIGITS = str.maketrans("０１２３４５６７８９／－．〇一二三四五六七八九", "0123456789/-.0123456789")
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
# First days, newest first (改元の政令).
_ERA_STARTS = (
    (date(2019, 5, 1), "令和"),
    (date(1989, 1, 8), "平成"),
    (date(1926, 12, 25), "昭和"),
    (date(1912, 7, 30), "大正"),
)
_YEAR = rf"(?:(?P<era>{'|'.join(_ERAS)})\s*(?P<era_year>\d{{1,2}}|元)|(?P<year>(?:19|20)\d\d))"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])"
_MONTH_NUMBER = r"(?P<month>1[0-2]|0?[1-9])"
_JAPANESE = re.compile(rf"{_YEAR}年(?P<fiscal>度)?(?:\s*{_MONTH_NUMBER}月(?:\s*{_DAY}日)?)?")
_ISO = re.compile(rf"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.]{_MONTH_NUMBER}(?:[-/.]{_DAY})?(?!\d)")
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_ENGLISH = re.compile(
    r"\b(?:on|in|during|of|from|for)\s+(?:the\s+)?"
    rf"(?:(?P<fiscal>(?:fiscal(?:\s+year)?|FY)\s*)|{_MONTH}\s+(?:{_DAY}(?:st|nd|rd|th)?,?\s+)?)?"
    r"(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# A date narrows the search only where it says when a thing was said, not where it is part of what was said.
_HELD = (
    r"(?:の|に開かれた|開催の|(?=第\d))\s*(?:第\d+回の?)?[^、。]{0,12}?(?:会議|審査会|委員会|審議会|協議会|議会|定例会|臨時会|会合)"
    r"(?:では|において|で|に|は)?"
)
_SAID = r"言|述べ|発言|話|議論|質問|質疑|答弁|回答|審議|指摘|意見|説明|報告|決ま|可決|了承"
_WHEN_JA = re.compile(
    rf"\s*(?P<tie>{_HELD}|の(?={_SAID})|(?:には|では|に|は|、)(?=.*(?:{_SAID})|[?？]?$)|(?=[?？]?$))"
)
# A fiscal year before a subject says when it was spoken of (令和5年度の再委託について), unless the subject
# has a year of its own: a year's budget is spoken of in the year before, its figures in the year after.
_OWN_YEAR = (
    r"予算|決算|補正|歳[入出]|収[支入]|支出|税|計画|方針|目標|事業|活動|取組|取り組み|実績|状況|結果|成果|報告|統計"
    r"|調査|改[正定]|[件人回者総戸台冊]数|額|[率量]|募集|試験|入札|契約|選挙|入学|卒業|新入|採用"
)
_SUBJECT_JA = re.compile(rf"\s*の(?=(?:(?!{_OWN_YEAR})[^、。])+?(?:について|に関して|に関する))")
_SAID_EN = re.compile(
    r"\b(?:said|say|says|discuss\w*|ask\w*|mention\w*|decided?|raised?|meetings?|minutes|spoke|speak)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, both ends included; ``fiscal_year`` is set when a Japanese fiscal year was named."""

    since: date
    until: date
    fiscal_year: int | None = None


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period named in a question, and where, with the words that tie it to the rest (「の会議で」)."""

    period: Period
    start: int
    end: int


def find_period(question: str) -> PeriodMention | None:
    """The period that a question asks about, None where no date in it says when something was said."""
    text = question.translate(_DIGITS)
    for match in (*_JAPANESE.finditer(text), *_ISO.finditer(text)):
        when = _WHEN_JA.match(text, match.end()) or _before_subject(match, text)
        if when:
            return _mention(match, when.end())
    found = _ENGLISH.search(text)
    return _mention(found, found.end()) if found and _SAID_EN.search(text) else None


def parse_date(value: str) -> Period | None:
    """The period of a day, month, year or fiscal year as a person types it; None for anything else."""
    text = value.strip().translate(_DIGITS)
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return Period(date(int(text), 1, 1), date(int(text), 12, 31))
    match = _ISO.fullmatch(text) or _JAPANESE.fullmatch(text)
    return _period(match) if match else None


def fiscal_year(day: date) -> int:
    """The Japanese fiscal year of a day, April to March, by the year it starts in."""
    return day.year if day.month >= 4 else day.year - 1


def era_date(day: date) -> str:
    """A date as Japanese offices write it, 令和4年7月11日; before 1912 in Western years."""
    era, first = next(((era, first) for first, era in _ERA_STARTS if day >= first), ("", date(1, 1, 1)))
    year = day.year - first.year + 1 if era else day.year
    return f"{era}{'元' if era and year == 1 else year}年{day.month}月{day.day}日"


def _before_subject(match: re.Match[str], text: str) -> re.Match[str] | None:
    return _SUBJECT_JA.match(text, match.end()) if match.groupdict().get("fiscal") else None


def _mention(match: re.Match[str], end: int) -> PeriodMention | None:
    period = _period(match)
    return PeriodMention(period, match.start(), end) if period else None


def _period(match: re.Match[str]) -> Period | None:
    groups = match.groupdict()
    year = int(groups["year"]) if groups["year"] else _western(groups["era"], groups["era_year"])
    if groups.get("fiscal") and not groups["month"]:
        return Period(date(year, 4, 1), date(year + 1, 3, 31), fiscal_year=year)
    return _days(year, _month(groups["month"]), int(groups["day"]) if groups.get("day") else None)


def _western(era: str, year: str) -> int:
    return _ERAS[era] + (1 if year == "元" else int(year))


def _month(value: str | None) -> int | None:
    if value is None:
        return None
    return int(value) if value.isdigit() else _MONTHS[value.lower()]


def _days(year: int, month: int | None, day: int | None) -> Period | None:
    if month is None:
        return Period(date(year, 1, 1), date(year, 12, 31))
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return Period(date(year, month, 1), date(year, month, last))
    return Period(date(year, month, day), date(year, month, day)) if day <= last else None
