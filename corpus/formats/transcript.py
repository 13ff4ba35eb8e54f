"""Transcripts of Teams and Zoom: heads of a name and a clock time, each marking the speech below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.models import MarkedSpeech, Marks, SourceText

MINIMUM_HEADS = 3  # lines with a name and a time; an agenda may have two (10:00 開会, 12:00 閉会)
MINIMUM_SHARE = 0.5  # of the text that must stand below such lines

_CLOCK = r"(?P<clock>(?:\d{1,3}:)?\d{1,2}:\d\d)"
_STAMP = r"(?P<clock>\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3})"
_LABEL = r"(?P<label>[^\s\[\]:：、。,.><#][^\n\[\]:：、。><]{0,59}?)"
_HEADS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"^[ \t]*{_LABEL}[ \t\u3000]+{_CLOCK}[ \t]*\n",  # Teams: Ann Pell   0:03
        rf"^\[{_LABEL}\][ \t]+{_CLOCK}[ \t]*\n",  # Zoom's saved captions: [Ann Pell] 10:00:03
        rf"^{_STAMP}[ \t]+--> [\d:.]{{4,16}}[ \t]*\n[ \t]*{_LABEL}[ \t]*\n",  # Teams before 2022
        # Zoom's chat: 10:00:03 From Ann Pell to Everyone: (then the speech, on this line or the next)
        rf"^{_CLOCK}[ \t]+(?:From|開始)[ \t]++{_LABEL}"
        r"(?:[ \t]++(?:to|To|に)[ \t]++[^\n:]{1,80}?)?[ \t]*+:\s*",
    )
)


def mark_transcript(source: SourceText) -> SourceText:
    """The text with its speeches marked where it is such a transcript, else as it is.

    It is one where lines of one kind have times that never go back and a name that comes again, and most of
    the text stands below them.
    """
    for pattern in _HEADS:
        heads = list(pattern.finditer(source.text))
        if _is_transcript(source.text, heads):
            return replace(source, marks=Marks(speeches=_speeches(source.text, heads)))
    return source


def _is_transcript(text: str, heads: Sequence[re.Match[str]]) -> bool:
    if len(heads) < MINIMUM_HEADS or len({head["label"] for head in heads}) == len(heads):
        return False
    times = [_seconds(head["clock"]) for head in heads]
    below = len(text) - heads[0].start()
    return times == sorted(times) and below > MINIMUM_SHARE * len(text)


def _seconds(clock: str) -> float:
    seconds = 0.0
    for part in clock.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def _speeches(text: str, heads: Sequence[re.Match[str]]) -> tuple[MarkedSpeech, ...]:
    ends = [head.start() for head in heads[1:]] + [len(text)]
    speeches = []
    for head, limit in zip(heads, ends, strict=True):
        end = head.end() + len(text[head.end() : limit].rstrip())
        if end > head.end():
            speeches.append(MarkedSpeech(*head.span("label"), head.end(), end))
    return tuple(speeches)
