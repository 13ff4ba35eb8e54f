"""check_size: how many nodes and how deep a _Tree of an HTML page would be, by its tags, before parsing.

By the rules of HTML a small page can make a large tree: an end tag that ends nothing is no end, and a
formatting element that is left open is opened again in every block after it.
"""

import re
from collections import Counter

from corpus.errors import ReadError
from corpus.language.lexicon import words

MAX_DEPTH = 5_000  # open elements; no page nests 100
MAX_NODES = 2_000_000  # elements of the tree; at 370 bytes each the parser takes 0.75 GB
# Open elements, summed over all tags: the parser looks through them at a tag, at 20 ns each.
MAX_WORK = 200_000_000

_ELEMENT_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,30})")


def check_size(markup: str, source: str) -> None:
    """ReadError where the tree would be larger or deeper than that of any minutes."""
    tree = _Tree()
    for match in _ELEMENT_TAG.finditer(markup):
        name = match[2].lower()
        tree.close(name) if match[1] else tree.open(name)
        if tree.depth > MAX_DEPTH or tree.nodes > MAX_NODES or tree.work > MAX_WORK:
            raise ReadError(
                f"{source}: more than {MAX_DEPTH:,} elements inside one another, or {MAX_NODES:,} in all; "
                "save the page as text",
                f"{source}: 要素の入れ子が {MAX_DEPTH:,} 段、または数が {MAX_NODES:,} を超えています。"
                "テキストで保存してください",
            )


class _Tree:
    """The open elements, never fewer than the parser has."""

    def __init__(self) -> None:
        self.nodes = self.work = 0
        self._open: list[str] = []
        self._names: Counter[str] = Counter()  # of the open ones
        self._formats: Counter[str] = Counter()  # formatting elements left open
        self._open_formats = 0
        self._unclosed = frozenset(words("html_unclosed"))
        self._formatting = frozenset(words("html_formatting"))
        self._blocks = frozenset(words("html_blocks"))
        self._barriers = frozenset(words("html_barriers"))

    @property
    def depth(self) -> int:
        return len(self._open) + self._open_formats

    def open(self, name: str) -> None:
        """A start tag."""
        self.work += self.depth
        self.nodes += 1
        if name in self._formatting:
            once = name in ("a", "nobr") and self._formats[name]  # one ends the one before it
            self._formats[name] += not once
            self._open_formats += not once
            return
        self.nodes += self._open_formats if name in self._blocks or name in self._unclosed else 0
        if name not in self._unclosed:
            self._open.append(name)
            self._names[name] += 1

    def close(self, name: str) -> None:
        """An end tag; it ends nothing unless such an element is open and nothing stands in between."""
        self.work += self.depth
        if self._formats[name]:
            self._formats[name] -= 1
            self._open_formats -= 1
        elif self._names[name]:
            self._pop_to(name)

    def _pop_to(self, name: str) -> None:
        stops = self._barriers if name in self._blocks else self._barriers | self._blocks
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at] == name:
                self._names.subtract(self._open[at:])
                del self._open[at:]
                return
            self.work += 1
            if self._open[at] in stops:
                return
