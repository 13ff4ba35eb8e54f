"""Which meeting is meant: a body or a meeting's number in a question, matched against those in the store."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.people import fold
from index import MeetingSummary

_KANJI = {digit: number for number, digit in enumerate("〇一二三四五六七八九十")}
_NUMBER = re.compile(r"第\s*(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s*回")
# The numbered meeting is where something was said or done, not what was spoken of.
_IN_JA = re.compile(r"の?[^、。\sのはがをで]{0,20}(?:では|において|における|で(?!す)|の会議|の出席|の開催)")
_IN_EN = re.compile(
    r"\b(?:at|in|during)\s+the\s+(?P<number>\d{1,3})(?:st|nd|rd|th)\s+(?:\w+\s+)?(?:meeting|session)",
    re.IGNORECASE,
)
_MUNICIPALITY = re.compile(r"^.{1,5}?[都道府県市区町村]")
BODY_CHARS = 4  # a shorter name (委員会) is a kind of body, not one


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names: ``body`` as a filter takes it, the ids of the numbered meeting, and its number.

    ``number`` is "" where none is named; ``ids`` are empty when the store holds no meeting of that number.
    """

    body: str = ""
    number: str = ""
    ids: tuple[str, ...] = ()


def find_named(question: str, held: Sequence[MeetingSummary]) -> Named:
    """The body and the numbered meeting that the question asks about."""
    body = _body(fold(question), {summary.body for summary in held if summary.body})
    number = _number(question)
    if not number:
        return Named(body)
    of_body = [summary for summary in held if fold(body) in fold(summary.body)]
    return Named(
        body, number, tuple(summary.meeting_id for summary in of_body if number in _numbers(summary.title))
    )


def _body(question: str, bodies: Iterable[str]) -> str:
    """The longest body name in the question, with or without its municipality; "" for the only body."""
    names = set(bodies)
    if len(names) < 2:
        return ""
    short = {_MUNICIPALITY.sub("", name) for name in names} | names
    found = [name for name in short if len(name) >= BODY_CHARS and fold(name) in question]
    return max(found, key=len, default="")


def _number(question: str) -> str:
    question = unicodedata.normalize("NFKC", question)
    match = _NUMBER.search(question)
    if match and _IN_JA.match(question, match.end()):
        return _arabic(match["number"])
    english = _IN_EN.search(question)
    return english["number"] if english else ""


def _numbers(title: str) -> set[str]:
    return {_arabic(match["number"]) for match in _NUMBER.finditer(fold(title))}


def _arabic(number: str) -> str:
    """Up to 99, as 十二 or 12."""
    if number.isdigit():
        return str(int(number))
    tens, _, ones = number.rpartition("十")
    value = 10 * (_KANJI[tens] if tens else 1) if "十" in number else 0
    return str(value + (_KANJI[ones] if ones else 0))
