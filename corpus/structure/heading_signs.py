"""heading_habit, heading_signs: what lines of one kind share, and what speaks for one line as a heading."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.language.japanese_letters import holds_japanese
from corpus.language.spans import Span
from corpus.structure.english_labels import is_section
from corpus.structure.english_roster import heads_people

LONG = 60  # characters of a line that is told below a heading, whatever it ends with
WRAPPED = 40  # of the first line of a paragraph that ends as one told does

Member = tuple[int, int, int | None]  # a line's span and the value of its number

# Kinds whose headings share their line with what is told below them, and such a heading.
_RUN_IN = {"A:": re.compile(r"(?P<title>[^:\n]*):"), "**.": re.compile(r"(?P<title>\*\*[^*\n]+\*\*)")}
ENDS_SENTENCE = re.compile(
    r"(?:。|[\w)\]%][.!?][\"”]?|[.!?][\"”])[ *]*$|(?:ます|です|した|った|れた|する|ある)[ ]*$"
)
_PARAGRAPH_LINES = re.compile(r"[^\n]*(?:\n(?![ ]*(?:\n|$))[^\n]*){0,12}")
_HEADING_SUBJECT = re.compile(
    r"(?:について|の件|報告|その他|挨拶|あいさつ|審議|議題|議案|選任|指名|紹介|日程|承認|事項|レビュー|説明|開会|閉会|質疑|意見交換|日取り)"
)
_HEADING_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_BEGINS_SMALL = re.compile(r"[\W\d]*[a-z]")  # 90 days by correcting the licence
_HEADING_SMALL_WORDS = frozenset(
    ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
)


def heading_habit(kind: str, members: Sequence[Member], *, counts: bool) -> dict[str, float]:
    """What the lines of one kind have in common; ``counts`` says that lines of some kind count on."""
    values = [value for *_, value in members]
    follows = sum(
        one is not None and (one == 1 or (before is not None and one == before + 1))
        for before, one in zip([None, *values], values, strict=False)
    )
    size = len(members)
    return {
        "kind: in order": follows / size,
        "kind: bare": float(kind in ("1", "A:")),
        "kind: capitals": float(kind == "AA"),
        "kind: words": float(kind == "Aa"),
        "kind: beside numbers": float(counts and kind in ("AA", "Aa")),
    }


def heading_signs(
    text: str, lines: Sequence[Span], starts: Sequence[int], kind: str, start: int, end: int
) -> tuple[int, dict[str, float]]:
    """Where the heading of a line ends, and what the line has of its own."""
    at, line_end = bisect_left(starts, start), end
    if kind in _RUN_IN and (run_in := _RUN_IN[kind].match(text, start, end)):
        below = text[run_in.end() : end].strip()
        end = run_in.end("title")
    else:
        below = text[slice(*lines[at + 1])] if at + 1 < len(lines) else ""
    paragraph = (
        _PARAGRAPH_LINES.match(text, lines[at + 1][0]) if len(below) > WRAPPED and end == line_end else None
    )
    is_wrapped = bool(paragraph and paragraph[0].rstrip(" *").endswith((".", ":")))
    line = text[start:end]
    return end, {
        "small words": _small_words(line),
        "subject": float(
            bool(_HEADING_SUBJECT.search(line)) or is_section(line.title() if kind == "AA" else line)
        ),
        "text below": float(bool(ENDS_SENTENCE.search(below)) or len(below) > LONG or is_wrapped),
        "blank above": float(
            kind in _RUN_IN
            or at == 0
            or (kind == "Aa" and text[slice(*lines[at - 1])].isupper())
            or "\n" in text[lines[at - 1][1] : start].replace("\n", "", 1)
        ),
        "amid a sentence": float(bool(_BEGINS_SMALL.match(line))),
        "heads people": float(heads_people(line)),
        "goes on": float(line.rstrip("* ").endswith(":")),
        "top": float(start < 0.02 * len(text)),
    }


def _small_words(line: str) -> float:
    """The share of words that begin with a small letter, articles and prepositions aside; 0 in Japanese."""
    if holds_japanese(line):
        return 0.0
    words = [word for word in _HEADING_WORD.findall(line) if word.lower() not in _HEADING_SMALL_WORDS]
    return float(sum(word[0].islower() for word in words[1:])) / max(1, len(words) - 1)
