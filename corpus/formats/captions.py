"""WebVTT and SubRip captions: cues, ``<v Speaker>`` voices and names before a colon become speeches.

Our own reader of cues: webvtt-py gives one voice of a cue that has several, and reads 0.3 to 3 MB a second.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from corpus.errors import ReadError
from corpus.formats.marked_text import MarkedText, one_line
from corpus.formats.text import decode
from corpus.models import SourceText

# Share of the cues that must begin with words and a colon for these to be speakers, and times that one of
# them must come: in captions without speakers a colon is rare, and no words before it come again.
NAMED_SHARE = 0.2
REPEATS = 2

Cue = tuple[str, str]  # the speaker, "" where none is named, and the words

# A line of times, and the lines below it up to an empty one or the next cue (its number, its times).
_CUE = re.compile(
    r"^[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->[^\n]*\n"
    r"((?:(?!\d{1,9}[ \t]*\n[^\n]*-->)(?![^\n]*-->)[^\S\n]*+\S[^\n]*+\n)*)",
    re.MULTILINE,
)
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,40})?[ \t]+([^>]{1,200})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,40}\}")
# How Zoom and others name the speaker: in the cue's text.
_NAMED = re.compile(r"(?:- ?|>> ?)?([^\s:：、。,][^:：\n、。,]{0,60})[:：]\s*(?=\S)")


def read_captions(data: bytes, source: str, sha256: str) -> SourceText:
    """The speeches of a recording, one for each run of cues of one speaker.

    Words of cues before anybody is named are nobody's. ReadError where the cues cannot be told apart.
    """
    captions, encoding = decode(data, source)
    cues = _with_names([cue for words in _cues(captions, source) for cue in _voices(words)])
    text = MarkedText()
    for speaker, run in groupby(_carried_on(cues), key=lambda cue: cue[0]):
        text.speech(speaker, one_line("\n".join(said for _, said in run)))
    return text.source_text(source, sha256, "captions", encoding)


def _cues(captions: str, source: str) -> Iterator[str]:
    """The words of each cue as written, tags and all. Notes and styles have no line of times."""
    lines = captions.replace("\r\n", "\n").replace("\r", "\n") + "\n"
    found = None
    for found in _CUE.finditer(lines):
        yield found[1]
    if found is None:
        raise ReadError(
            f"{source}: captions without a line of times (00:00:01.000 --> 00:00:02.000); export them again",
            f"{source}: 字幕に時刻の行（00:00:01.000 --> …）がありません。出力し直してください",
        )


def _voices(words: str) -> Iterator[Cue]:
    """What each voice of a cue says; all of it by nobody named where there are no voices."""
    pieces = _VOICE.split(words)
    for speaker, said in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        plain = html.unescape(_TAG.sub("", said)).strip()
        if plain:
            yield one_line(html.unescape(speaker)), plain


def _with_names(cues: list[Cue]) -> list[Cue]:
    """The cues, those that begin with a name and a colon given to that speaker, where that is the habit."""
    found = [None if speaker else _NAMED.match(said) for speaker, said in cues]
    names = Counter(match[1].strip() for match in found if match)
    if sum(names.values()) < NAMED_SHARE * len(cues) or max(names.values(), default=0) < REPEATS:
        return cues
    return [
        (match[1].strip(), said[match.end() :]) if match else (speaker, said)
        for (speaker, said), match in zip(cues, found, strict=True)
    ]


def _carried_on(cues: Iterable[Cue]) -> Iterator[Cue]:
    """The cues, those that name nobody given to who spoke before."""
    last = ""
    for speaker, said in cues:
        last = speaker or last
        yield last, said
