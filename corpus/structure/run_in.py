"""find_run_in: headings (FRONT) sharing a line with what is told: 議題1 芝生の件 課長から説明が; _title_end.

Only lines of one kind of number that count on from each other through the document are taken (議題1, 議題2;
Agenda item 1, Agenda item 2), so that a sentence that happens to name an item is none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.language.japanese_letters import holds_japanese
from corpus.language.lexicon import any_of
from corpus.language.numerals import KANJI_NUMERALS
from corpus.structure.heading_numbers import level, ordinal_of, split_heading
from corpus.structure.speech_tails import Tail

LONGEST_TITLE = 60  # characters of a title that is found inside a line
LONGEST_LINE = 1_500  # characters of a line in which one is looked for

_RUN_IN_NUMERAL = rf"[\d{KANJI_NUMERALS}]"
# A kind of item and its number, which nothing but an item begins with.
_RUN_IN_NAMED = (
    r"(?:(?:追加)?(?:議事)?日程|議題|議案|報告|協議|審議|案件)(?:事項)?"
    rf"[ ]?第?[ ]?\(?{_RUN_IN_NUMERAL}{{1,3}}\)?(?:[ ]?号)?"
    rf"|第[ ]?{_RUN_IN_NUMERAL}{{1,4}}[ ]?号(?:議案|報告|議題)"
    r"|(?i:agenda )?(?i:item)s?(?i: no\.?)? ?#?\d{1,3}"
)
_RUN_IN_FRONT = re.compile(
    rf"^[ ]*(?:[■●◎◆・*#]{{1,3}} ?)?(?P<number>(?P<named>{_RUN_IN_NAMED})|\(\d{{1,2}}\)|\d{{1,2}}[.)])"
    rf"(?P<gap>[ .．、:)-]*)(?=[^\s\d.．、:)のはをにがで])",
    re.MULTILINE,
)
# The title ends after について, or at the first gap; what is below it is a sentence or tells of a paper.
_RUN_IN_ABOUT = re.compile(
    r"(?P<title>[^。\n]{2,60}?(?:について|に関して|の件|に関する件|の報告|その他)(?:\([^()\n]{1,30}\))?)"
    r"(?P<gap>[ 、:]*)(?=[^ 、:\n。])"
)
_RUN_IN_GAP = re.compile(r"(?P<title>[^。\n ]{2,40}(?: \([^()\n]{1,30}\))?)(?: {1,4}|。 ?)(?=[^ \n])")
_TELLS_OF_ITEM = re.compile(r"。|(?:から|より|により|のとおり|資料)[^\n]{2}")
_POLITE_SPEECH = re.compile(
    r"(?:ます|ました|ません|です|でした|ください|でしょう|願います|ましょう)(?:か)?。"
)


@dataclass(frozen=True, slots=True)
class RunIn:
    """A line ``start`` to ``line_end`` whose heading ends at ``end``; the rest of it nobody says."""

    start: int
    end: int
    line_end: int


@dataclass(frozen=True, slots=True)
class _RunInLine:
    """A line with an item's number: the kind and value of that, and where its title ends inside the line."""

    start: int
    end: int
    value: int
    is_named: bool
    title_end: int | None


def find_run_in(text: str) -> tuple[RunIn, ...]:
    """The run-in headings of a clean text, in order."""
    kinds = defaultdict[str, list[_RunInLine]](list)
    for match in _RUN_IN_FRONT.finditer(text):
        if found := _run_in_line(text, match):
            kinds[level(match["number"])].append(found)
    found_in = (one for lines in kinds.values() for one in _run_in_counted(lines))
    return tuple(sorted(found_in, key=lambda one: one.start))


def split_tails(tails: Iterable[Tail], run_in: Sequence[RunIn]) -> Iterator[Tail]:
    """The lines below a speech, a run-in heading and what is told below it each as one."""
    ends = {one.start: one.end for one in run_in}
    for tail in tails:
        if end := ends.get(tail.start):
            yield Tail(tail.start, end, True)
            yield Tail(end, tail.end, False)
        else:
            yield tail


def _run_in_line(text: str, match: re.Match[str]) -> _RunInLine | None:
    """The line of a number; None where it is neither a heading nor begins with one."""
    stop = text.find("\n", match.end())
    stop = len(text) if stop < 0 else stop
    if stop - match.start() > LONGEST_LINE:
        return None
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    title_end = _title_end(text, match.end(), stop, named=bool(match["named"]))
    whole = split_heading(text[match.start() : stop]) is not None
    if title_end is None and not whole:
        if not _WHOLE_ITEM.match(text, match.start(), stop):
            return None
        title_end = stop
    return _RunInLine(start, stop, ordinal_of(match["number"]), bool(match["named"]), title_end)


# Agenda item 3 Any other business: nothing sets its number off but that it counts on.
_WHOLE_ITEM = re.compile(r"[ ]*(?i:(?:agenda )?item) \d{1,3} [A-Z][^\n.?!:]{2,80}$", re.MULTILINE)


def _run_in_counted(lines: Sequence[_RunInLine]) -> Iterator[RunIn]:
    """Of the lines of one kind of number those that are run in and in their place of the count."""
    for at_line, line in enumerate(lines):
        before = lines[at_line - 1].value if at_line else 0
        after = lines[at_line + 1].value if at_line + 1 < len(lines) else None
        alone = len(lines) == 1 and line.is_named
        follows = before + 1 == line.value and at_line > 0
        in_place = follows or after == line.value + 1 or (alone and line.value == 1)
        if line.title_end is not None and in_place:
            yield RunIn(line.start, line.title_end, line.end)


def _title_end(text: str, start: int, stop: int, *, named: bool) -> int | None:
    """Where in a line the title that begins at ``start`` ends; None where nothing is told after it."""
    if holds_japanese(text[start:stop]):
        return _japanese_end(text, start, stop, named=named)
    return _english_end(text, start, stop)


def _japanese_end(text: str, start: int, stop: int, *, named: bool) -> int | None:
    about = _RUN_IN_ABOUT.match(text, start, stop)
    title = about or (_RUN_IN_GAP.match(text, start, stop) if named else None)
    if (
        not title
        or _POLITE_SPEECH.search(text, start, stop)
        or not _TELLS_OF_ITEM.search(text, title.end(), stop)
    ):
        return None
    runs_on = (
        about is not None
        and not about["gap"]
        and not (named and _IS_RUN_IN_SUBJECT.match(text, title.end(), stop))
    )
    return None if runs_on else title.end("title")


# 議題1 駐輪場の増設について管理会社より説明があった。: who told it, directly after the title.
_IS_RUN_IN_SUBJECT = re.compile(r"[^\s、。]{1,16}(?:から|より|が)")


def _english_end(text: str, start: int, stop: int) -> int | None:
    for match in _sentence_start().finditer(text, start + 1, min(stop, start + LONGEST_TITLE + 40)):
        is_set_off = match["stop"] is not None
        if not (is_set_off or match["word"]) or _FIRST_PERSON.search(text, match.end("gap"), stop):
            continue
        ends = text[:stop].rstrip()[-1:] in ".!?)"
        title = text[start : match.start()]
        if ends and title[:1].isupper() and len(title) <= LONGEST_TITLE:
            return match.start()
    return None


@cache
def _sentence_start() -> re.Pattern[str]:
    """A gap, perhaps with a stop, before a sentence: words that begin one, or any capital after a stop."""
    return re.compile(
        r"(?<=[\w)])(?P<gap>(?P<stop>[.:;]| [-―]) +| +)"
        rf"(?:(?P<word>{any_of('english_sentence_starts')})\b\.?(?= )|(?=[A-Z][\w’'-]* ))"
    )


_FIRST_PERSON = re.compile(r"\b(?:I|we|We|you|You|my|our|us)\b")
