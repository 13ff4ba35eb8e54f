"""PassagesHeld: ids found as SearchResults with what lies beside them: matched closely, linked, replies."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.encoders.encoder import Encoder
from index.encoders.tokenizer import tokenize
from index.models import Passage, SearchResult
from index.search.question_terms import telling_words
from index.store.filters import Bounds
from index.store.lexical import LexicalIndex
from index.store.passage_table import PassageTable


class PassagesHeld:
    """What the lexical side keeps of passages, and the store itself where that lacks them."""

    def __init__(self, lexical: LexicalIndex, table: PassageTable, encoder: Encoder) -> None:
        self._lexical = lexical
        self._table = table
        self._encoder = encoder

    def found(self, scores: Mapping[str, float]) -> list[SearchResult]:
        """What ids stand for; the store itself is slower to ask than the lexical side."""
        held = self._lexical.held(tuple(scores))
        passages = {row: one.passage for row, one in held.items()}
        passages |= self._table.get([row for row in scores if row not in passages])
        return [SearchResult(passages[row], score) for row, score in scores.items() if row in passages]

    def matched(self, query: str, passages: Sequence[Passage]) -> list[SearchResult]:
        """A closer look, too slow for a search of everything; what is known around each is counted in."""
        held = self._lexical.held([one.passage_id for one in passages])
        said, around = [], []
        for passage in passages:
            one = held.get(passage.passage_id)
            said.append(one.said if one else self._encoder.pack([passage.text])[0])
            around.append(one.around if one else b"")
        marks = self._encoder.match(query, said, around)
        return [SearchResult(one, float(mark)) for one, mark in zip(passages, marks, strict=True)]

    def linked(self, results: Sequence[SearchResult]) -> tuple[SearchResult, ...]:
        """The results, each with what it is in its exchange."""
        held = self._lexical.held([one.passage.passage_id for one in results])
        links = [held[row].link if (row := one.passage.passage_id) in held else "" for one in results]
        return tuple(replace(one, link=link) for one, link in zip(results, links, strict=True))

    def replies(self, passage: Passage, bounds: Bounds, total: int) -> Sequence[SearchResult]:
        """What replies to a passage, of a store of ``total`` passages."""
        if passage.turn is None or not self._lexical.has_replies(passage):
            return ()
        words = telling_words(self._words_of_passage(passage), self._lexical.frequency, total)
        return self._lexical.replies(passage, words, bounds)

    def _words_of_passage(self, passage: Passage) -> Sequence[str]:
        held = self._lexical.held([passage.passage_id]).get(passage.passage_id)
        return held.words if held else tokenize(passage.text).words
