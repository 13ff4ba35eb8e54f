"""split_sentences: spans of sentences, cut at terminators outside brackets, long ones at lines and commas."""

import re
from itertools import pairwise

from corpus.language.spans import Span, strip_span

# Characters between brackets up to which full stops inside end no sentence (「必要な場合は。」とあります); in
# a longer speech that is read aloud they do.
BRACKETED_CHARS = 120
# Characters of a sentence; a longer one is a table, a list or a scan without full stops, and is cut at line
# ends, then at commas.
SENTENCE_CHARS = 300

_PAIRS = {"「": "」", "『": "』", "（": "）", "(": ")", "“": "”"}
_BRACKET = re.compile(f"[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|Rt|St|No|Nos|vs|etc|e\.g|i\.e|Jr|Sr|Inc|Ltd|Co|p|pp)|\b[A-Z])$"
)
_NUMBER = re.compile(r"(?:^|\n)[ 　]*[(（]?\d{1,3}$")
_TERMINATOR = re.compile(r"[。！？!?．.]+[」』）)”’\"]*")
# A line end closes a sentence when the next line is blank, indented or a list; else it is a wrapped line.
_PARAGRAPH = re.compile(
    r"(?<!\s)\s*\n(?=[ \t　]*\n|[ \t　]{1,}\S|[・○●◯◎■□◆◇▼▽※＊*\-－—]"
    r"|[(（]?[0-9０-９一二三四五六七八九十]{1,3}[)）．.、 　]"
    r"|第[0-9０-９一二三四五六七八九十]{1,4}[号条][ 　])"
)
_HIRAGANA = re.compile(r"[ぁ-ん]")
_LINE = re.compile(r"\n")
_COMMA = re.compile(r"[、，,]|\s{2,}")


def split_sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]`` in order, as code-point spans without surrounding white space."""
    cuts = sorted({start, end, *_ends(text, start, end)})
    spans = [strip_span(text, a, b) for a, b in pairwise(cuts)]
    pieces = [piece for span in spans if span[0] < span[1] for piece in _shorten(text, span)]
    return tuple(pieces)


def whole_sentence(text: str, span: Span, start: int) -> Span:
    """A span from the beginning of its sentence on, where a long one was cut; not before ``start``."""
    before = text[start : span[0]].rstrip()
    if before and before[-1] not in "。！？!?.．」』）)":
        cut = max(before.rfind(mark) for mark in "。！？!?\n")
        return strip_span(text, start + cut + 1, span[1])
    return span


def _ends(text: str, start: int, end: int) -> list[int]:
    phrases = _bracketed(text, start, end)
    stops = [
        match.end()
        for match in _TERMINATOR.finditer(text, start, end)
        if _closes(text, match, end) and not _inside(text, match, phrases)
    ]
    return stops + [match.end() for match in _PARAGRAPH.finditer(text, start, end)]


def _inside(text: str, match: re.Match[str], phrases: list[Span]) -> bool:
    """Whether the sentence goes on around a bracketed phrase that holds this full stop: 「…。」と言う。"""
    for opened, closed in phrases:
        if opened < match.start() < closed:
            return match.end() < closed or bool(_HIRAGANA.match(text, match.end()))
    return False


def _closes(text: str, match: re.Match[str], end: int) -> bool:
    """Whether this full stop ends a sentence: not a decimal point, an abbreviation or an address."""
    mark, after = match.group(), match.end()
    following = text[after : after + 1] if after < end else ""
    if mark[0] in "。！？":
        return True
    if mark[0] in "．." and _NUMBER.search(text, max(0, match.start() - 6), match.start()):
        return False  # the number of what follows it: 1. Election of Chairman
    if mark[0] in "．.":
        if following.isdigit() or _ABBREVIATION.search(text, max(0, match.start() - 6), match.start()):
            return False
        return not following or following.isspace() or ord(following) > 0x2E80
    return not following or following.isspace() or ord(following) > 0x2E80


def _bracketed(text: str, start: int, end: int) -> list[Span]:
    """Bracketed stretches that open and close, short enough to be a phrase inside a sentence."""
    found, open_marks = [], []
    for match in _BRACKET.finditer(text, start, end):
        offset, character = match.start(), match.group()
        if character in _PAIRS:
            open_marks.append((offset, _PAIRS[character]))
        elif open_marks and character == open_marks[-1][1]:
            opened = open_marks.pop()[0]
            if offset - opened <= BRACKETED_CHARS:
                found.append((opened, offset + 1))
    return found


def _shorten(text: str, span: Span) -> list[Span]:
    pieces = [span]
    for pattern in (_LINE, _COMMA):
        pieces = [part for piece in pieces for part in _cut_long(text, piece, pattern)]
    return pieces


def _cut_long(text: str, span: Span, pattern: re.Pattern[str]) -> list[Span]:
    start, end = span
    if end - start <= SENTENCE_CHARS:
        return [span]
    parts, last = [], start
    for match in pattern.finditer(text, start, end):
        if match.end() - last >= SENTENCE_CHARS // 2:
            parts.append(strip_span(text, last, match.end()))
            last = match.end()
    return [part for part in (*parts, strip_span(text, last, end)) if part[0] < part[1]]
