"""LexicalRow, a passage with its terms for the lexical index, and Held, as its document gives it back."""

from dataclasses import dataclass
from typing import Any

from index.encoders.encoder import Packed
from index.encoders.tokenizer import Terms
from index.models import Link, Passage

_PASSAGE_PLACE = ("meeting_id", "turn", "start", "end", "text")


@dataclass(frozen=True, slots=True)
class LexicalRow:
    """One passage as the lexical side takes it: what it says, what is known around it, when and by whom.

    ``said`` and ``around`` are the passage and its context as the encoder packed them. ``replies_to`` is the
    id of the turn whose question its turn answers, ``item`` that of the agenda item it stands under,
    ``link`` what it is in its exchange; "" where there is none.
    """

    passage: Passage
    terms: Terms
    said: Packed
    context_terms: Terms
    around: Packed
    day: int
    speakers: tuple[str, ...]
    replies_to: str
    item: str
    link: Link


class Held:
    """A passage as it lies here, with what a closer look at it needs and would be slow to make again."""

    __slots__ = ("_document", "passage")

    def __init__(self, document: Any) -> None:
        self._document = document
        self.passage = _passage_of_document(document)

    @property
    def words(self) -> tuple[str, ...]:
        """Its terms, in order."""
        return tuple(self._document.get_first("words").split())

    @property
    def said(self) -> Packed:
        """The passage as the encoder packed it."""
        return bytes(self._document.get_first("said"))

    @property
    def around(self) -> Packed:
        """What is known around it as the encoder packed it."""
        return bytes(self._document.get_first("around"))

    @property
    def link(self) -> Link:
        """What it is in its exchange."""
        link: Link = self._document.get_first("link")
        return link


def _passage_of_document(document: Any) -> Passage:
    meeting_id, turn, start, end, text = (document.get_first(name) for name in _PASSAGE_PLACE)
    return Passage(meeting_id, None if turn < 0 else turn, start, end, bytes(text).decode("utf-8"))
