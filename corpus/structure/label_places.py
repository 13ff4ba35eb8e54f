"""Every place where a label could stand: after a mark, in brackets, before a colon, on its own line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.language.folding import squash
from corpus.structure.english_labels import read_english
from corpus.structure.labels import (
    HEAD_LENGTH,
    LIKELY,
    NO_LABEL,
    SURE,
    WEAK,
    Label,
    bare_name,
    read_glued,
    read_label,
    split_role,
)

CIRCLES = "○〇◯⚪⭕"
OTHER_MARKS = "◎◆●◇△□☆■★▲▽▼◉"
MARKED_ALIKE = frozenset({"○"})
# A text with fewer line breaks than one in this many characters is flattened: speakers stand inside lines.
FLAT_LINE = 1500
AFTER_SENTENCE = "。」』〕)]】》 "


@dataclass(frozen=True, slots=True)
class Speaker:
    """One label in the text: ``start`` its mark, ``label_start``..``label_end`` its words; ``speech`` next.

    ``style`` tells what sets the label off; ``glued`` that no space divides it from the speech.
    """

    start: int
    label_start: int
    label_end: int
    speech: int
    label: Label
    style: str
    glued: bool = False


_MARKS = f"[{CIRCLES}{OTHER_MARKS}]"
_MARK_AT_LINE_START = re.compile(rf"^[ \f]*({_MARKS}) ?(?!{_MARKS})", re.MULTILINE)
_MARK_ANYWHERE = re.compile(
    rf"(?:^[ \f]*|(?<=[{re.escape(AFTER_SENTENCE)}]))({_MARKS}) ?(?!{_MARKS})", re.MULTILINE
)
_CLOCK = (
    r"[(]?[○〇◯]? ?(?:午前|午後|正午)[ \d〇一二三四五六七八九十零]*時?[^\n。]{0,12}"
    r"(?:開会|開議|再開|開始|休憩|散会|閉会)[)]?"
)
_VOTE_CELL = re.compile(r"\s*[○〇◯×✕✖△▲-](?=[\s○〇◯×✕]|$)")
_AFTER_LABEL = re.compile(
    rf"[ ]*(?::|-(?= ))?(?:[ ]*(?:〔[^〕\n]{{1,30}}〕|\([^()\n]*登壇[^()\n]*\)|{_CLOCK})[ ]*(?=\n))?\s*"
)


def find_marked(text: str) -> Iterator[Speaker]:
    """Every mark that stands where a label could, with the label after it."""
    flat = text.count("\n") * FLAT_LINE < len(text)
    for match in (_MARK_ANYWHERE if flat else _MARK_AT_LINE_START).finditer(text):
        begin = match.end()
        head = text[begin : begin + HEAD_LENGTH]
        label = read_label(head)
        style = "○" if match[1] in CIRCLES else match[1]
        if _VOTE_CELL.match(text, begin + label.length):
            label = NO_LABEL
        glued = label.fit <= WEAK and read_glued(head) != NO_LABEL
        yield _place(text, match.start(1), begin, read_glued(head) if glued else label, style, glued)


def _place(text: str, start: int, begin: int, label: Label, style: str, glued: bool = False) -> Speaker:
    end = begin + label.length
    after = _AFTER_LABEL.match(text, end)
    return Speaker(start, begin, end, after.end() if after else end, label, style, glued)


# What sets a label off where there is no mark. Each pattern's first group is the label.
_WORDS = r"[^\s。、,:][^\n。、,:]"
_STYLES = {
    style: re.compile(pattern, re.MULTILINE)
    for style, pattern in {
        "【】": r"^[ ]*【([^】\n]{1,40})】",
        "<>": r"^[ ]*[<〈《]([^>〉》\n]{1,40})[>〉》]",
        "[]": r"^[ ]*[\[〔]([^\]〕\n]{1,40})[\]〕]",
        "()": r"^[ ]*\(([^()\n]{1,30})\)",
        ")": r"^[ ]*([^\s()。、,]{1,20})\)",
        ":": r"^[ ]*[・*]?[ ]?([^\s:。・][^:\n。]{0,140}):",
        "alone": rf"^[ ]*({_WORDS}{{0,30}}?)[ ]*$(?=\n)",
        "wide": rf"^[ ]*({_WORDS}{{0,40}}?)[ ]{{2,}}(?=\S)",
        "gap": rf"^[ ]*({_WORDS}{{0,40}}?)[ ]+(?=\S)",
        "1.": rf"^[ ]*\d{{1,3}}[.、][ ]*({_WORDS}{{0,40}}?)[ ]+(?=\S)",
        "。": r"^[ ]*([^\s。、,:]{2,20})。[ ]?(?=\S)",
        "-": r"^[ ]*([^\s。、,:][^\n。、,:-]{1,30}) [-―] (?=\S)",
        "「": r"^[ ]*([^\s。、,:「」]{2,20})(?=「)",
    }.items()
}


def find_unmarked(text: str) -> dict[str, list[Speaker]]:
    """The places of each style that needs no mark."""
    return {style: list(_find_style(text, style)) for style in _STYLES}


def _find_style(text: str, style: str) -> Iterator[Speaker]:
    for match in _STYLES[style].finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        after = _AFTER_LABEL.match(text, match.end())
        speech = after.end() if after else match.end()
        yield Speaker(start, match.start(1), match.end(1), speech, _read_all(match[1]), style)


def _read_all(words: str) -> Label:
    """The label that is all of ``words``; no label where words are left over."""
    if words[0] in CIRCLES + OTHER_MARKS:
        return NO_LABEL
    if not _JAPANESE.search(words):
        return read_english(words)
    role, colon, name = words.partition(":")
    if colon:
        return (
            Label(len(words), SURE, name=bare_name(name), role=role)
            if split_role(squash(role))[1]
            else NO_LABEL
        )
    label = read_label(words)
    if label.length < len(words.rstrip()) and " " in words:  # set letter by letter: 会　長
        label = read_label(squash(words))
        return label if label.length == len(squash(words)) and label.fit >= LIKELY else NO_LABEL
    return label if label.length >= len(words.rstrip()) else NO_LABEL


_JAPANESE = re.compile(r"[぀-ヿ一-鿿]")
