"""without_next_meeting: a text with the days and hours told of the next meeting (次回) blanked out."""

import re
from collections.abc import Iterator

from corpus.language.dates import find_dates

_NEXT_MEETING = (
    r"(?:次回|次[のは](?:会議|定例会|委員会)|(?i:\bmeets? again\b"
    r"|\b(?:next|future)\b[^.\n]{0,40}?\b(?:meetings?|sessions?)\b"
    r"|^[ #*]*(?:date of (?:the )?)?next\b(?=[^\w\n]*$)))"
)
# Up to the end of the sentence: a new one begins after the full stop, not after that of 7.30 or of p.m.
_SAID_OF_NEXT = re.compile(rf"{_NEXT_MEETING}(?P<when>(?:(?!\.\s+[A-Z])[^\n。]){{0,80}})", re.MULTILINE)
# A heading with its day on the next line: ## 次回, Date of next meeting.
_NEXT_HEADED = re.compile(rf"{_NEXT_MEETING}[^\n。]{{0,30}}\n\s*(?P<when>[^\n。]{{0,80}})", re.MULTILINE)
_NEXT_LABEL = re.compile(r"\W*(?:開催)?日[ ]{0,6}[時程]?\W|(?i:\W*(?:date|when)\b)")
_NEXT_DAY = re.compile(r"\d{1,2}月\d{1,2}日")  # without its year
# A word without which neither pattern matches, told by its first letter alone where it is none.
_NEXT_WORD = re.compile(
    r"[次NnFfMm](?:(?<=次)[回のは]|(?<=[Nn])[Ee][Xx][Tt]|(?<=[Ff])[Uu][Tt][Uu][Rr][Ee]"
    r"|(?<=[Mm])[Ee][Ee][Tt][Ss]? [Aa][Gg])"
)


def without_next_meeting(text: str, limit: int) -> str:
    """A clean text, as long as before, without the dates and hours told of the next meeting.

    A labelled date (日時) below a heading stays where the front matter ``text[:limit]`` has no other: a list
    of items, the last of them 次回の日程, can stand above the meeting's own.
    """
    said = "".join(_blanked(text, _SAID_OF_NEXT))
    headed = "".join(_blanked(said, _NEXT_HEADED))
    if find_dates(headed[:limit]) or not find_dates(said[:limit]):
        return headed
    return _NEXT_HEADED.sub(
        lambda match: match[0] if _NEXT_LABEL.match(match["when"]) else _blank(match), said
    )


def _blanked(text: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """The pieces of a text with the days and hours of every match blanked out."""
    end = line = seen = 0
    for word in _NEXT_WORD.finditer(text):
        line = text.rfind("\n", seen, word.start()) + 1 or line  # where a heading begins
        seen = word.start()
        for start in (line, seen):
            if start >= end and (match := pattern.match(text, start)):
                yield text[end:start]
                yield _blank(match)
                end = match.end()
    yield text[end:]


def _blank(match: re.Match[str]) -> str:
    if not (find_dates(match["when"]) or _NEXT_DAY.search(match["when"])):
        return match[0]
    return match[0][: match.start("when") - match.start()] + " " * len(match["when"])
