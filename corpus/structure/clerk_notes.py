"""find_clerk_notes: where, in English minutes with a habit of one-line speeches, the clerk's telling begins.

In minutes that print each speech as one paragraph after its label, a further paragraph without a label that
tells in the past tense what somebody did (The Clerk reported …, It was RESOLVED …) is nobody's speech.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.language.japanese_letters import holds_japanese
from corpus.language.lexicon import any_of, words
from corpus.language.spans import Span
from corpus.structure.furniture import LINE_LIMIT

ONE_LINE = 0.6  # share of the speeches that are one line before what is told, from which on that is the habit
FEWEST = 3  # speeches that show a habit

_NOTES_LINE = re.compile(r"[^\n]+")
_SPOKEN_LINE = re.compile(
    r"\b(?:I|I'm|I've|I'll|[Ww]e|[Ww]e'll|[Yy]ou|[Mm]y|[Oo]ur|[Uu]s|[Yy]our|[Ll]et's)\b|[?!]"
)


def find_clerk_notes(text: str, speeches: Sequence[Span]) -> dict[int, int]:
    """Where in a speech what is told begins, by the speech's start, for speeches that are followed so."""
    notes, single = dict[int, int](), 0
    for start, end in speeches:
        first, told = _first_note(text, start, end)
        single += first
        if told is not None:
            notes[start] = told
    is_habit = len(speeches) >= FEWEST and single >= ONE_LINE * len(speeches)
    return notes if is_habit else {}


def _clerk_lines(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The lines that hold words."""
    return (line for line in _NOTES_LINE.finditer(text, start, end) if not line[0].isspace())


def _first_note(text: str, start: int, end: int) -> tuple[bool, int | None]:
    """Whether a speech is one line up to what is told below it, and where that begins."""
    for at, line in enumerate(_clerk_lines(text, start, end)):
        if at and _tells(line[0]):
            return at == 1, line.start()
        if at > 1:
            return False, None
    return not _second_line(text, start, end), None


def _second_line(text: str, start: int, end: int) -> bool:
    """Whether a speech has a second line of words (a heading is none: it has no full stop)."""
    lines = list(_clerk_lines(text, start, min(end, start + 2 * LINE_LIMIT)))
    return len(lines) > 1 and lines[1][0].rstrip()[-1:] in ".?!,"


def _tells(line: str) -> bool:
    return (
        not holds_japanese(line)
        and not _SPOKEN_LINE.search(line)
        and bool(_clerk_tells().match(line.strip(" *•-")))
    )


@cache
def _clerk_tells() -> re.Pattern[str]:
    who = any_of("english_roles", "english_posts", "english_titles")
    who = rf"(?:{who}|Cllrs|Councillors|Members|Residents|Council|Committee|Board|meeting|motion)"
    did = "|".join(words("english_tells"))
    return re.compile(
        rf"(?:(?:The |A )?(?:\w+ ){{0,2}}{who}\b[^.?!\n]{{0,60}}?\b(?:{did})\b"
        r"|(?:It|There|This|Apologies|Items? [\d/ ,and-]+|No[\w ]{0,30}|A[\w ]{1,40}) (?:was|were|had)\b"
        r"|(?:RESOLVED|AGREED|CARRIED|NOTED|DECIDED|DEFERRED|Resolved|Agreed|Carried)\b"
        r"|(?:Proposed|Moved|Seconded)(?: by)?:? [A-Z])"
    )
