"""mark_transcript: Teams and Zoom: _HEADS of a label and a clock time, each marking the speech below it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.models import MarkedSpeech, Marks, SourceText

MINIMUM_HEADS = 3  # lines with a name and a time; an agenda may have two (10:00 開会, 12:00 閉会)
MINIMUM_SHARE = 0.5  # of the text that must stand below such lines

_TRANSCRIPT_CLOCK = r"(?P<clock>(?:\d{1,3}:)?\d{1,2}:\d\d)"
_TEAMS_STAMP = r"(?P<clock>\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3})"
_TRANSCRIPT_LABEL = r"(?P<label>[^\s\[\]:：、。,.><#][^\n\[\]:：、。><]{0,59}?)"
_AT_LINE_END = r":\d\d[ \t]*\n"
# How such a line looks, and what stands in every one, which is found much sooner.
_HEADS = tuple(
    (re.compile(sign), re.compile(pattern, re.MULTILINE))
    for sign, pattern in (
        # Teams: Ann Pell   0:03
        (_AT_LINE_END, rf"^[ \t]*{_TRANSCRIPT_LABEL}[ \t\u3000]+{_TRANSCRIPT_CLOCK}[ \t]*\n"),
        # Zoom's saved captions: [Ann Pell] 10:00:03
        (_AT_LINE_END, rf"^\[{_TRANSCRIPT_LABEL}\][ \t]+{_TRANSCRIPT_CLOCK}[ \t]*\n"),
        # Teams before 2022
        ("--> ", rf"^{_TEAMS_STAMP}[ \t]+--> [\d:.]{{4,16}}[ \t]*\n[ \t]*{_TRANSCRIPT_LABEL}[ \t]*\n"),
        # Zoom's chat: 10:00:03 From Ann Pell to Everyone: (then the speech, on this line or the next)
        (
            r":\d\d[ \t]+(?:From|開始)",
            rf"^{_TRANSCRIPT_CLOCK}[ \t]+(?:From|開始)[ \t]++{_TRANSCRIPT_LABEL}"
            r"(?:[ \t]++(?:to|To|に)[ \t]++[^\n:]{1,80}?)?[ \t]*+:\s*",
        ),
    )
)


def mark_transcript(source: SourceText) -> SourceText:
    """The text with its speeches marked where it is such a transcript, else as it is.

    It is one where lines of one kind have times that never go back and a name that comes again, and most of
    the text stands below them.
    """
    for sign, pattern in _HEADS:
        if not sign.search(source.text):
            continue
        heads = list(pattern.finditer(source.text))
        if _is_transcript(source.text, heads):
            return replace(source, marks=Marks(speeches=_speeches(source.text, heads)))
    return source


def _is_transcript(text: str, heads: Sequence[re.Match[str]]) -> bool:
    if len(heads) < MINIMUM_HEADS or len({head["label"] for head in heads}) == len(heads):
        return False
    times = [_clock_seconds(head["clock"]) for head in heads]
    below = len(text) - heads[0].start()
    return times == sorted(times) and below > MINIMUM_SHARE * len(text)


def _clock_seconds(clock: str) -> float:
    seconds = 0.0
    for part in clock.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def _speeches(text: str, heads: Sequence[re.Match[str]]) -> tuple[MarkedSpeech, ...]:
    speech_ends = [speech_head.start() for speech_head in heads[1:]] + [len(text)]
    speeches = []
    for speech_head, limit in zip(heads, speech_ends, strict=True):
        end = speech_head.end() + len(text[speech_head.end() : limit].rstrip())
        if end > speech_head.end():
            speeches.append(MarkedSpeech(*speech_head.span("label"), speech_head.end(), end))
    return tuple(speeches)
