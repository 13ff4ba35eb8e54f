"""read_captions: WebVTT and SubRip _cues, ``<v Speaker>`` _voices, names before a colon, joined by speaker.

Our own reader of cues: webvtt-py gives one voice of a cue that has several, and reads 0.3 to 3 MB a second.
"""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from corpus.errors import ReadError
from corpus.formats.marked_text import MarkedText, one_line
from corpus.formats.plain_text import decode
from corpus.models import SourceText

# Share of the cues that must begin with words and a colon for these to be speakers, and times that one of
# them must come: in captions without speakers a colon is rare, and no words before it come again.
NAMED_SHARE = 0.2
REPEATS = 2

Cue = tuple[str, str]  # the speaker, "" where none is named, and the words

# A line of times, and the lines below it up to an empty one or the next cue (its number, its times).
_CUE_TIMES = re.compile(
    r"^[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->[^\n]*\n"
    r"((?:(?!\d{1,9}[ \t]*\n[^\n]*-->)(?![^\n]*-->)[^\S\n]*+\S[^\n]*+\n)*)",
    re.MULTILINE,
)
_VOICE = re.compile(r"<v(?:\.[^\s>]{0,40})?[ \t]+([^>]{1,200})>")
_CAPTION_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,40}\}")
# How Zoom and others name the speaker: in the cue's text.
_SPEAKER_NAMED = re.compile(r"(?:- ?|>> ?)?([^\s:：、。,][^:：\n、。,]{0,60})[:：]\s*(?=\S)")


def read_captions(data: bytes, source: str, sha256: str) -> SourceText:
    """The speeches of a recording, one for each run of cues of one speaker.

    Words of cues before anybody is named are nobody's, and so are lines above the captions.
    ReadError where the cues cannot be told apart.
    """
    captions, encoding = decode(data, source)
    captions = captions.replace("\r\n", "\n").replace("\r", "\n") + "\n"
    cues = _with_names([cue for words in _cues(captions, source) for cue in _voices(words)])
    text = MarkedText()
    for line in _captions_header(captions):
        text.note(one_line(line))
    for speaker, run in groupby(_cue_carried_on(cues), key=lambda cue: cue[0]):
        text.speech(speaker, one_line("\n".join(said for _, said in run)))
    return text.source_text(source, sha256, "captions", encoding)


_WEBVTT = re.compile(r"^\ufeff?WEBVTT\b", re.MULTILINE)
_NO_CAPTIONS_HEADER = re.compile(r"\d{1,9}|\W*")  # the number of the first cue, a rule


def _captions_header(captions: str) -> list[str]:
    """The lines that somebody put above the captions: what meeting it is, and when."""
    begin = _WEBVTT.search(captions) or _CUE_TIMES.search(captions)
    above = captions[: begin.start()].splitlines() if begin else []
    return [line for line in above if not _NO_CAPTIONS_HEADER.fullmatch(line.strip())]


def _cues(captions: str, source: str) -> Iterator[str]:
    """The words of each cue as written, tags and all. Notes and styles have no line of times."""
    found = None
    for found in _CUE_TIMES.finditer(captions):
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
        plain = html.unescape(_CAPTION_TAG.sub("", said)).strip()
        if plain:
            yield one_line(html.unescape(speaker)), plain


def _with_names(cues: list[Cue]) -> list[Cue]:
    """The cues, those that begin with a name and a colon given to that speaker, where that is the habit."""
    found = [None if speaker else _SPEAKER_NAMED.match(said) for speaker, said in cues]
    names = Counter(match[1].strip() for match in found if match)
    if sum(names.values()) < NAMED_SHARE * len(cues) or max(names.values(), default=0) < REPEATS:
        return cues
    return [
        (match[1].strip(), said[match.end() :]) if match else (speaker, said)
        for (speaker, said), match in zip(cues, found, strict=True)
    ]


def _cue_carried_on(cues: Iterable[Cue]) -> Iterator[Cue]:
    """The cues, those that name nobody given to who spoke before."""
    last = ""
    for speaker, said in cues:
        last = speaker or last
        yield last, said
