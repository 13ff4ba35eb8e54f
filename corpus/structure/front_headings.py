"""front_headings, items_above: which lines above the first label head, by likeness, numbers counted down."""

import re
from collections.abc import Iterable, Iterator, Sequence

from corpus.structure.agenda import Heading
from corpus.structure.furniture import is_furniture
from corpus.structure.heading_numbers import (
    counts_on,
    is_plain_heading,
    is_title,
    level,
    ordinal_of,
    split_heading,
)
from corpus.structure.run_in import RunIn, split_tails
from corpus.structure.speech_tails import Tail, has_sentence

_FRONT_LINES = 12  # lines above the first label that can be headings
_FRONT_MARKS = re.compile(r"[ ]*(?:[◎#]|\( )")


def front_headings(text: str, first: int, later: Sequence[Heading], run_in: Sequence[RunIn] = ()) -> Heading:
    """The headings directly above the first label: what stands there without a sentence.

    A numbered line can also be of the header's own list; it heads what follows where it counts to the first
    of its kind in ``later``, the headings between the speeches. ``run_in`` are headings all the same.
    """
    told = {one.start for one in run_in}
    lines = list[Tail]()
    end = first
    while end > 0 and len(lines) < _FRONT_LINES:
        front_line_start = text.rfind("\n", 0, max(0, end - 1)) + 1
        words = text[front_line_start:end].rstrip()
        if words.strip():
            heads = (
                front_line_start + len(words) - len(words.lstrip()) in told
                or is_plain_heading(words)
                or _FRONT_MARKS.match(words)
                or _counts_to(words, text, later)
                or _counts_from(words, text, front_line_start)
                or (_is_below_empty_line(text, front_line_start) and _is_like(words, text, later))
            )
            if not heads and not is_furniture(text, front_line_start, front_line_start + len(words)):
                break
            lines.append(Tail(front_line_start, front_line_start + len(words), bool(heads)))
        end = front_line_start
    above = list(_MARKDOWN_HEADING.finditer(text, 0, first))
    if above and not any(line.heading for line in lines):  # presenters and links may stand between
        lines = [Tail(*above[-1].span(), True)]
    return Heading(0, tuple(split_tails(reversed(lines), run_in)))


def items_above(text: str, front: Heading, first: int, later: Sequence[Heading]) -> Iterator[Heading]:
    """The headings far above the first label, with what is told below each; nobody speaks under them.

    They count on to the first heading of ``front`` or of ``later``: 1., 2., 3. where speech begins under 4.
    """
    numbers = (
        found[0] for one in (front, *later) for words in _heads(text, one) if (found := split_heading(words))
    )
    number = next(numbers, "")
    end = front.lines[0].start if front.lines else first
    above = _counted_down(text, end, number) if ordinal_of(number) > 1 else []
    ends = [*(line.start for line in above[1:]), end]
    told = sum(has_sentence(text, line.end, stop) for line, stop in zip(above, ends, strict=False))
    if 2 * told >= len(above):
        yield from (Heading(None, (line,)) for line in above)


def _heads(text: str, heading: Heading) -> Iterator[str]:
    return (text[line.start : line.end] for line in heading.lines if line.heading)


def _counts_from(words: str, text: str, start: int) -> bool:
    """Whether a numbered line counts on from others above it, with something told below the last of them."""
    heading = split_heading(words)
    above = _counted_down(text, start, heading[0]) if heading and ordinal_of(heading[0]) > 1 else []
    return bool(above) and has_sentence(text, above[-1].end, start)


def _counted_down(text: str, end: int, number: str) -> list[Tail]:
    """The lines before ``end`` whose numbers count from 1 up to ``number``; [] where one lacks."""
    found, missing = list[Tail](), ordinal_of(number) - 1
    for line in reversed(list(_FRONT_LINE.finditer(text, max(0, end - _FRONT_REACH), end))):
        heading = split_heading(line[0])
        if heading and level(heading[0]) == level(number) and ordinal_of(heading[0]) == missing:
            found.append(Tail(*line.span(), True))
            missing -= 1
    return [] if missing else found[::-1]


_FRONT_LINE = re.compile(r"[^\n]+")
_FRONT_REACH = 30_000  # characters above the first label


def _counts_to(words: str, text: str, later: Iterable[Heading]) -> bool:
    """Whether the first heading with the same kind of number has the next one: 議題1, then 議題2."""
    heading = split_heading(words)
    if heading is None:
        return False
    lines = (text[line.start : line.end] for one in later for line in one.lines if line.heading)
    numbers = (found[0] for line in lines if (found := split_heading(line)))
    following = next((number for number in numbers if level(number) == level(heading[0])), "")
    return counts_on(heading[0], following)


def _is_like(words: str, text: str, later: Iterable[Heading]) -> bool:
    """Whether a line without a number can head what follows as others below do."""
    lines = (text[line.start : line.end] for one in later for line in one.lines if line.heading)
    return is_title(words) and any(is_title(line) and not is_plain_heading(line) for line in lines)


def _is_below_empty_line(text: str, start: int) -> bool:
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    return not text[above:start].strip()


_MARKDOWN_HEADING = re.compile(r"^#{2,6} [^\n]+", re.MULTILINE)
