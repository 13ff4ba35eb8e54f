"""split_sentences: spans cut at full stops outside brackets and abbreviations; long ones at lines, commas.

sentences_near: those of a stretch, and of what stands around it.
"""

import re
from itertools import pairwise

from corpus.language.numerals import KANJI_FROM_ONE
from corpus.language.spans import Span, strip_span

# Characters between brackets up to which full stops inside end no sentence (「必要な場合は。」とあります); in
# a longer speech that is read aloud they do.
BRACKETED_CHARS = 120
# Characters of a sentence; a longer one is a table, a list or a scan without full stops, and is cut at line
# ends, then at commas.
SENTENCE_CHARS = 300
# Characters read around a stretch so that a sentence cut by its border is seen whole.
MARGIN_CHARS = 300

_BRACKET_PAIRS = {"「": "」", "『": "』", "（": "）", "(": ")", "“": "”"}
_BRACKET = re.compile(f"[{re.escape(''.join((*_BRACKET_PAIRS, *_BRACKET_PAIRS.values())))}]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|Rt|St|No|Nos|vs|etc|e\.g|i\.e|Jr|Sr|Inc|Ltd|Co|p|pp)|\b[A-Z])$"
)
_SENTENCE_NUMBER = re.compile(r"(?:^|\n)[ 　]*[(（]?\d{1,3}$")
_FULL_STOP = re.compile(r"[。！？!?．.]+[」』）)”’\"]*")
# A line end closes a sentence when the next line is blank, indented or a list; else it is a wrapped line.
_PARAGRAPH_BREAK = re.compile(
    r"\n(?=[ \t　]*\n|[ \t　]{1,}\S|[・○●◯◎■□◆◇▼▽※＊*\-－—]"
    rf"|[(（]?[0-9０-９{KANJI_FROM_ONE}]{{1,3}}[)）．.、 　]"
    rf"|第[0-9０-９{KANJI_FROM_ONE}]{{1,4}}[号条][ 　])"
)
_HIRAGANA = re.compile(r"[ぁ-ん]")
_LINE_BREAK = re.compile(r"\n")
_COMMA = re.compile(r"[、，,]|\s{2,}")


def split_sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]`` in order, as code-point spans without surrounding white space."""
    cuts = sorted({start, end, *_sentence_ends(text, start, end)})
    spans = [strip_span(text, a, b) for a, b in pairwise(cuts)]
    return tuple(piece for span in spans if span[0] < span[1] for piece in _shorten_sentence(text, span))


def sentences_near(text: str, near: Span, part: Span) -> tuple[Span, ...]:
    """The sentences of a stretch of one part of a text (a turn), those at its borders whole, and some more.

    What is far from the stretch, or beyond the part, is not looked at: the first and the last may be cut.
    """
    return split_sentences(text, max(part[0], near[0] - MARGIN_CHARS), min(part[1], near[1] + MARGIN_CHARS))


def whole_sentence(text: str, span: Span, start: int) -> Span:
    """A span from the beginning of its sentence on, where a long one was cut; not before ``start``."""
    before_span = text[start : span[0]].rstrip()
    if before_span and before_span[-1] not in "。！？!?.．」』）)":
        cut = max(before_span.rfind(mark) for mark in "。！？!?\n")
        return strip_span(text, start + cut + 1, span[1])
    return span


def _sentence_ends(text: str, start: int, end: int) -> list[int]:
    phrases = _bracketed(text, start, end)
    stops = [
        match.end()
        for match in _FULL_STOP.finditer(text, start, end)
        if _closes_sentence(text, match, end) and not _inside_brackets(text, match, phrases)
    ]
    return stops + [match.end() for match in _PARAGRAPH_BREAK.finditer(text, start, end)]


def _inside_brackets(text: str, match: re.Match[str], phrases: list[Span]) -> bool:
    """Whether the sentence goes on around a bracketed phrase that holds this full stop: 「…。」と言う。"""
    for opened, closed in phrases:
        if opened < match.start() < closed:
            return match.end() < closed or bool(_HIRAGANA.match(text, match.end()))
    return False


def _closes_sentence(text: str, match: re.Match[str], end: int) -> bool:
    """Whether this full stop ends a sentence: not a decimal point, an abbreviation or an address."""
    full_stop, after = match.group(), match.end()
    after_full_stop = text[after : after + 1] if after < end else ""
    if full_stop[0] in "。！？":
        return True
    if full_stop[0] in "．." and _SENTENCE_NUMBER.search(text, max(0, match.start() - 6), match.start()):
        return False  # the number of what follows it: 1. Election of Chairman
    if full_stop[0] in "．.":
        if after_full_stop.isdigit() or _ABBREVIATION.search(text, max(0, match.start() - 6), match.start()):
            return False
        return not after_full_stop or after_full_stop.isspace() or ord(after_full_stop) > 0x2E80
    return not after_full_stop or after_full_stop.isspace() or ord(after_full_stop) > 0x2E80


def _bracketed(text: str, start: int, end: int) -> list[Span]:
    """Bracketed stretches that open and close, short enough to be a phrase inside a sentence."""
    found, open_marks = [], []
    for match in _BRACKET.finditer(text, start, end):
        offset, character = match.start(), match.group()
        if character in _BRACKET_PAIRS:
            open_marks.append((offset, _BRACKET_PAIRS[character]))
        elif open_marks and character == open_marks[-1][1]:
            opened = open_marks.pop()[0]
            if offset - opened <= BRACKETED_CHARS:
                found.append((opened, offset + 1))
    return found


def _shorten_sentence(text: str, span: Span) -> list[Span]:
    pieces = [span]
    if span[1] - span[0] <= SENTENCE_CHARS:
        return pieces
    for pattern in (_LINE_BREAK, _COMMA):
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
