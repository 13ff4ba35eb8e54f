"""HeadingLines where nobody speaks: kinds by their front (1., (1), ①, A., bold), with signs and habits.

As with labels, a document has its own kinds of heading (1. / A. / **bold** / a code at the end), and signs
of the line and of its kind in this document say together whether a line is one.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.language.spans import Span
from corpus.structure.english_labels import is_field, is_section
from corpus.structure.evidence import log_odds
from corpus.structure.furniture import is_furniture

LONGEST = 240  # characters of a heading's line

_KINDS = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "#": r"(?P<front>#{1,6} +)",
        "code": r"(?:\*\*)?(?P<front>)[^\n]{2,}\([A-Z]{1,2}(?:-\w{1,3})?(?:/[A-Z\d-]{1,5})?\)(?:\*\*)?[ ]*$",
        "**": r"\*\*(?P<front>)[^*\n]+\*\*[ ]*$",
        "第1号": r"(?P<front>(?:(?:追加)?(?:日程|議題|議案)第? ?|第 ?)"
        r"(?P<value>\d{1,3})(?: ?号)?(?:議案)?[ :.、]+)",
        "1.": r"(?P<front>(?P<value>\d{1,2})\\?[.．] *)(?!\d)",
        "1)": r"(?P<front>(?P<value>\d{1,2})[)、] *)",
        "(1)": r"(?P<front>\((?P<value>\d{1,2})\) *)",
        "1": r"(?P<front>(?P<value>\d{1,2}) {1,3})(?=[^\s\d])",
        "A.": r"(?P<front>(?P<letter>[A-Z])[.)] +)",
        "①": r"(?P<front>(?P<circled>[①-⑳]) *)",
        "◎": r"(?P<front>[◎●■◆□▲△◇○〇◯★] *)",
        "【】": r"(?P<front>)(?:【[^】\n]+】|《[^》\n]+》|≪[^≫\n]+≫)[ ]*$",
        "•": r"(?P<front>[•・*-] +)",
        "A:": r"(?P<front>)[A-Z][\w ,/&'’-]{2,60}:(?= |$)",
    }.items()
}
_RUN_IN = re.compile(r"[^:\n]*:")
_ENDS_SENTENCE = re.compile(
    r"(?:。|[\w)\]%][.!?][\"”]?|[.!?][\"”])[ *]*$|(?:ます|です|した|った|れた|する|ある)[ ]*$"
)
_RUNS_ON = re.compile(r"[a-z][.!?] +[A-Z]|。.")
_SUBJECT = re.compile(
    r"(?:について|の件|報告|その他|挨拶|あいさつ|審議|議題|議案|選任|指名|紹介|日程|承認|事項|レビュー|説明|開会|閉会|質疑|意見交換|日取り)"
)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
_JAPANESE = re.compile(r"[぀-ヿ一-鿿]")


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A line that could head an item: its kind and the value of its number, and the signs that weigh it."""

    start: int
    end: int
    kind: str
    value: int | None
    signs: dict[str, float]


def find_headings(text: str) -> list[Span]:
    """The spans of the headings of a clean text without speakers, in order."""
    return [
        (line.start, line.end) for line in heading_candidates(text) if log_odds("headings", line.signs) > 0
    ]


def split_line(text: str, start: int, end: int) -> tuple[str, int, int]:
    """(number, title's start, title's end) of a heading's span; a code at its end is its number."""
    line = text[start:end]
    if code := _CODE.fullmatch(line):
        return code["code"], start + code.start("title"), start + code.end("title")
    found = _kind(line)
    match = _KINDS[found[0]].match(line) if found else None
    begin = match.end("front") if match else 0
    number = line[:begin].strip(" #•・*-\\")
    stop = len(line.rstrip("* 】》≫"))
    begin += len(line[begin:stop]) - len(line[begin:stop].lstrip("*【《≪ "))
    return number, start + begin, start + max(begin, stop)


_CODE = re.compile(
    r"(?:\*\*|#{1,6} +)?(?P<title>[^\n]+[^ \n])[ ]*"
    r"\((?P<code>[A-Z]{1,2}(?:-\w{1,3})?(?:/[A-Z\d-]{1,5})?)\)(?:\*\*)?[ ]*"
)


def heading_candidates(text: str) -> list[HeadingLine]:
    """Every line that could be a heading, with its signs."""
    lines = list(_lines(text))
    starts = [start for start, _ in lines]
    kinds = defaultdict(list)
    for start, end in lines:
        if found := _kind(text[start:end]):
            kinds[found[0]].append((start, end, found[1]))
    candidates = [
        HeadingLine(start, stop, kind, value, own | habit)
        for kind, members in kinds.items()
        for habit in (_habit(kind, members),)
        for start, end, value in members
        for stop, own in (_signs(text, lines, starts, kind, start, end),)
    ]
    return sorted(candidates, key=lambda line: line.start)


# A number inside a paragraph that begins a sentence, and the title up to the sentence that follows it.
_NUMBER_INSIDE = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))[ ]*(?P<value>\d{1,2})\.? (?=[A-Z][a-z])", re.MULTILINE
)
_TITLE_INSIDE = re.compile(r"[^\n.]{1,160}?[a-z)](?= (?:[A-Z][a-z]|\d{1,2}[. ]))|[^\n.:]{1,80}")
MINIMUM_INSIDE = 3  # numbers that follow each other from 1 on


def headings_inside(text: str) -> list[Span]:
    """The numbered headings of a text that runs on in one paragraph: 1. Apologies for absence Councillor."""
    found, expected = list[Span](), 1
    for match in _NUMBER_INSIDE.finditer(text):
        if int(match["value"]) == expected:
            title = _TITLE_INSIDE.match(text, match.end())
            found.append((match.start("value"), title.end() if title else match.end()))
            expected += 1
    return found if len(found) >= MINIMUM_INSIDE else []


def _lines(text: str) -> Iterator[Span]:
    """The lines that hold words, without the white space around them."""
    for match in re.finditer(r"\S[^\n\f]*", text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if not is_furniture(text, start, end):
            yield start, end


def _kind(line: str) -> tuple[str, int | None] | None:
    """(kind, value of its number) of a line, None where it has none or is a field of a form."""
    for kind, pattern in _KINDS.items():
        match = pattern.match(line)
        if not match or (kind != "A:" and len(line) > LONGEST):
            continue
        words = line.split(":")[0]
        if kind == "A:" and (
            words.isupper() or (is_field(words) and not (is_section(words) and " " in words))
        ):
            return None
        title = words if kind == "A:" else line[match.end("front") :]
        return None if is_clause(title) else (kind, _value(match.groupdict()))
    return None


def is_clause(title: str) -> bool:
    """Whether words are a sentence or a piece of one, and so no title."""
    if _RUNS_ON.search(title) or _FINITE.search(title):
        return True
    return bool(_ENDS_SENTENCE.search(title)) and (
        bool(_JAPANESE.search(title)) or title.count(" ") >= _TITLE_WORDS
    )


_TITLE_WORDS = 8  # words of the longest title that is printed with a full stop
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|shall|reported|noted|said|asked|proposes|requested|stated"
    r"|explained|confirmed|thanked|advised|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|it|I(?= [a-z]))\b"
)


def _value(groups: dict[str, str | None]) -> int | None:
    if number := groups.get("value"):
        return int(number)
    if letter := groups.get("letter"):
        return ord(letter) - ord("A") + 1
    if circled := groups.get("circled"):
        return ord(circled) - ord("①") + 1
    return None


def _habit(kind: str, members: Sequence[tuple[int, int, int | None]]) -> dict[str, float]:
    """What the lines of one kind have in common."""
    values = [value for *_, value in members]
    follows = sum(
        one is not None and (one == 1 or (before is not None and one == before + 1))
        for before, one in zip([None, *values], values, strict=False)
    )
    size = len(members)
    return {
        "kind: in order": follows / size,
        "kind: bare": float(kind in ("1", "A:")),
    }


def _signs(
    text: str, lines: Sequence[Span], starts: Sequence[int], kind: str, start: int, end: int
) -> tuple[int, dict[str, float]]:
    """Where the heading of a line ends, and what the line has of its own."""
    at = bisect_left(starts, start)
    if kind == "A:" and (run_in := _RUN_IN.match(text, start, end)):
        below = text[run_in.end() : end].strip()
        end = run_in.end() - 1
    else:
        below = text[slice(*lines[at + 1])] if at + 1 < len(lines) else ""
    line = text[start:end]
    return end, {
        "small words": _small_words(line),
        "subject": float(bool(_SUBJECT.search(line)) or is_section(line)),
        "text below": float(bool(_ENDS_SENTENCE.search(below)) or len(below) > 60),
        "blank above": float(
            kind == "A:" or at == 0 or "\n" in text[lines[at - 1][1] : start].replace("\n", "", 1)
        ),
        "top": float(start < 0.02 * len(text)),
    }


def _small_words(line: str) -> float:
    """The share of words that begin with a small letter, articles and prepositions aside; 0 in Japanese."""
    if _JAPANESE.search(line):
        return 0.0
    words = [word for word in _WORD.findall(line) if word.lower() not in _SMALL]
    return float(sum(word[0].islower() for word in words[1:])) / max(1, len(words) - 1)
