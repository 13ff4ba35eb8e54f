"""reprint: labelled minutes printed anew in other Layouts of speaker labels, as copies to learn from."""

import re
from collections.abc import Callable, Iterator
from hashlib import sha256

from corpus.language.folding import clean
from corpus.language.japanese_letters import holds_japanese
from corpus.learning.labelled import Labelled, Spoken

SPEECHES = 60  # of a reprinted document; what more there are says nothing new
FEWEST = 6  # speeches that show a layout
FRONT = 6_000  # characters of front matter kept

Layout = tuple[str, str]  # what is printed before and after the label


JAPANESE: dict[str, Layout] = {
    "○": ("○", "　"),
    "◆": ("◆", "\n　"),
    "【】": ("【", "】\n"),
    "<>": ("＜", "＞　"),
    "()": ("（", "）\n"),
    "「」": ("「", "」\n"),
    "：": ("", "："),
    "alone": ("", "\n　"),
    "gap": ("", "　"),
    "。": ("", "。"),
}
ENGLISH: dict[str, Layout] = {
    ":": ("", ": "),
    "alone:": ("", ":\n"),
    "**": ("**", "**: "),
    "- :": ("- ", ": "),
    "<>": ("<", "> "),
    "[]": ("[", "]\n"),
    ".": ("  ", ". "),
}
_NAME_WORD = re.compile(r"[A-Z][\w'’-]*")
Rename = Callable[[str], str]
RENAMES: tuple[Rename, ...] = (
    str,
    str,
    lambda label: "".join(word[0] for word in _NAME_WORD.findall(label)[:3]) or label,
    lambda label: _NAME_WORD.findall(label)[-1] if _NAME_WORD.findall(label) else label,
    lambda label: (_NAME_WORD.findall(label)[-1] if _NAME_WORD.findall(label) else label).lower(),
    str.upper,
)


def reprint(document: Labelled, copies: int) -> Iterator[Labelled]:
    """The document in ``copies`` other layouts, always the same ones for one name."""
    japanese = any(holds_japanese(turn.label) for turn in document.turns)
    layouts = JAPANESE if japanese else ENGLISH
    seed = int(sha256(document.name.encode()).hexdigest(), 16)
    # English bodies are few and their layouts many
    for copy in range((copies if japanese else 2 * copies) if len(document.turns) >= FEWEST else 0):
        name = list(layouts)[(seed + 3 * copy) % len(layouts)]
        rename = str if japanese else RENAMES[(seed // 7 + copy) % len(RENAMES)]
        if name == "." and rename not in (str, str.upper):
            rename = str.upper
        yield _print_anew(document, name, layouts[name], rename)


def _print_anew(document: Labelled, name: str, layout: Layout, rename: Rename) -> Labelled:
    before, after = layout
    turns = document.turns[:SPEECHES]
    first = turns[0].label_start
    pieces, size = [document.text[max(0, first - FRONT) : first]], min(first, FRONT)
    printed = list[Spoken]()
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        label, speech = rename(turn.label), document.text[turn.start : turn.end]
        until = following.label_start if following else turn.end
        tail = document.text[turn.end : until].strip(" ○〇◯◆◎●◇\n")
        piece = f"{before}{label}{after}{speech}\n{tail}\n" if tail else f"{before}{label}{after}{speech}\n"
        start = size + len(before) + len(label) + len(after)
        printed.append(Spoken(label, size, start, start + len(speech)))
        pieces.append(piece)
        size += len(piece)
    return Labelled(f"{document.name} as {name}", document.body, clean("".join(pieces)), tuple(printed))
