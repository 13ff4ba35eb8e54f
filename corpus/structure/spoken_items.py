"""read_spoken_items: items that a chair's sentence takes up (…を議題といたします), no heading printed."""

import re
from collections.abc import Iterator, Sequence

from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_NUMERALS
from corpus.models import AgendaItem, Turn

LONGEST = 160  # characters of a subject; a longer sentence speaks of an item and does not take it up

_TAKING_UP_LEAD = re.compile(rf"[ ]*(?:(?:{any_of('taking_up_leads')})[、,]?[ ]*)*")
_SPOKEN_NUMBER = re.compile(
    rf"議題[ ]?\([\d{KANJI_NUMERALS}]+\)"
    rf"|(?:追加)?日程第[ ]?[\d{KANJI_NUMERALS}]+"
    rf"(?:及び日程第[ ]?[\d{KANJI_NUMERALS}]+)?"
)
# The words that take a subject up; what stands before them is the subject.
_TAKES_UP = re.compile(
    r"(?:について)?(?:を|の件を)?[、]?(?:一括(?:して)?(?:を)?[、]?)?"
    r"(?:議題(?:と|に)(?:いたし|し|供し|追加し|供したい)|上程(?:いたし|し))(?:[^。\n]{0,8}$|、)"
    r"|についてお?諮り(?:いた)?します$|(?<=互選|選任|選挙|指名)を行(?:い|っていただき)ます$"
)
# After the number of an item, less will do.
_NUMBER_TAKES_UP = re.compile(
    r"(?:について)?(?:を|の件を)(?:行い|いたし|いたさせ|お?諮り)[^。\n]{0,8}$|について(?:、|$|[^。\n]{0,40}許します$)"
)
# A number with the item's title in quotes is enough: 議題(2)「港の清掃」を説明してください.
_QUOTED_TITLE = re.compile(rf"(?:{_SPOKEN_NUMBER.pattern})[、 ]*[^「」。、\n]{{0,16}}「[^「」\n]+」")
_BILL_QUOTED = re.compile(r"^([^「」]+)「([^「」]+)$")  # 議案第3号「港の清掃 was stripped of its last mark
_CHAIR_SENTENCE = re.compile(r"[^。\n]+")


def read_spoken_items(source: str, text: str, turns: Sequence[Turn]) -> tuple[AgendaItem, ...]:
    """The items that the chair's sentences take up, each with that sentence's subject as its heading."""
    items = list[AgendaItem]()
    for turn in _chaired(turns):
        for item in _items_in_turn(source, text, turn):
            if item.number not in {one.number for one in items if one.number}:
                items.append(item)
    return tuple(items)


def _chaired(turns: Sequence[Turn]) -> Sequence[Turn]:
    """What the chair says; where nobody is called so, who speaks first chairs (教育長 does at a board)."""
    chaired = [turn for turn in turns if turn.role.endswith(words("chairs"))]
    first = turns[:1]
    return chaired or [turn for turn in turns if (turn.name, turn.role) == (first[0].name, first[0].role)]


def _items_in_turn(source: str, text: str, turn: Turn) -> Iterator[AgendaItem]:
    for match in _CHAIR_SENTENCE.finditer(text, turn.start, turn.end):
        subject = _spoken_subject(text, *match.span())
        if subject:
            start, end = subject
            number = _SPOKEN_NUMBER.match(text, start, end)
            title = source[number.end() if number else start : end].strip(" 　、,「」・")
            title = _BILL_QUOTED.sub(r"\1　\2", title)
            printed = " ".join(number[0].split()) if number else ""
            yield AgendaItem(printed, " ".join(title.split()) or printed, start, end, first_turn=turn.ordinal)


def _spoken_subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the subject that a sentence takes up; None where it takes nothing up."""
    lead = _TAKING_UP_LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if end - start > LONGEST or text[end : end + 1] != "。":  # a line of a list that is read aloud
        return None
    if quoted := _QUOTED_TITLE.match(text, start, end):
        return start, quoted.end()
    takes_up = _TAKES_UP.search(text, start, end)
    if not takes_up and _SPOKEN_NUMBER.match(text, start, end):
        takes_up = _NUMBER_TAKES_UP.search(text, start, end)
    if (
        not takes_up
        or not text[start : takes_up.start()].strip()
        or _CHAIR_POINTS_BACK.match(text, start, takes_up.start())
    ):
        return None
    return start, takes_up.start()


# 本件を議題といたします names no subject.
_CHAIR_POINTS_BACK = re.compile(
    r"(?:本件|本案|本動議|これ|その(?:方法|件)|以上|ただいま[^。]{0,12}|両案|各案件)[ ]*$"
)
