"""numbered: the meeting that a question names by its number (第3回定例会, the 2nd meeting), and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.language.folding import fold, fold_letters
from corpus.language.lexicon import any_of
from corpus.language.numerals import KANJI_FROM_ONE, number
from corpus.language.spans import Span
from index import MeetingSummary

_MEETING_DIGITS = rf"(?:[0-9]{{1,3}}|[{KANJI_FROM_ONE}]{{1,3}})"
_NUMBERED_MEETING = re.compile(rf"第\s*(?P<number>{_MEETING_DIGITS})\s*回(?!目)")
_MEETING_CALLED = r"(?P<called>[^、。\s第のはがをでにも]{0,20}?)"
_MEETING_WORD = rf"(?:{any_of('body_kinds')}|会議|会合|例会)"
_ANY_MEETING = ("会議", "会合")  # what a meeting of any body is called
# It is where something was said or done, or it is attended or summed up.
_TOLD_OF_MEETING = re.compile(
    rf"の?{_MEETING_CALLED}(?:では|において|における|で(?!す)|には|の会議|の出席|の欠席|の開催|の議題|の要約|の概要|を(?:要約|まとめ)"
    rf"|(?:に|を)(?=[^。]*(?:出席|欠席|参加)))"
)
# A meeting that is held is meant also where it is only named.
_ONLY_MEETING_NAMED = re.compile(
    rf"の?(?P<called>[^、。\s第のはがをでにも]{{0,20}}?{_MEETING_WORD})(?:[はがをにのも、?？]|って|だけ|分|$)"
    r"|[はがをにも、?？]|って|だけ|分|$"
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH_EN = rf"(?:(?P<number>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_ORDINALS)}))"
_IN_MEETING_EN = re.compile(
    r"\b(?P<tie>(?:at|in|during|of|from|to|attend(?:ed|s)?|missed|miss|summari[sz]e)\s+)?the\s+"
    rf"{_NTH_EN}\s+(?P<called>(?:[\w'-]+\s+){{0,4}}?)(?:meeting|session)\b",
    re.IGNORECASE,
)
_MEETING_TITLE_EN = re.compile(
    rf"\b{_NTH_EN}\s+(?:[\w'-]+\s+){{0,4}}?(?:meeting|session)\b|\b(?:meeting|session)\s+no\.?\s*(?P<no>\d{{1,3}})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A meeting's ``number``, what it is ``called`` beside (定例会, ""), and the ``span`` of its number.

    ``is_place`` says that something is asked of this very meeting, whether or not it is held.
    """

    number: str
    called: str
    span: Span
    is_place: bool


def numbered(question: str) -> Numbered | None:
    """The meeting that is named by its number; None where none is."""
    folded = fold_letters(question)
    for match in _NUMBERED_MEETING.finditer(folded):
        told = _TOLD_OF_MEETING.match(folded, match.end())
        named_number = told or _ONLY_MEETING_NAMED.match(folded, match.end())
        if named_number:
            meeting_called = named_number["called"] or ""
            end = match.end() if meeting_called else named_number.end()
            return Numbered(str(number(match["number"])), meeting_called, (match.start(), end), bool(told))
    english = _IN_MEETING_EN.search(folded)
    if english is None:
        return None
    return Numbered(
        _english_ordinal(english), english["called"].strip(), english.span(), bool(english["tie"])
    )


def of_number(wanted: Numbered, held: Sequence[MeetingSummary]) -> tuple[MeetingSummary, ...]:
    """The meetings whose titles bear the number; of several those that are called so."""
    found = tuple(summary for summary in held if wanted.number in _numbers(summary.title))
    called = "" if wanted.called in _ANY_MEETING else fold(wanted.called)
    return tuple(summary for summary in found if called in fold(f"{summary.title} {summary.body}")) or found


def _numbers(title: str) -> set[str]:
    plain = fold_letters(title)
    english = {match["no"] or _english_ordinal(match) for match in _MEETING_TITLE_EN.finditer(plain)}
    return {str(number(match["number"])) for match in _NUMBERED_MEETING.finditer(plain)} | english


def _english_ordinal(match: re.Match[str]) -> str:
    if match["number"]:
        return match["number"]
    return str(_ORDINALS.index(match["word"].lower()) + 1) if match["word"] else ""
