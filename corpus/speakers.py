"""Where each speaker begins: find the marks a document uses for its speakers, and the labels after them.

A mark is no proof: ○ 〇 ◎ ◆ ● stand before speakers in one document and before headings, bullets, vote cells and
zeros in another. So every place where a label could stand is read with the label grammar, and a document's own
marks are those whose candidates fit it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.cleaner import squash
from corpus.english_labels import find_english
from corpus.labels import HEAD_LENGTH, LIKELY, WEAK, Label, read_label

CIRCLES = "○〇◯⚪"
OTHER_MARKS = "◎◆●◇△□☆■★▲▽▼◉"
# A document with fewer line breaks than one in this many characters is flattened: a speaker may stand inside a line.
FLAT_LINE = 1500
AFTER_SENTENCE = "。」』〕)]】》 \n"


@dataclass(frozen=True, slots=True)
class Speaker:
    """One label in the text: ``start`` its mark, ``label_start``..``label_end`` its words, ``speech`` where speech begins."""

    start: int
    label_start: int
    label_end: int
    speech: int
    label: Label
    style: str


def find_speakers(text: str) -> tuple[Speaker, ...]:
    """Every place in a clean text where a speaker begins, in order; empty where the document names none."""
    marked = _choose(list(_marked(text)))
    if marked:
        return marked
    return tuple(find_unmarked(text))


def find_unmarked(text: str) -> Iterator[Speaker]:
    for start, end, speech, name in find_english(text):
        yield Speaker(start, start, end, speech, Label(end - start, LIKELY, name=name), ":")


def _marked(text: str) -> Iterator[Speaker]:
    """Every mark that stands where a label could, with the label after it."""
    flat = text.count("\n") * FLAT_LINE < len(text)
    pattern = _MARK_ANYWHERE if flat else _MARK_AT_LINE_START
    for match in pattern.finditer(text):
        begin = match.end()
        label = read_label(text[begin : begin + HEAD_LENGTH])
        end = begin + label.length
        style = "○" if match[1] in CIRCLES else match[1]
        yield Speaker(match.start(1), begin, end, _speech_start(text, end), label, style)


_MARKS = f"[{CIRCLES}{OTHER_MARKS}]"
_MARK_AT_LINE_START = re.compile(rf"^[ \f]*({_MARKS}) ?(?!{_MARKS})", re.MULTILINE)
_MARK_ANYWHERE = re.compile(
    rf"(?:^|(?<=[{re.escape(AFTER_SENTENCE)}]))({_MARKS}) ?(?!{_MARKS})", re.MULTILINE
)
_AFTER_LABEL = re.compile(r"[ ]*(?::|〔[^〕\n]{1,30}〕(?=[ ]*\n))?\s*")


def _speech_start(text: str, label_end: int) -> int:
    match = _AFTER_LABEL.match(text, label_end)
    return match.end() if match else label_end


def _choose(candidates: list[Speaker]) -> tuple[Speaker, ...]:
    """The candidates of the marks this document uses for speakers, each judged by the grammar."""
    good = [speaker for speaker in candidates if speaker.label.fit >= LIKELY]
    fit, seen = Counter(speaker.style for speaker in good), Counter(speaker.style for speaker in candidates)
    styles = {style for style in fit if style == "○" or fit[style] * 2 >= seen[style]}
    known = Counter(squash(str(speaker.label)) for speaker in good)
    chosen = [
        speaker for speaker in candidates if speaker.style in styles and _is_speaker(speaker, known, good)
    ]
    return tuple(chosen)


def _is_speaker(speaker: Speaker, known: Counter[str], good: Iterable[Speaker]) -> bool:
    return speaker.label.fit >= LIKELY or (False and bool(known) and bool(good) and WEAK > 1)
