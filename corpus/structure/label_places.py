"""find_marked, find_unmarked: each LabelPlace of the STYLES (○, 【】, colon, gap, alone), as patterns."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from corpus.language.folding import squash
from corpus.language.japanese_letters import holds_japanese
from corpus.language.numerals import KANJI_NUMERALS
from corpus.structure.english_labels import read_english
from corpus.structure.heading_numbers import CLOCK_TIME, COLUMN, LOG_FRONT
from corpus.structure.label_grammar import (
    HEAD_LENGTH,
    LIKELY,
    NO_LABEL,
    SURE,
    WEAK,
    Label,
    bare_name,
    read_glued,
    read_label,
    read_role_and_name,
    split_role,
)

CIRCLES = "○〇◯⚪⭕"
OTHER_MARKS = "◎◆●◇△□☆■★▲▽▼◉"
# Characters; a text with fewer line breaks than one in so many is flattened: labels stand inside its lines.
FLAT_LINE = 1500
# In a flattened text a mark begins a label only after one of these.
AFTER_SENTENCE = "。」』〕)]】》 "


@dataclass(frozen=True, slots=True)
class LabelPlace:
    """One place where a label could stand: ``start`` its mark, ``label_start``..``label_end`` its words.

    ``speech`` is where the words after it begin; ``style`` tells what sets the label off, ``glued`` that no
    space divides it from the speech.
    """

    start: int
    label_start: int
    label_end: int
    speech: int
    label: Label
    style: str
    glued: bool = False


_LABEL_MARKS = f"[{CIRCLES}{OTHER_MARKS}]"
_MARK_AT_LINE_START = re.compile(rf"^[ \f]*({_LABEL_MARKS}) ?(?!{_LABEL_MARKS})", re.MULTILINE)
_MARK_ANYWHERE = re.compile(
    rf"(?:^[ \f]*|(?<=[{re.escape(AFTER_SENTENCE)}]))({_LABEL_MARKS}) ?(?!{_LABEL_MARKS})", re.MULTILINE
)
_LABEL_CLOCK = (
    rf"[(]?[○〇◯]? ?(?:午前|午後|正午)[ \d{KANJI_NUMERALS}零]*時?[^\n。]{{0,12}}"
    r"(?:開会|開議|再開|開始|休憩|散会|閉会)[)]?"
)
_VOTE_CELL = re.compile(r"\s*[○〇◯×✕✖△▲-](?=[\s○〇◯×✕]|$)")
_AFTER_LABEL = re.compile(
    r"[ ]*+(?::|-(?= ))?"
    rf"(?:[ ]*+(?:〔[^〕\n]{{1,30}}〕|\([^()\n]{{0,60}}登壇[^()\n]{{0,60}}\)|{_LABEL_CLOCK})[ ]*+(?=\n))?\s*"
)


def find_marked(text: str) -> Iterator[LabelPlace]:
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
        yield _label_place(text, match.start(1), begin, read_glued(head) if glued else label, style, glued)


def _label_place(
    text: str, start: int, begin: int, label: Label, style: str, glued: bool = False
) -> LabelPlace:
    end = begin + label.length
    return LabelPlace(start, begin, end, after_label(text, end), label, style, glued)


def after_label(text: str, end: int) -> int:
    """Where the speech begins after a label that ends at ``end``."""
    after = _AFTER_LABEL.match(text, end)
    return after.end() if after else end


_LABEL_COLUMN = rf"(?:{COLUMN}[ ]{{1,4}})?"
_LABEL_WORDS = r"[^\s。、,:][^\n。、,:]"
_ENGLISH_WORDS = (
    r"(?:(?:Mr|Mrs|Ms|Dr)\. )?[A-Z][\w'’-]{0,30}(?: (?:[A-Z][\w'’.-]{0,30}|of|the|pro|tempore)){0,6}"
    r"(?: \([^()\n]{1,60}\))?"
)
# What sets a label off where there is no mark. The group "label" is the label.
_LABEL_STYLES = {
    style: re.compile(pattern, re.MULTILINE)
    for style, pattern in {
        "clock": (
            r"^[ ]*(?:\*\*)?(?P<label>[^\s:*][^:*\n]{0,50}?)(?:\*\*)?[ ]+"
            rf"[\[(]?{CLOCK_TIME}[\])]?[ ]*$"
        ),
        "【】": r"^[ ]*【(?P<label>[^】\n]{1,40})】",
        "<>": rf"^[ ]*{LOG_FRONT}[<〈《][@+ ]?(?P<label>[^>〉》\n]{{1,40}})[>〉》]",
        "[]": r"^[ ]*[\[〔](?P<label>[^\]〕\n]{1,40})[\]〕]",
        "()": r"^[ ]*\((?P<label>[^()\n]{1,30})\)",
        "「」": r"^[ ]*「(?P<label>[^「」\n]{1,30})」(?=[ ]*(?:\(|\n))",
        ")": r"^[ ]*(?P<label>[^\s()。、,]{1,20})\)",
        ":": (
            rf"^[ ]*{LOG_FRONT}(?!\d{{1,2}}:\d)(?:\*\*)?"
            rf"(?P<label>[^\s:。・*][^:\n。]{{0,140}}?(?: ?\({CLOCK_TIME}\))?)"
            r"(?:\*\*)?:(?:\*\*)?(?!//|(?<=\d:)\d\d)"
        ),
        "|": r"^[ ]*(?P<label>[^\s|。、,][^|。\n]{0,60}?)[ ]*\|(?=[ ]*[^\s|][^|\n]*$)",
        "**": r"^[ ]*(?:[*-] )?\*\*(?P<label>[^*:\n]{1,60})\*\*(?=[ ]*\S)",
        "alone": rf"^[ ]*{_LABEL_COLUMN}(?P<label>{_LABEL_WORDS}{{0,30}}?)[ ]*$(?=\n)",
        "wide": rf"^[ ]*(?P<label>{_LABEL_WORDS}{{0,40}}?)[ ]{{2,}}(?=\S)",
        "gap": rf"^[ ]*(?P<label>{_LABEL_WORDS}{{0,40}}?)[ ]+(?=\S)",
        "1.": rf"^[ ]*\d{{1,3}}[.、][ ]*(?P<label>{_LABEL_WORDS}{{0,40}}?)[ ]+(?=\S)",
        "。": r"^[ ]*(?P<label>[^\s。、,:]{2,20})。[ ]?(?=\S)",
        ".": rf"^[ ]*(?P<label>{_ENGLISH_WORDS})\. (?=\S)",
        "-": r"^[ ]*(?P<label>[^\s。、,:][^\n。、,:-]{1,30}) [-―] (?=\S)",
        "「": r"^[ ]*(?P<label>[^\s。、,:「」]{2,20})(?=「)",
    }.items()
}
STYLES = tuple(_LABEL_STYLES)
# What a line must have, any of these, to be looked at for a style; another style looks at every line.
_HAS_LABEL = {
    "clock": ":", "【】": "】", "<>": ">〉》", "[]": "]〕", "()": ")", "「」": "」", ")": ")", ":": ":",
    "|": "|", "wide": " ", "gap": " ", "1.": ".、", "。": "。", ".": ".", "-": "-―", "「": "「",
}  # fmt: skip


def find_unmarked(text: str) -> dict[str, list[LabelPlace]]:
    """The places of each style that needs no mark."""
    read = _label_reader()
    return {style: list(_find_style(text, style, read)) for style in _LABEL_STYLES}


def lines_with(text: str, letters: str) -> Iterator[int]:
    """Where the lines begin that have any of the letters, in order."""
    has = re.compile(f"[{re.escape(letters)}]")
    end = -1
    while match := has.search(text, end + 1):
        yield text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.start())
        if end < 0:
            return


def _find_style(text: str, style: str, read: Callable[[str], Label]) -> Iterator[LabelPlace]:
    lines = lines_with(text, _HAS_LABEL.get(style, "\n"))
    for match in filter(None, (_LABEL_STYLES[style].match(text, line) for line in lines)):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        speech = after_label(text, match.end())
        yield LabelPlace(start, match.start("label"), match.end("label"), speech, read(match["label"]), style)


def _label_reader() -> Callable[[str], Label]:
    """Reads words as a label, each only once: the same labels come again and again in one document."""
    known: dict[str, Label] = {}

    def read(words: str) -> Label:
        if words not in known:
            known[words] = read_whole(words)
        return known[words]

    return read


def read_whole(words: str) -> Label:
    """The label that is all of ``words``; no label where words are left over."""
    if words[0] in CIRCLES + OTHER_MARKS:
        return NO_LABEL
    if not holds_japanese(words):
        return read_english(words)
    role, colon, name = words.partition(":")
    if colon:
        return (
            Label(len(words), SURE, name=bare_name(name), role=role)
            if split_role(squash(role))[1]
            else NO_LABEL
        )
    if (named := read_role_and_name(words)).fit:
        return named
    label = read_label(words)
    if label.length < len(words.rstrip()) and " " in words:  # set letter by letter: 会　長
        label = read_label(squash(words))
        return label if label.length == len(squash(words)) and label.fit >= LIKELY else NO_LABEL
    return label if label.length >= len(words.rstrip()) else NO_LABEL
