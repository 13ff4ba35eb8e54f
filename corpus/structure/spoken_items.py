"""Agenda items that the chair takes up in words (…を議題といたします), where no headings are printed."""

import re
from collections.abc import Iterator, Sequence

from corpus.language.lexicon import any_of, words
from corpus.models import AgendaItem, Turn

LONGEST = 160  # characters of a subject; a longer sentence speaks of an item and does not take it up

_LEAD = re.compile(rf"[ ]*(?:(?:{any_of('taking_up_leads')})[、,]?[ ]*)*")
_NUMBER = re.compile(
    r"(?:追加)?日程第[ ]?[\d〇一二三四五六七八九十]+(?:及び日程第[ ]?[\d〇一二三四五六七八九十]+)?"
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
_SENTENCE = re.compile(r"[^。\n]+")


def read_spoken_items(source: str, text: str, turns: Sequence[Turn]) -> tuple[AgendaItem, ...]:
    """The items that the chair's sentences take up, each with that sentence's subject as its heading."""
    chaired = (turn for turn in turns if turn.role.endswith(words("chairs")))
    return tuple(item for turn in chaired for item in _in_turn(source, text, turn))


def _in_turn(source: str, text: str, turn: Turn) -> Iterator[AgendaItem]:
    for match in _SENTENCE.finditer(text, turn.start, turn.end):
        subject = _subject(text, *match.span())
        if subject:
            start, end = subject
            number = _NUMBER.match(text, start, end)
            title = source[number.end() if number else start : end].strip(" 　、,「」・")
            printed = " ".join(number[0].split()) if number else ""
            yield AgendaItem(printed, " ".join(title.split()) or printed, start, end, first_turn=turn.ordinal)


def _subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the subject that a sentence takes up; None where it takes nothing up."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    if end - start > LONGEST or text[end : end + 1] != "。":  # a line of a list that is read aloud
        return None
    takes_up = _TAKES_UP.search(text, start, end)
    if not takes_up and _NUMBER.match(text, start, end):
        takes_up = _NUMBER_TAKES_UP.search(text, start, end)
    if (
        not takes_up
        or not text[start : takes_up.start()].strip()
        or _POINTS_BACK.match(text, start, takes_up.start())
    ):
        return None
    return start, takes_up.start()


# 本件を議題といたします names no subject.
_POINTS_BACK = re.compile(
    r"(?:本件|本案|本動議|これ|その(?:方法|件)|以上|ただいま[^。]{0,12}|両案|各案件)[ ]*$"
)
