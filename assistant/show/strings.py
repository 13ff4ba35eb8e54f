"""say(language, key) reads all LABELS; say_many, say_list, say_title, turn_number, say_ a date or period."""

from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath
from typing import Protocol

from assistant.show.answer_labels import ANSWER_LABELS
from assistant.show.ask_labels import ASK_LABELS
from assistant.show.beside_labels import BESIDE_LABELS
from assistant.show.conversation_labels import CONVERSATION_LABELS
from assistant.show.doctor_labels import DOCTOR_LABELS
from assistant.show.evidence_labels import EVIDENCE_LABELS
from assistant.show.key_labels import KEY_LABELS
from assistant.show.library_labels import LIBRARY_LABELS
from assistant.show.list_labels import LIST_LABELS
from assistant.show.news_labels import NEWS_LABELS
from assistant.show.notebook_labels import NOTEBOOK_LABELS
from assistant.show.page_labels import PAGE_LABELS
from assistant.show.people_labels import PEOPLE_LABELS
from assistant.show.precedent_labels import PRECEDENT_LABELS
from assistant.show.program_labels import PROGRAM_LABELS
from corpus.language.bilingual import Language
from corpus.language.calendar import era_year, fiscal_era

LABELS: dict[str, tuple[str, str]] = (
    PAGE_LABELS
    | ASK_LABELS
    | CONVERSATION_LABELS
    | PRECEDENT_LABELS
    | EVIDENCE_LABELS
    | LIST_LABELS
    | BESIDE_LABELS
    | KEY_LABELS
    | NEWS_LABELS
    | NOTEBOOK_LABELS
    | PEOPLE_LABELS
    | LIBRARY_LABELS
    | ANSWER_LABELS
    | DOCTOR_LABELS
    | PROGRAM_LABELS
)


def say(language: Language, key: str, **values: object) -> str:
    """The label ``key`` in the language, its ``{…}`` filled in. Plain text: escape what comes of it."""
    japanese, english = LABELS[key]
    return (japanese if language == "ja" else english).format(**values)


def say_many(language: Language, count: int, what: str) -> str:
    """How many, as a Japanese label takes it; in English with what is counted: 1 turn, 2 turns."""
    number = f"{count:,}"
    return number if language == "ja" else f"{number} {what}{'' if count == 1 else 's'}"


def say_list(language: Language, names: Iterable[str]) -> str:
    """Names in a row, those that are "" left out."""
    return ("、" if language == "ja" else ", ").join(filter(None, names))


def say_date(language: Language, day: date | None) -> str:
    """A date for reading: 令和4年7月11日（2022年） or 11 July 2022; "" for None."""
    if day is None:
        return ""
    if language == "en":
        return f"{day.day} {day:%B} {day.year}"
    if era := era_year(day):
        return f"{era}{day.month}月{day.day}日（{day.year}年）"
    return f"{day.year}年{day.month}月{day.day}日"


def say_meeting_day(language: Language, day: date | None) -> str:
    """The day of a meeting, or that its minutes print none."""
    return say_date(language, day) or say(language, "undated")


class Titled(Protocol):
    """Minutes that can be called by something: their title, body and source, the first two possibly ""."""

    @property
    def title(self) -> str: ...
    @property
    def body(self) -> str: ...
    @property
    def source(self) -> str: ...


def say_title(language: Language, minutes: Titled) -> str:
    """What minutes are called: title, else body, else the file's name and that it states neither."""
    return minutes.title or minutes.body or say_untitled(language, minutes.source)


def say_untitled(language: Language, source: str) -> str:
    """What minutes are called that state neither title nor body."""
    return say(language, "untitled", file=PurePosixPath(source).name)


def turn_number(ordinal: int) -> int:
    """A turn's number for reading: people count from one, ids and ordinals from zero."""
    return ordinal + 1


def say_month(language: Language, day: date) -> str:
    """A month for reading: 令和4年7月（2022年） or July 2022."""
    if language == "en":
        return f"{day:%B} {day.year}"
    era = era_year(day)
    return f"{era}{day.month}月（{day.year}年）" if era else f"{day.year}年{day.month}月"


def say_year(language: Language, year: int) -> str:
    """A calendar year for reading: 令和4年（2022年）, of two eras 平成31年・令和元年（2019年）, or 2022."""
    if language == "en":
        return str(year)
    eras = dict.fromkeys(filter(None, map(era_year, (date(year, 1, 1), date(year, 12, 31)))))
    return f"{'・'.join(eras)}（{year}年）" if eras else f"{year}年"


def say_fiscal_year(language: Language, year: int) -> str:
    """A Japanese fiscal year for reading, by the year it begins in: 令和4年度（2022年度） or FY 2022."""
    western, era = say(language, "fiscal_year_of", year=year), fiscal_era(year)
    return f"{era}（{western}）" if era and language == "ja" else western


def say_day(language: Language, day: date) -> str:
    """A day of a year that is known, for reading: 7月11日 or 11 July."""
    return f"{day.month}月{day.day}日" if language == "ja" else f"{day.day} {day:%B}"


def say_days(language: Language, since: date | None, until: date | None) -> str:
    """From the first to the last day, either open where it is None; one day alone, "" for neither."""
    if since == until:
        return say_date(language, since)
    return say(language, "in_days", first=say_date(language, since), last=say_date(language, until))


def say_period(language: Language, since: date | None, until: date | None) -> str:
    """From the first to the last month; "" where neither is known."""
    months = [say_month(language, day) for day in (since, until) if day]
    return ("〜" if language == "ja" else " – ").join(dict.fromkeys(months))
