"""find_headings where nobody speaks: each HeadingLine of KINDS by front (1., (1), ①, A.); is_clause.

As with labels, a document has its own kinds of heading (1. / A. / **bold** / a code at the end), and signs
of the line and of its kind in this document say together whether a line is one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.language.calendar import MONTHS
from corpus.language.japanese_letters import holds_japanese
from corpus.language.spans import Span
from corpus.structure.english_labels import is_field, is_section
from corpus.structure.furniture import is_furniture
from corpus.structure.heading_signs import (
    ENDS_SENTENCE,
    Member,
    heading_habit,
    heading_signs,
)
from corpus.structure.log_odds import log_odds

LONGEST = 240  # characters of a heading's line

_HEADING_FRONTS = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "#": r"(?P<front>#{1,6} +)",
        "code": r"(?:\*\*)?(?P<front>)[^\n]{2,}\([A-Z]{1,2}(?:-\w{1,3})?(?:/[A-Z\d-]{1,5})?\)(?:\*\*)?[ ]*$",
        "**": r"\*\*(?P<front>)[^*\n]+\*\*[ ]*$",
        "Item 1": r"(?P<front>(?i:(?:agenda )?item)(?: [Nn]o\.?)? ?#?"
        r"(?P<value>\d{1,3})(?: ?[:.]| ?[-―—–])? +)(?=\S)",
        "第1号": r"(?P<front>(?:(?:追加)?(?:日程|議題|議案)第? ?|第 ?)"
        r"(?P<value>\d{1,3})(?: ?号)?(?:議案)?[ :.、]+)",
        "1/24": r"(?P<front>(?P<value>\d{1,4})/(?P<other>\d{1,4})[.:)]? {1,3})(?=[^\s\d])",
        "1.1": r"(?P<front>\d{1,2}\.(?P<value>\d{1,2})\.? {1,3})(?=[^\s\d])",
        "1.": r"(?P<front>(?P<value>\d{1,3})\\?[.．] *)(?!\d)",
        "1)": r"(?P<front>(?P<value>\d{1,2})[)、] *)",
        "(1)": r"(?P<front>\((?P<value>\d{1,2})\) *)",
        "1": r"(?P<front>(?P<value>\d{1,2}) {1,3})(?=[^\s\d])",
        "II.": r"(?P<front>(?P<roman>[IVX]{2,6})[.)] +)",
        "A.": r"(?P<front>(?P<letter>[A-Z])[.)] +)",
        "①": r"(?P<front>(?P<circled>[①-⑳]) *)",
        "◎": r"(?P<front>[◎●■◆□▲△◇○〇◯★] *)",
        "【】": r"(?P<front>)(?:【[^】\n]+】|《[^》\n]+》|≪[^≫\n]+≫)[ ]*$",
        "•": r"(?P<front>[•・*-] +)",
        "A:": r"(?P<front>)[A-Z][\w ,/&'’-]{2,60}:(?= |$)",
        "**.": r"(?P<front>)\*\*[^*\n]{2,60}\*\*(?= +\S)",
        "AA": r"(?P<front>)(?=[^\n]*[A-Z]{4})[A-Z][A-Z\d ,/&'’()-]{3,60}[ ]*$",
        "Aa": r"(?P<front>)(?![^\n]*\d{4})[A-Z][\w,/&'’()-]*(?: [\w,/&'’()-]+){0,7}[ ]*$",
    }.items()
}
_RUNS_ON = re.compile(r"[a-z][.!?] +[A-Z](?!\.)|。.")  # no initial: Exec. V.P. and Secretary
# Decision 14-1: … - Proposed by Cllr Pell and RESOLVED: … tell what became of an item.
_DECIDES = re.compile(
    r"^(?i:(?:decision|resolution|action)s? #?[\d-]|(?:proposed|moved|seconded|motion) (?:by|to)\b)"
    r"|\b(?:RESOLVED|AGREED)\b|^(?:VOTES?|MOTION|AYES|NAYS|NOES|ABSTAIN\w*|RESULT)\b"
)
_HEADING_DAY = re.compile(rf"\d{{1,2}} (?i:{'|'.join(month[:3] for month in MONTHS)})[a-z]*\.?,? \d{{4}}")


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
    if code := _CODE_NUMBER.fullmatch(line):
        return code["code"], start + code.start("title"), start + code.end("title")
    found = _kind(line)
    match = _HEADING_FRONTS[found[0]].match(line) if found else None
    begin = match.end("front") if match else 0
    number = line[:begin].strip(" #•・*-\\")
    stop = len(line.rstrip("* 】》≫"))
    stop -= line[:stop].endswith(".") and found is not None and found[0] in ("**", "**.")
    begin += len(line[begin:stop]) - len(line[begin:stop].lstrip("*【《≪ "))
    return number, start + begin, start + max(begin, stop)


_CODE_NUMBER = re.compile(
    r"(?:\*\*|#{1,6} +)?(?P<title>[^\n]+[^ \n])[ ]*"
    r"\((?P<code>[A-Z]{1,2}(?:-\w{1,3})?(?:/[A-Z\d-]{1,5})?)\)(?:\*\*)?[ ]*"
)


def heading_candidates(text: str) -> list[HeadingLine]:
    """Every line that could be a heading, with its signs."""
    lines = list(_candidate_lines(text))
    starts = [start for start, _ in lines]
    kinds = defaultdict[str, list[KindLine]](list)
    for start, end in lines:
        if found := _kind(text[start:end]):
            kinds[found[0]].append((start, end, *found[1:]))
    if "II." in kinds:  # the other letters of its count are figures too: I. II. III. IV. V.
        _letters_as_figures(text, kinds)
    counted = {kind: _members_counted(members) for kind, members in kinds.items()}
    counts = any(len(_chain_of_numbers(members)) >= MINIMUM_CHAIN for members in counted.values())
    candidates = [
        HeadingLine(start, stop, kind, value, own | habit | _sign_of_count(start, chain))
        for kind, members in counted.items()
        for chain in (_chain_of_numbers(members),)
        for habit in (heading_habit(kind, members, counts=counts),)
        for start, end, value in members
        for stop, own in (heading_signs(text, lines, starts, kind, start, end),)
    ]
    return sorted(candidates, key=lambda line: line.start)


# A number inside a paragraph that begins a sentence, and the title up to the sentence that follows it.
_NUMBER_INSIDE = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=\n))[ ]*(?P<value>\d{1,2})\.? (?=[A-Z][a-z])", re.MULTILINE
)
_TITLE_INSIDE = re.compile(r"[^\n.]{1,160}?[a-z)](?= (?:[A-Z][a-z]|\d{1,2}[. ]))|[^\n.:]{1,80}")
MINIMUM_CHAIN = 3  # numbers that count on, from which on a document numbers its headings
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


def _candidate_lines(text: str) -> Iterator[Span]:
    """The lines that hold words, without the white space around them."""
    for match in re.finditer(r"\S[^\n\f]*", text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        if not is_furniture(text, start, end):
            yield start, end


def _members_counted(members: Sequence[tuple[int, int, int | None, int | None]]) -> list[Member]:
    """The lines of one kind; of two numbers (24/31, 31/2024) the one that the lines do not share counts."""
    is_first_shared = len({first for *_, first, _ in members}) < len({second for *_, second in members})
    return [
        (start, end, second if second is not None and is_first_shared else first)
        for start, end, first, second in members
    ]


def _sign_of_count(start: int, chain: frozenset[int]) -> dict[str, float]:
    """Whether a line stands in its kind's count, or beside it: one of a list told below an item."""
    beside = len(chain) >= MINIMUM_CHAIN and start not in chain
    return {"in the count": float(start in chain), "beside the count": float(beside)}


def _chain_of_numbers(members: Sequence[Member]) -> frozenset[int]:
    """Where the lines of one kind begin that count on the longest, each the next number: 4, 5, 6."""
    ends = dict[int, list[int]]()  # by a number, the longest such row that ends with it
    best = list[int]()
    for start, _, value in members:
        if value is not None:
            row = [*ends.get(value - 1, ()), start]
            if len(row) > len(ends.get(value, ())):
                ends[value] = row
            best = max(best, row, key=len)
    return frozenset(best if len(best) > 1 else ())


def _kind(line: str) -> tuple[str, int | None, int | None] | None:
    """(kind, values of its numbers) of a line, None where it has none or is a field of a form."""
    for kind, pattern in _HEADING_FRONTS.items():
        match = pattern.match(line)
        if not match or (kind != "A:" and len(line) > LONGEST):
            continue
        words = line.split(":")[0]
        if (kind == "1" and _HEADING_DAY.match(line)) or (kind == "AA" and _DECIDES.search(line)):
            return None
        if kind == "A:" and (
            words.isupper()
            or _DECIDES.search(words)
            or (is_field(words) and not (is_section(words) and " " in words))
        ):
            return None
        title = words if kind == "A:" else match[0] if kind == "**." else line[match.end("front") :]
        groups = match.groupdict()
        other = groups.get("other")
        return None if is_clause(title) else (kind, _heading_number(groups), int(other) if other else None)
    return None


def is_clause(title: str) -> bool:
    """Whether words are a sentence or a piece of one, and so no title."""
    if _RUNS_ON.search(title) or _FINITE_VERB.search(title):
        return True
    return bool(ENDS_SENTENCE.search(title)) and (holds_japanese(title) or title.count(" ") >= _TITLE_WORDS)


_TITLE_WORDS = 8  # words of the longest title that is printed with a full stop
_FINITE_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|should|shall|reported|noted|said|asked|proposes|requested|stated"
    r"|explained|confirmed|thanked|advised|[Ww]e|[Yy]ou|[Tt]hey|[Hh]e|[Ss]he|it|I(?= [a-z]|['’]))\b"
)


KindLine = tuple[int, int, int | None, int | None]  # a line's span and the values of its numbers


def _letters_as_figures(text: str, kinds: dict[str, list[KindLine]]) -> None:
    """Moves the lines that begin with I., V. or X. from the letters of a document to its Roman figures."""
    figures = [line for line in kinds["A."] if text[line[0]] in _ROMAN]
    kinds["A."] = [line for line in kinds["A."] if text[line[0]] not in _ROMAN]
    kinds["II."] = sorted([*kinds["II."], *((a, b, _ROMAN[text[a]], None) for a, b, *_ in figures)])
    if not kinds["A."]:
        del kinds["A."]


_ROMAN = {"I": 1, "V": 5, "X": 10}


def _roman_value(figure: str) -> int:
    values = [_ROMAN[letter] for letter in figure]
    return sum(
        -one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)
    )


def _heading_number(groups: dict[str, str | None]) -> int | None:
    if number := groups.get("value"):
        return int(number)
    if figure := groups.get("roman"):
        return _roman_value(figure)
    if letter := groups.get("letter"):
        return ord(letter) - ord("A") + 1
    if circled := groups.get("circled"):
        return ord(circled) - ord("①") + 1
    return None
