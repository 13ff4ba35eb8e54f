"""Patterns that ask of a meeting itself (いつ開かれた, who attended), and the Fact each points at."""

import re
from typing import Literal

# What a meeting's record tells of it, by the kinds of the fields that do.
Fact = Literal["date", "start_time", "end_time", "venue", "present", "absent", "public", "agenda"]

_ASKS_JA = re.compile(
    r"(?:会議|審査会|委員会|審議会|協議会|議会|定例会|臨時会|会合)"
    r"(?:[(（][^)）]{0,14}[)）])?(?:[ぁ-ん、・\s　]|誰|何|当日|本日){0,8}"
    r"(?:いつ|何時|何日|どこ|どの(?:部屋|会議室)|日時|場所|会場|開かれ|開催|出席|欠席|参加)"
    r"|^(?:日時|開催日|会場|場所|開催場所)[はを]|(?:出席|欠席)(?:者|委員|議員|した|して|しま|の)|(?:開催|開会)(?:日|日時|場所|時刻)|傍聴"
    r"|^(?:いつ|どこで|何時に|何日に)(?:開かれ|開催|始ま|行われ)"
    r"|^(?:この|その|当日の)?(?:会議の)?(?:議題|案件|会議次第)(?:は|を|に|と|って|[?？]|$)"
)
_ASKS_EN = re.compile(
    r"\bmeeting\b.{0,40}\b(?:held|take place|took place|start|begin|end|last)\b"
    r"|\b(?:date|time|place|venue|hours|where)\b.{0,40}\bmeeting\b"
    r"|\b(?:attended|attend|attendance|absent|present at|took part|participants|attendees)\b"
    r"|\b(?:when did|(?:what|which) (?:date|day|time) did|where did)\b.{0,60}\bmeet\b"
    r"|\bwhen was it held\b|\bon the agenda\b|\bagenda items\b|\bwhat was the agenda\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"次回|次の|来年|今後|\b(?:next|future)\b", re.IGNORECASE)
_BEFORE = re.compile(r"前回|\b(?:previous|last)\b", re.IGNORECASE)
_AGENDA = re.compile(r"議題|案件|会議次第|\bagenda\b", re.IGNORECASE)
# The facts that the words of a question point at.
_POINTERS: tuple[tuple[re.Pattern[str], tuple[Fact, ...]], ...] = (
    (
        re.compile(
            r"いつ|何時|何日|日時|(?<!どこで)開かれ|\bdate\b|\bhours?\b|\btime\b|\bwhen\b", re.IGNORECASE
        ),
        ("date", "start_time", "end_time"),
    ),
    (
        re.compile(r"どこ|どの(?:部屋|会議室)|場所|会場|\bwhere\b|\bvenue\b|\bplace\b", re.IGNORECASE),
        ("venue",),
    ),
    (re.compile(r"欠席|\babsent\b", re.IGNORECASE), ("absent",)),
    (re.compile(r"傍聴|\bpublic\b", re.IGNORECASE), ("public",)),
    (
        re.compile(r"出席|参加|\battend|\bpresent\b|\btook part\b|\bparticipants\b", re.IGNORECASE),
        ("present",),
    ),
)
_PERSONS: frozenset[Fact] = frozenset(("absent", "public", "present"))


def asks_of_meeting(question: str, *, identified: bool = False) -> bool:
    """Whether a question asks what a meeting's header says, and not of another meeting.

    ``identified`` says that it is known which one 「前回」 or "the last meeting" is.
    """
    asked = _ASKS_JA.search(question) or _ASKS_EN.search(question)
    another = _COMING.search(question) or (not identified and _BEFORE.search(question))
    return bool(asked and not another)


def facts_asked(question: str) -> frozenset[Fact]:
    """The facts that a question points at; who was absent is asked for without who was there."""
    if _AGENDA.search(question):
        return frozenset(("agenda",))
    facts = frozenset(fact for words, pointed in _POINTERS if words.search(question) for fact in pointed)
    return facts - _PERSONS | {"absent"} if "absent" in facts else facts
