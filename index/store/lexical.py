"""LexicalIndex: tantivy's _schema, documents, writer, BM25 queries; its own fingerprint (schema, model).

BM25: Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework".
Everything here is derived from the vector store and can be made from it again; the tokenizer is ours, so the
engine only ever sees terms with spaces between them.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import Any

import tantivy

from index.encoders.tokenizer import TOKENIZER_VERSION, Terms
from index.models import Passage, SearchResult, StoreError
from index.store.chroma import PANIC
from index.store.filters import Bounds
from index.store.lexical_rows import Held, LexicalRow
from index.store.room import writing

SCHEMA_VERSION = 6  # goes up when the fields of ``_schema`` change, or what is put into them
REPLY_PASSAGES = 20  # of one reply at most, those that hold most of the question's words
WRITER_BYTES = 50_000_000  # memory of tantivy's writer: some 10,000 passages between two commits
FIELDS = ("words", "context", "groups")
FEW_PARTS = 3  # segments of the index that a search may go through; it goes through each
PARTS_MERGED = 8  # segments of about one size that tantivy merges by itself (its default)
PADDING = LexicalRow(Passage("-", None, 0, 0, ""), Terms((), ()), b"", Terms((), ()), b"", 0, (), "", "", "")
KEPT = 2_000  # passages in memory: one question looks some of them up more than once


class LexicalIndex:
    """One folder's lexical index. Writes become visible, and lasting, at ``commit`` and all at once.

    ``model`` is the name of the encoder whose packed texts it keeps.
    """

    def __init__(self, folder: Path, model: str) -> None:
        self._folder = folder
        self._fingerprint = folder / "fingerprint.txt"
        self._made = f"schema {SCHEMA_VERSION}, tokenizer {TOKENIZER_VERSION}, model {model}\n"
        self._kept: dict[str, Held] = {}

    @property
    def is_current(self) -> bool:
        """Whether the folder holds an index made with today's tokenizer, fields and model."""
        try:
            return self._fingerprint.read_text(encoding="utf-8") == self._made and bool(self._index)
        except (OSError, ValueError, StoreError):
            return False

    @property
    def is_there(self) -> bool:
        """Whether what was open is not known to be damaged, or taken away."""
        return self._fingerprint.is_file()

    def clear(self) -> None:
        """Begin anew with an empty index."""
        self.__dict__.pop("_writer", None)
        with writing(self._folder):
            self._fingerprint.unlink(missing_ok=True)
            self.__dict__.pop("_index", None)
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True, exist_ok=True)
            self.__dict__["_index"] = _open_index(self._folder)
            self._writer.commit()
            self._fingerprint.write_text(self._made, encoding="utf-8", newline="\n")

    def add(self, rows: Iterable[LexicalRow]) -> None:
        """Add passages; remove their meeting first where it may be there already."""
        for row in rows:
            document = _lexical_document(row)
            with writing(self._folder):
                self._writer.add_document(document)

    def remove(self, meeting_id: str) -> None:
        """Take a meeting's passages out."""
        with writing(self._folder):
            self._writer.delete_documents_by_term("meeting_id", meeting_id)

    def commit(self) -> None:
        """Make everything since the last commit visible and lasting."""
        with writing(self._folder):
            self._writer.commit()
        self.reload()

    def settle(self) -> None:
        """Merge the many segments that commits left into few.

        Tantivy merges where there are ``PARTS_MERGED`` of about one size and has no call for it. So it gets
        more segments, of one empty passage each, which nothing finds and which are removed again.
        """
        if self._segments <= FEW_PARTS:
            return
        for _ in range(PARTS_MERGED):
            self.add([PADDING])
            with writing(self._folder):
                self._writer.commit()
                self._writer.wait_merging_threads()  # the last thing that a writer does
            self.close()
            self.reload()
            if self._segments <= FEW_PARTS:
                break
        self.remove(PADDING.passage.meeting_id)
        self.commit()

    def close(self) -> None:
        """Let go of the write lock; uncommitted changes are dropped."""
        self.__dict__.pop("_writer", None)

    def reload(self) -> None:
        """See what another process committed."""
        with self._index_is_sound():
            self._index.reload()
        self._kept = {}

    @contextmanager
    def _index_is_sound(self) -> Iterator[None]:
        """What is damaged is current no more, so that whoever may write makes it anew; StoreError says so."""
        try:
            yield
        except StoreError:
            raise
        except BaseException as error:
            if not (isinstance(error, Exception) or type(error).__name__ == PANIC):
                raise
            with suppress(OSError):
                self._fingerprint.unlink(missing_ok=True)
            raise _unreadable_index(self._folder, error) from error

    def meetings(self) -> Mapping[str, int]:
        """How many passages of each meeting there are."""
        with self._index_is_sound():
            searcher = self._index.searcher()
            return dict(searcher.terms_with_prefix("meeting_id", "", tantivy.Query.all_query()))

    def words(self) -> tuple[str, ...]:
        """Every word of a passage there is, each once."""
        with self._index_is_sound():
            searcher = self._index.searcher()
            return tuple(dict(searcher.terms_with_prefix("words", "", tantivy.Query.all_query())))

    def frequency(self, field: str, term: str) -> int:
        """In how many passages a term occurs, of one of ``FIELDS``."""
        with self._index_is_sound():
            return int(self._index.searcher().doc_freq(field, term))

    def search(
        self, terms: Mapping[str, Mapping[str, float]], k: int, bounds: Bounds
    ) -> tuple[SearchResult, ...]:
        """The k best passages for weighted terms by field (``FIELDS``), best first."""
        wanted = [one for field, weights in terms.items() for one in self._wanted_terms(field, weights)]
        if not wanted or bounds.is_empty:
            return ()
        query, within = tantivy.Query.boolean_query(wanted), self._within_bounds(bounds)
        if within:
            query = tantivy.Query.boolean_query([(tantivy.Occur.Must, query), *within])
        return self._lexical_results(query, k)

    def held(self, passage_ids: Sequence[str]) -> dict[str, Held]:
        """What lies here of these passages, by their ids; those that are not here are left out."""
        kept = self._kept
        found = {passage_id: kept[passage_id] for passage_id in passage_ids if passage_id in kept}
        missing = [passage_id for passage_id in passage_ids if passage_id not in found]
        if missing:
            query = tantivy.Query.term_set_query(self._index.schema, "passage_id", missing)
            for held, _ in self._lexical_hits(query, len(missing)):
                found[held.passage.passage_id] = held
        return found

    def has_replies(self, passage: Passage) -> bool:
        """Whether any passage replies to the turn of this one."""
        return bool(self.frequency("replies_to", f"{passage.meeting_id}#{passage.turn}"))

    def replies(
        self, passage: Passage, words: Mapping[str, float], bounds: Bounds
    ) -> tuple[SearchResult, ...]:
        """The passages that reply to the turn of ``passage``, those with more of the weighted words first."""
        turn_id = f"{passage.meeting_id}#{passage.turn}"
        told = tantivy.Query.const_score_query(self._term_query("replies_to", turn_id), 0.0)
        wanted = self._wanted_terms("words", words)
        query = tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, told), *wanted, *self._within_bounds(bounds)]
        )
        return self._lexical_results(query, REPLY_PASSAGES)

    def _lexical_results(self, query: tantivy.Query, k: int) -> tuple[SearchResult, ...]:
        return tuple(SearchResult(held.passage, score) for held, score in self._lexical_hits(query, k))

    def _lexical_hits(self, query: tantivy.Query, k: int) -> list[tuple[Held, float]]:
        """The k best passages with their scores, best first; they are kept for a closer look."""
        with self._index_is_sound():
            searcher = self._index.searcher()
            hits = [
                (Held(searcher.doc(address)), float(score))
                for score, address in searcher.search(query, limit=k, count=False).hits
            ]
        if len(self._kept) > KEPT:
            self._kept = {}
        self._kept |= {held.passage.passage_id: held for held, _ in hits}
        return hits

    @property
    def _segments(self) -> int:
        return int(self._index.searcher().num_segments)

    def _wanted_terms(
        self, field: str, weights: Mapping[str, float]
    ) -> list[tuple[tantivy.Occur, tantivy.Query]]:
        """The weighted terms; a question has some 300 with the related ones: what they share is made once."""
        schema, term, boost = self._index.schema, tantivy.Query.term_query, tantivy.Query.boost_query
        return [
            (tantivy.Occur.Should, boost(term(schema, field, word, index_option="freq"), weight))
            for word, weight in weights.items()
            if weight > 0
        ]

    def _within_bounds(self, bounds: Bounds) -> list[tuple[tantivy.Occur, tantivy.Query]]:
        schema, musts = self._index.schema, []
        wanted = {"meeting_id": bounds.meetings, "speaker": bounds.speakers, "item": bounds.items}
        for field, values in wanted.items():
            if values is not None:
                musts.append(tantivy.Query.term_set_query(schema, field, list(values)))
        if bounds.first_day is not None or bounds.last_day is not None:
            first, last = bounds.first_day or 1, bounds.last_day
            musts.append(tantivy.Query.range_query(schema, "day", tantivy.FieldType.Integer, first, last))
        return [(tantivy.Occur.Must, tantivy.Query.const_score_query(one, 0.0)) for one in musts]

    def _term_query(self, field: str, term: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._index.schema, field, term, index_option="freq")

    @cached_property
    def _writer(self) -> Any:
        return self._index.writer(WRITER_BYTES, 1)

    @cached_property
    def _index(self) -> tantivy.Index:
        try:
            return _open_index(self._folder)
        except (ValueError, OSError) as error:
            raise _unreadable_index(self._folder, error) from error


def _unreadable_index(folder: Path, error: BaseException) -> StoreError:
    reason = " ".join(str(error).split())[:200]
    return StoreError(
        f"{folder}: the lexical index cannot be read ({reason}); `yoroku index --rebuild` makes it anew",
        f"{folder}: 語の索引が読めません（{reason}）。`yoroku index --rebuild` を実行すると作り直します",
    )


def _open_index(folder: Path) -> tantivy.Index:
    """The index that lies there, a new one where there is none; ValueError or OSError if that cannot be."""
    index = tantivy.Index(_schema(), path=str(folder))
    index.register_tokenizer("terms", tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build())
    return index


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, stored=field == "words", tokenizer_name="terms", index_option="freq")
    builder.add_text_field("meeting_id", stored=True, tokenizer_name="raw", index_option="basic")
    for field in ("passage_id", "speaker", "replies_to", "item"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    for field in ("text", "said", "around"):
        builder.add_bytes_field(field, stored=True)
    builder.add_text_field("link", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("day", indexed=True, fast=True)
    for field in ("turn", "start", "end"):
        builder.add_integer_field(field, stored=True)
    return builder.build()


def _lexical_document(row: LexicalRow) -> tantivy.Document:
    passage = row.passage
    return tantivy.Document(
        words=" ".join(row.terms.words),
        context=" ".join(row.context_terms.words),
        groups=" ".join(row.terms.groups),
        said=row.said,
        around=row.around,
        passage_id=passage.passage_id,
        meeting_id=passage.meeting_id,
        speaker=list(row.speakers),
        day=row.day,
        replies_to=row.replies_to,
        item=row.item,
        link=row.link,
        text=passage.text.encode("utf-8"),
        turn=-1 if passage.turn is None else passage.turn,
        start=passage.start,
        end=passage.end,
    )
