"""trim: where a speech ends: trailing lines (rules, bills, plain headings) as Tails; has_sentence, keep."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.language.lexicon import any_of
from corpus.language.spans import Span
from corpus.structure.furniture import LINE_LIMIT, is_closing, is_furniture, is_rule
from corpus.structure.heading_numbers import (
    LOG_FRONT,
    counts_on,
    is_bill,
    is_plain_heading,
    is_set_apart,
    is_title,
    split_heading,
)

_SENTENCE_END = re.compile(r"。|[A-Za-z][\w,)`'’”\"]{0,20}[.?!](?=\s|$)|[ぁ-ん][?!]|(?:ます|です|した)\n")
# Nearly every sentence ends so, with a letter directly before its mark; this is found many times quicker.
_PLAIN_END = re.compile(r"。|[A-Za-z][.?!](?=\s|$)|[ぁ-ん][?!]|(?:ます|です|した)\n")
_CLOSING_WORDS = re.compile(
    r"(?:閉会|散会|終了|終わり|閉じ|延会|お開き)[^。\n]{0,24}(?:ます|ました|です)。[^\n]{0,200}\n"
    r"(?=[ ]*\n|[ ]*〔[^〕\n]*〕[ ]*\n[ ]*\n)"
)
# In flattened text, what follows a sentence or a note after a space stands where a new line would.
_FLAT_BREAK = re.compile(
    r" (?<=[。)〕」] )(?<!\(\d\) )(?<!\(\d\d\) ) *| (?<!  ) *(?=\(\d{1,2}\)[ ]?[^\s!-~])"
)
# What no speech runs over: a heading of Markdown, a field that a scribe fills in.
_NOT_SPOKEN = re.compile(
    rf"^(?:[ ]{{0,3}}#{{1,6}} \S|{LOG_FRONT}(?:{any_of('outcome_fields')}):)", re.MULTILINE
)
# What the floor answers, at the end of a speech's last line: (「異議なし」の声あり).
_FLOOR_GIVEN = re.compile(r"(?<![ ])[ ]*[(〔][「｢\"][^()〔〕]{1,60}[」｣\"][^()〔〕]{0,20}[)〕]\s*$")
_NOTE_LINES = 8  # lines over which a note in brackets runs at most
_LINE_BREAK = re.compile(r"\n")


@dataclass(frozen=True, slots=True)
class Tail:
    """A line after a speech that is nobody's words, and whether it can be a heading."""

    start: int
    end: int
    heading: bool


def trim(
    text: str,
    start: int,
    end: int,
    *,
    ruled: bool = False,
    bills: bool = False,
    last: bool = False,
    heads: frozenset[str] = frozenset(),
) -> tuple[int, tuple[Tail, ...]]:
    """Where the speech in ``start``..``end`` of a clean text ends, and the lines that trail it, in order.

    ``ruled`` says that the document sets its headings off by rules, so that a numbered line with no rule
    before it is read aloud; ``bills`` that bills head its items (``bills_head``); ``last`` that nobody
    speaks after, so that what follows the closing is appended; ``heads`` are its running heads.
    """
    stop = _tail_meeting_end(text, start, end) if last else end
    unspoken = _NOT_SPOKEN.search(text, start + 1, stop)
    spoken = unspoken.start() if unspoken and text[start : unspoken.start()].strip() else stop
    lines = list(_speech_lines(text, start, spoken))
    below = list(_speech_lines(text, spoken, stop)) if spoken < stop else []
    keep = _lines_to_keep(text, lines, ruled, bills, heads)
    cut = _rule_before_headings(text, lines, keep)
    if cut < keep:
        keep = _lines_to_keep(text, lines[:cut], ruled, bills, heads)
    speech_end = start + len(text[start : lines[keep - 1][1] if keep else start].rstrip())
    answered = text[speech_end - 1] in ")〕"
    if answered and (
        floor := _FLOOR_GIVEN.search(text, max(start + 1, speech_end - 2 * LINE_LIMIT), speech_end)
    ):
        speech_end = floor.start() if text[start : floor.start()].strip() else speech_end
    trailing = [span for span in (*lines[keep:], *below) if text[slice(*span)].strip()]
    printed = [span for span in trailing if text[slice(*span)].strip() not in heads]
    return speech_end, tuple(_tails(text, printed))


def _tails(text: str, spans: Iterable[Span]) -> Iterator[Tail]:
    """The lines below a speech; a note in brackets that runs over several is no heading in any of them."""
    closing = ""
    for start, end in spans:
        words = text[start:end].strip()
        if not closing and words[:1] in _CLOSING_BRACKET and _CLOSING_BRACKET[words[0]] not in words:
            closing = _CLOSING_BRACKET[words[0]]
        note = bool(closing)
        closing = "" if closing and closing == words[-1:] else closing
        heading = not note and (not is_furniture(text, start, end) or is_set_apart(words))
        yield Tail(start, end, heading)


_CLOSING_BRACKET = {"(": ")", "〔": "〕", "[": "]"}
_OPENING_BRACKET = {closing: opening for opening, closing in _CLOSING_BRACKET.items()}


def bills_head(text: str, labels: Iterable[int]) -> bool:
    """Whether bills head items: between two speeches one stands alone, below a full sentence or a note, more
    than once and counted on. Of a list that is read aloud several stand together, or below what announces it.

    ``labels`` are the offsets where labels begin.
    """
    alone = [line for nth, label in enumerate(labels) if (line := _bill_alone(text, label, first=nth == 0))]
    numbers = [found[0] for line in alone if (found := split_heading(line))]
    return any(counts_on(one, following) for one, following in pairwise(numbers))


def _bill_alone(text: str, label: int, *, first: bool) -> str:
    """The line above a label if that is a bill, with the end of a sentence or a note above it; else "".

    Above the ``first`` label a header may end in anything but another bill.
    """
    *_, above, line = ["", "", *text[max(0, label - 2 * LINE_LIMIT) : label].rstrip().split("\n")]
    ends = not is_bill(above) if first else above.rstrip().endswith(("。", ")", "〕"))
    return line if ends and is_bill(line) else ""


def has_sentence(text: str, start: int, end: int) -> bool:
    """Whether a span holds a full sentence, Japanese or English."""
    return bool(_PLAIN_END.search(text, start, end) or _SENTENCE_END.search(text, start, end))


def is_front_matter(text: str, start: int, end: int) -> bool:
    """Whether a list (of names, of items) follows a label, not speech: lines, and no sentence among them."""
    return "\n" in text[start:end].strip() and not has_sentence(text, start, min(end, start + 2000))


def _lines_to_keep(text: str, lines: list[Span], ruled: bool, bills: bool, heads: frozenset[str]) -> int:
    """How many lines remain when those that trail are taken off the end. The first line is always speech."""
    keep = len(lines)
    while keep > 1:
        head = text[slice(*lines[keep - 1])].strip() in heads
        if head or _trails(text, lines[keep - 1], ruled, bills) or _is_plain_heading(text, lines[:keep]):
            keep -= 1
        elif keep > 2 and _speech_runs_on(text, *lines[keep - 2 : keep]):
            keep -= 2
        elif opening := _tail_note_opening(text, lines[1:keep]):
            keep -= opening
        else:
            break
    return keep


def _trails(text: str, span: Span, ruled: bool, bills: bool) -> bool:
    return is_furniture(text, *span) or (not ruled and _is_heading(text, span, bills=bills))


def _is_plain_heading(text: str, lines: list[Span]) -> bool:
    """Whether the last line is an English heading, after a line that ends its sentence (or is no speech)."""
    last, before = lines[-1], text[slice(*lines[-2])].rstrip()
    if last[1] - last[0] > LINE_LIMIT:
        return False
    words = text[slice(*last)]
    if is_plain_heading(words):
        return not before or before[-1] in _SENTENCE_CLOSES or is_plain_heading(before)
    if before or not is_title(words):
        return False
    above = text[: last[0]].rstrip()
    return above[-1:] in _SENTENCE_CLOSES


_SENTENCE_CLOSES = tuple('.?!]"”')
_SET_OFF = re.compile(r"[ ]*[◎●■◆][^。\n]*")


def _speech_runs_on(text: str, first: Span, second: Span) -> bool:
    """Whether two lines are one heading with a mark or an item's number in front, wrapped."""
    if second[1] - first[0] > LINE_LIMIT or "。" in text[slice(*second)]:
        return False
    return bool(_SET_OFF.fullmatch(text, *first)) and _is_heading(text, first, bills=True)


def _tail_note_opening(text: str, lines: list[Span]) -> int:
    """How many of the last lines are one note in brackets that runs over them; 0 where they are none."""
    last = text[slice(*lines[-1])].rstrip() if lines else ""
    opening = _OPENING_BRACKET.get(last[-1:])
    if not opening:
        return 0
    for size in range(2, min(_NOTE_LINES, len(lines)) + 1):
        note_words = text[lines[-size][0] : lines[-1][1]].strip()
        if note_words.startswith(opening):
            depth = 0
            for at, letter in enumerate(note_words):
                depth += (letter == opening) - (letter == last[-1])
                if depth == 0:
                    return size if at == len(note_words) - 1 else 0
    return 0


def _is_heading(text: str, span: Span, *, bills: bool) -> bool:
    return span[1] - span[0] <= LINE_LIMIT and split_heading(text[slice(*span)], bills=bills) is not None


def _rule_before_headings(text: str, lines: list[Span], keep: int) -> int:
    """The rule that sets off headings (a numbered line, no sentence) from the speech above; else ``keep``."""
    for rule_index in range(keep - 1, 0, -1):
        if "。" in text[slice(*lines[rule_index])]:
            return keep
        if is_rule(text, *lines[rule_index]):
            below = (span for span in lines[rule_index + 1 : keep] if text[slice(*span)].strip())
            first = next(below, None)
            return rule_index if first and _is_heading(text, first, bills=True) else keep
    return keep


def _speech_lines(text: str, start: int, end: int) -> Iterator[Span]:
    flat = "\n" not in text[start:end].strip("\n")
    begin = start
    for match in (_FLAT_BREAK if flat else _LINE_BREAK).finditer(text, start, end):
        yield begin, match.start()
        begin = match.end()
    yield begin, end


def _tail_meeting_end(text: str, start: int, end: int) -> int:
    """Where the last speech is over: at the closing clock line, or the blank line after the closing words."""
    for first, stop in _speech_lines(text, start, end):
        if first > start and is_closing(text, first, stop):
            return first
    closing = _CLOSING_WORDS.search(text, start, end) or _RECORD_END.search(text, start, end)
    return closing.end() if closing else end


_RECORD_END = re.compile(r"\n(?=[ (]*以[ ]*上[\s)]*\Z)")  # what a record ends with, which nobody says
