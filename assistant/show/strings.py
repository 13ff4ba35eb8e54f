"""say(language, key) reads all LABELS; counts, lists, days, months and periods said in each language."""

from collections.abc import Iterable
from datetime import date

from assistant.show.answer_labels import ANSWER_LABELS
from assistant.show.ask_labels import ASK_LABELS
from assistant.show.evidence_labels import EVIDENCE_LABELS
from assistant.show.library_labels import LIBRARY_LABELS
from assistant.show.list_labels import LIST_LABELS
from assistant.show.page_labels import PAGE_LABELS
from assistant.show.precedent_labels import PRECEDENT_LABELS
from assistant.show.program_labels import PROGRAM_LABELS
from corpus.language.bilingual import Language
from corpus.language.calendar import era_year

LABELS: dict[str, tuple[str, str]] = (
    PAGE_LABELS
    | ASK_LABELS
    | PRECEDENT_LABELS
    | EVIDENCE_LABELS
    | LIST_LABELS
    | LIBRARY_LABELS
    | ANSWER_LABELS
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
    """A date for reading: 2022年7月11日（令和4年） or 11 July 2022; "" for None."""
    if day is None:
        return ""
    if language == "en":
        return f"{day.day} {day:%B} {day.year}"
    return f"{day.year}年{day.month}月{day.day}日{_era(day)}"


def say_month(language: Language, day: date) -> str:
    """A month for reading: 2022年7月 or July 2022."""
    return f"{day.year}年{day.month}月" if language == "ja" else f"{day:%B} {day.year}"


def say_period(language: Language, since: date | None, until: date | None) -> str:
    """From the first to the last month; "" where neither is known."""
    months = [say_month(language, day) for day in (since, until) if day]
    return ("〜" if language == "ja" else " – ").join(dict.fromkeys(months))


def _era(day: date) -> str:
    year = era_year(day)
    return f"（{year}）" if year else ""
