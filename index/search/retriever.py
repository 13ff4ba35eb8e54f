"""Retriever: an open store: search, look, score_texts, read, meeting; _refresh after a sync; status."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import lru_cache
from threading import Lock

from corpus import Meeting
from corpus.discussions import Discussion
from corpus.language.spans import Span
from index.encoders.encoder import Vectors
from index.encoders.tokenizer import surname_readings
from index.models import (
    Filters,
    ItemRanking,
    MeetingSummary,
    Passage,
    Ranking,
    SearchResult,
    Slip,
    StoreError,
    StoreStatus,
)
from index.search.cores import one_core
from index.search.frame import Unframed, unframed
from index.search.fusion import Look, Rankings
from index.search.nearest_spelling import Spelling
from index.search.passages_held import PassagesHeld
from index.search.question_terms import QuestionTerms, nothing_near, read_question
from index.search.ranking_signs import signs
from index.search.reading_side import MayRead, ReadingSide
from index.search.related import Vocabulary
from index.search.reply_scores import follow_replies, lean_on_neighbours
from index.search.side_weights import Weights, read_weights
from index.search.store_matters import MEETINGS_KEPT, Matters
from index.search.text_scores import TextScores
from index.store.catalogue import Entry, summaries
from index.store.filters import Bounds, resolve
from index.store.folder import StoreFolder
from index.store.generation import Generation, is_ours
from index.store.lexical import LexicalIndex
from index.store.probing import ensure_sound, leave
from index.store.store import Store
from index.writing.correcting import correct
from index.writing.examining import Examined, examine
from index.writing.reading_pass import ReadingPass
from index.writing.writer import complete_lexical, is_complete

# Passages of each side, all of which are matched too: 50 find 1 % fewer answers (span@1000c), 100 no more.
CANDIDATES = 75
QUESTIONS_KEPT = 16  # terms in memory: a question is searched for, then its sentences are scored
SEARCHES = 5  # a search during which a sync changed the store is made again, so many times in all
EVERYTHING = Filters()


class Retriever:
    """An open store, with the reading model or without; StoreError if none is there, or another model's."""

    def __init__(self, store: str, *, model: str | None = None, reading: bool = True) -> None:
        self._folder = StoreFolder(store)
        self._folder.keep_private()
        ensure_sound(store)
        self._store = Store(store)
        self._encoder = self._store.encoder(model)
        self._lexical = LexicalIndex(self._folder.lexical, self._encoder.name)
        self._held = PassagesHeld(self._lexical, self._store.passages, self._encoder)
        self._meeting = lru_cache(MEETINGS_KEPT)(self._store.meetings.get)
        self._terms = lru_cache(QUESTIONS_KEPT)(self._question_terms)
        self._text_scores = TextScores(self._encoder)
        self._generation = Generation(self._folder, self._store)
        self._reading = ReadingSide(self._store) if reading else None
        self.matters = Matters(
            self._ranked_and_found, self.score_texts, self._meeting, self._encoder.encode_queries
        )
        self._spelling = Spelling(self._lexical, lambda: self._entries)
        self._vocabulary = Vocabulary(self._encoder)
        self._vocabulary_of = ""  # the mark of the store whose words it has learned
        self._mark = ""
        self._looking = Lock()
        self._beside = ThreadPoolExecutor(1)  # vectors beside words: each lets other threads run meanwhile
        self._entries: dict[str, Entry] = {}
        self._listed: tuple[dict[str, Entry], tuple[MeetingSummary, ...]] = self._entries, ()
        self._look_anew(self._generation.now())

    def search(self, query: str, *, k: int = 50, filters: Filters = EVERYTHING) -> Ranking:
        """The k best passages for a question in either language, and what tells whether they answer."""
        for _ in range(SEARCHES - 1):
            self._refresh()
            with suppress(StoreError):
                ranking = self._search(query, k, filters)
                if self._generation.now() == self._mark:
                    return ranking
        self._refresh()
        return self._search(query, k, filters)

    def _search(self, query: str, k: int, filters: Filters) -> Ranking:
        seen = self.look(query, k=k, filters=filters)
        return Ranking(self._held.linked(seen.results[:k]), signs(seen.found, seen.results))

    def find_items(self, draft: str, *, k: int = 5, filters: Filters = EVERYTHING) -> ItemRanking:
        """The discussions of earlier meetings that are like a draft (a title, a page), at most ``k``."""
        return self.matters.find(draft, k, filters)

    def find_later(self, discussion: Discussion) -> tuple[SearchResult, ...]:
        """What meetings after this one say of a discussion, by date."""
        return self.matters.later(discussion)

    def group_alike(self, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """The places of texts that ask or say about the same in groups, the largest first."""
        return self.matters.alike(texts)

    def slips(self, question: str) -> tuple[Slip, ...]:
        """The names of a question that stand nowhere here, each with the nearest that does, if any."""
        self._refresh()
        return self._spelling.slips(question)

    @staticmethod
    def unframed(question: str) -> Unframed:
        """What a question is about, without the words that only ask; a search looks for its core."""
        return unframed(question)

    @staticmethod
    def surname_readings(surname: str) -> frozenset[str]:
        """How a surname in kanji can be read, in katakana; nothing for what is none."""
        return surname_readings(surname)

    def look(
        self,
        query: str,
        *,
        k: int = 50,
        filters: Filters = EVERYTHING,
        weights: Weights | None = None,
    ) -> Look:
        """A search with all that its weights weigh, for ``index.learning``, which fits them."""
        bounds = resolve(filters, self._entries.values())
        found = self._rankings(query, max(k, CANDIDATES), bounds)
        fused = found.fused(weights or read_weights())

        def replies(passage: Passage) -> Sequence[SearchResult]:
            return self._whole_meetings(self._held.replies(passage, bounds, self._passages))

        return Look(found, follow_replies(lean_on_neighbours(fused), replies))

    def _ranked_and_found(
        self, draft: str, k: int, filters: Filters
    ) -> tuple[Rankings, Sequence[SearchResult]]:
        self._refresh()
        seen = self.look(draft, k=k, filters=filters)
        return seen.found, seen.results

    def _rankings(self, query: str, wanted: int, bounds: Bounds) -> Rankings:
        """What the question finds by words, by vectors and by reading, and of these by a closer look."""
        with one_core():
            vector = self._encoder.encode_queries([unframed(query).core])[0]
            nearest = self._beside.submit(self._nearest_passages, query, vector, wanted, bounds)
            question = self._terms(query)
            lexical = self._whole_meetings(self._lexical.search(question.fields(), wanted, bounds))
            dense, read = (self._whole_meetings(self._held.found(side)) for side in nearest.result())
            every = {one.passage.passage_id: one.passage for one in (*lexical, *dense, *read)}
            # A model that sees no more than its vectors tell would give the dense side again.
            passages = tuple(every.values()) if self._encoder.sees_more else ()
            match = self._held.matched(question.content, passages) if passages else dense
        return Rankings(
            question, lexical, dense, match, self._read_answers(query, every, nearest.result()[1])
        )

    def _nearest_passages(
        self, query: str, vector: Vectors, wanted: int, bounds: Bounds
    ) -> tuple[Mapping[str, float], Mapping[str, float]]:
        """The passages nearest to the question by the store's own model, and by the reading model."""
        read = self._reading.nearest(query, wanted, bounds) if self._reading else {}
        return self._store.passages.nearest(vector, wanted, bounds), read

    def _read_answers(
        self, query: str, held: Mapping[str, Passage], near: Mapping[str, float]
    ) -> list[SearchResult]:
        """What was found, as far as it has been read, by how well it answers as the reading model sees it."""
        marks = self._reading.marks(query, tuple(held), near) if self._reading else {}
        return [SearchResult(held[row], mark) for row, mark in marks.items()]

    def score_texts(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """How well each text answers the query, 0..1, by the same terms and vectors as search."""
        self._refresh()
        return self._text_scores.of(self._terms(query), texts)

    def read(
        self,
        query: str,
        meeting_id: str,
        turn: int | None,
        sentences: Sequence[Span],
        may_read: MayRead | None = None,
    ) -> tuple[float, ...]:
        """How near sentences of one turn are to a query, as ``ReadingSide.sentences``; () without reading."""
        if self._reading is None or not sentences:
            return ()
        return self._reading.sentences(query, self.meeting(meeting_id), turn, sentences, may_read)

    def read_on(self, before_each: Callable[[], object] | None = None) -> Iterator[tuple[int, int]]:
        """Have the reading model read on; tells after every few passages how many it has read, of how many.

        May be closed after any. ``before_each`` passage is called. BusyError while a sync is writing.
        """
        if self._reading is not None:
            yield from ReadingPass(self._folder.location, self._reading.model).run(before_each)

    def meeting(self, meeting_id: str) -> Meeting:
        """The whole meeting; StoreError if the store does not hold it."""
        self._refresh()
        return self._meeting(meeting_id)

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """What the store holds, by date and title."""
        self._refresh()
        entries = self._entries
        if self._listed[0] is not entries:  # of a large store it takes longer to list than to search
            self._listed = entries, summaries(entries.values())
        return self._listed[1]

    def status(self) -> StoreStatus:
        """What the store holds and how it was made."""
        self._refresh()
        return StoreStatus(
            location=self._folder.location,
            model=self._encoder.name,
            model_note=self._encoder.note,
            meetings=len(self._entries),
            turns=sum(entry.turns for entry in self._entries.values()),
            passages=self._passages,
            failures=tuple(failed.failure for failed in self._store.meetings.failures()),
            disk_bytes=self._folder.disk_bytes(),
            named_model=self._store.named_model,
            read=self._store.reading.count() if self._store.reading.is_there else 0,
        )

    def mark(self) -> str:
        """Another one after every change of the store."""
        return self._generation.now()

    def unreadable(self) -> tuple[str, ...]:
        """The files that could not be read."""
        return tuple(failed.failure.source for failed in self._store.meetings.failures())

    def examine(self) -> Iterator[Examined]:
        """Each meeting read back and compared with itself, and at last what no meeting owns."""
        return examine(self._store, self._lexical, self._encoder)

    def correct(self, meeting_id: str, **values: str) -> None:
        """Put a meeting's title, body and date (ISO form) right by hand; what is "" is as printed."""
        correct(self._folder.location, meeting_id, values)

    def close(self) -> None:
        """Let go of the files."""
        self._beside.shutdown()
        self._lexical.close()
        self._store.close()
        leave(self._folder.location)

    def _question_terms(self, query: str) -> QuestionTerms:
        return read_question(unframed(query).core, self._lexical.frequency, self._passages, self._near_words)

    def _near_words(self, words: Sequence[str]) -> Sequence[Mapping[str, float]]:
        """The words of the minutes near to these; only a model of single words has them at hand."""
        if not self._encoder.sees_more:
            return nothing_near(words)
        if self._vocabulary_of != self._mark:
            self._vocabulary.learn(self._lexical.words())
            self._vocabulary_of = self._mark
        return self._vocabulary.near(words)

    def _whole_meetings(self, results: Sequence[SearchResult]) -> list[SearchResult]:
        """Without passages of meetings that a sync is still writing, or taking away."""
        return [result for result in results if result.passage.meeting_id in self._entries]

    def _refresh(self) -> None:
        if self._generation.now() != self._mark or not self._lexical.is_there:
            with self._looking:  # of several threads one looks, the others find it done
                mark = self._generation.now()
                if not self._lexical.is_there:
                    self._look_anew(mark)
                elif mark != self._mark:
                    if not is_ours(mark):
                        self._store.disconnect()
                    self._lexical.reload()
                    self._look_anew(mark)

    def _look_anew(self, mark: str) -> None:
        """Take the store as it is now for what is whole."""
        self._entries = {entry.meeting_id: entry for entry in self._store.meetings.entries()}
        self._passages = sum(entry.passages for entry in self._entries.values())
        self._meeting.cache_clear()
        self.matters.of.cache_clear()
        self._terms.cache_clear()
        if not is_complete(self._lexical, self._entries.values()):
            complete_lexical(self._folder, self._store, self._lexical, self._encoder)
        self._mark = mark
