"""A question in, the passages that answer it out: two sides searched, one ranking made, with how sure."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache, partial

from corpus import Meeting
from index.catalogue import Entry, summarise
from index.confidence import confidence
from index.exchange import follow_replies
from index.filters import Selection, resolve
from index.fusion import blend, fuse
from index.generation import Generation, is_ours
from index.lexical import LexicalIndex
from index.models import Filters, MeetingSummary, Passage, Ranking, SearchResult, StoreError, StoreStatus
from index.opening import encoder_for
from index.place import Place
from index.question import Question, read_question, telling_words
from index.tokenizer import tokenize
from index.vector_store import VectorStore
from index.writer import heal_lexical

CANDIDATES = 100  # a side, before the two are fused
# The dense side's share of the score where the minutes know every word of the question; it grows to all of it
# where they know none, as for an English question over Japanese minutes.
DENSE_SHARE = 0.2
LOOKED_AT = 100  # results that get a second look; sixty find 2 to 5 % less
SECOND_LOOK = 0.5  # that look's share of the score
ASSURING = 3  # the answer may lie in any of the first few passages
WORDS_SHARE = 0.5  # of a text's score, as DENSE_SHARE the rest
MEETINGS_KEPT = 64
LOOKS = 5  # a search during which a sync changed the store is made again, at most so often
EVERYTHING = Filters()
NONE: Mapping[str, float] = {}


class Retriever:
    """An open store. StoreError if there is none at ``store``, or if another model made it."""

    def __init__(self, store: str, *, model: str | None = None) -> None:
        self._place = Place(store)
        self._store = VectorStore(store)
        self._encoder = encoder_for(self._store, model)
        self._lexical = LexicalIndex(self._place.lexical, self._encoder.name)
        self._meeting = lru_cache(MEETINGS_KEPT)(self._store.meetings.get)
        self._generation = Generation(self._place, self._store)
        self._mark = ""
        self._entries: dict[str, Entry] = {}
        self._passages = 0
        self._look(self._generation.now())

    def search(self, query: str, *, k: int = 50, filters: Filters = EVERYTHING) -> Ranking:
        """The k best passages for a question in either language, and how surely they answer (0..1)."""
        for _ in range(LOOKS - 1):
            self._refresh()
            with suppress(StoreError):
                ranking = self._search(query, k, filters)
                if self._generation.now() == self._mark:
                    return ranking
        self._refresh()
        return self._search(query, k, filters)

    def _search(self, query: str, k: int, filters: Filters) -> Ranking:
        question = self._read(query)
        vector = self._encoder.encode_queries([query])[0]
        selection = resolve(filters, self._entries.values())
        wanted = max(k, CANDIDATES)
        lexical = self._lexical.search(question.fields(), wanted, selection)
        cosines = self._store.passages.nearest(vector, wanted, selection)
        dense = self._found(cosines)
        share = 1 - (1 - DENSE_SHARE) * question.known
        fused = fuse(self._whole(lexical), self._whole(dense), share)
        looked = self._look_again(query, fused)
        results = follow_replies(looked, partial(self._replies, selection))[:k]
        nearest = dense[0].score if dense else 0.0
        matched = max(self._matches(query, results[:ASSURING], cosines), default=0.0)
        missing = question.missing("".join(result.passage.text for result in results[:ASSURING]))
        return Ranking(
            results, confidence(matched, nearest, question.known, missing, self._passages if results else 0)
        )

    def score_texts(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """How well each text answers the query, 0..1, by the same terms and vectors as search."""
        self._refresh()
        question = self._read(query)
        share = WORDS_SHARE * question.known
        matches = self._encoder.match(query, self._encoder.read(texts)) if texts else ()
        return tuple(
            share * question.coverage(tokenize(text)) + (1 - share) * min(1.0, max(0.0, float(match)))
            for text, match in zip(texts, matches, strict=True)
        )

    def meeting(self, meeting_id: str) -> Meeting:
        """The whole meeting; StoreError if the store does not hold it."""
        self._refresh()
        return self._meeting(meeting_id)

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """What the store holds, by date and title."""
        self._refresh()
        entries = sorted(
            self._entries.values(), key=lambda entry: (str(entry.date), entry.title, entry.sources)
        )
        return tuple(summarise(entry) for entry in entries)

    def status(self) -> StoreStatus:
        """What the store holds and how it was made."""
        self._refresh()
        return StoreStatus(
            location=self._place.location,
            model=self._encoder.name,
            model_note=self._encoder.note,
            meetings=len(self._entries),
            turns=sum(entry.turns for entry in self._entries.values()),
            passages=self._passages,
            failures=tuple(failed.failure for failed in self._store.meetings.failures()),
            disk_bytes=self._place.disk_bytes(),
            named_model=self._store.named_model,
        )

    def close(self) -> None:
        """Let go of the files."""
        self._lexical.close()
        self._store.disconnect()

    def _read(self, query: str) -> Question:
        return read_question(query, self._lexical.frequency, self._passages)

    def _replies(self, selection: Selection, passage: Passage) -> Sequence[SearchResult]:
        if passage.turn is None or not self._lexical.has_replies(passage):
            return ()
        words = telling_words(self._words(passage), self._lexical.frequency, self._passages)
        return self._whole(self._lexical.replies(passage, words, selection))

    def _whole(self, results: Sequence[SearchResult]) -> list[SearchResult]:
        """Without passages of meetings that a sync is still writing, or taking away."""
        return [result for result in results if result.passage.meeting_id in self._entries]

    def _look_again(self, query: str, results: Sequence[SearchResult]) -> Sequence[SearchResult]:
        """The first results ordered by a closer look than a search of all passages can afford."""
        if not self._encoder.sees_more or not results:
            return results
        return blend(results, self._matches(query, results[:LOOKED_AT]), SECOND_LOOK)

    def _matches(
        self, query: str, results: Sequence[SearchResult], cosines: Mapping[str, float] = NONE
    ) -> list[float]:
        """How well each result matches at a closer look, what is known around it counted in.

        ``cosines`` are what is known already, by passage, for a model that sees no more than these.
        """
        if not self._encoder.sees_more:
            return [cosines.get(result.passage.passage_id, 0.0) for result in results]
        held = self._lexical.held([result.passage.passage_id for result in results])
        said, around = [], []
        for result in results:
            one = held.get(result.passage.passage_id)
            said.append(one.said if one else self._encoder.read([result.passage.text])[0])
            around.append(one.around if one else b"")
        return [float(mark) for mark in self._encoder.match(query, said, around)]

    def _found(self, scores: Mapping[str, float]) -> list[SearchResult]:
        """What the ids stand for; the store itself is slower to ask than the lexical side."""
        held = self._lexical.held(tuple(scores))
        passages = {row: one.passage for row, one in held.items()}
        passages |= self._store.passages.get([row for row in scores if row not in passages])
        return [SearchResult(passages[row], score) for row, score in scores.items() if row in passages]

    def _words(self, passage: Passage) -> Sequence[str]:
        held = self._lexical.held([passage.passage_id]).get(passage.passage_id)
        return held.words if held else tokenize(passage.text).words

    def _refresh(self) -> None:
        mark = self._generation.now()
        if mark != self._mark:
            if not is_ours(mark):
                self._store.disconnect()
            self._lexical.reload()
            self._look(mark)

    def _look(self, mark: str) -> None:
        """Take the store as it is now for what is whole."""
        self._mark = mark
        self._entries = {entry.meeting_id: entry for entry in self._store.meetings.entries()}
        self._passages = sum(entry.passages for entry in self._entries.values())
        self._meeting.cache_clear()
        if not self._lexical.is_current or self._lexical_differs():
            self._complete_lexical()

    def _lexical_differs(self) -> bool:
        held = self._lexical.meetings()
        return any(held.get(entry.meeting_id, 0) != entry.passages for entry in self._entries.values())

    def _complete_lexical(self) -> None:
        """Make the lexical side again from the store, unless a sync is at it anyway."""
        self._place.prepare()
        try:
            with self._place.locked(seconds=0):
                heal_lexical(self._store, self._lexical, self._encoder, self._entries.values())
                self._lexical.close()
        except StoreError:
            if not self._lexical.is_current:
                raise
