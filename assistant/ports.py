"""Library, the protocol of a store (search, meeting, status, score_texts, find_items); OneLook, its cache."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from corpus import Meeting
from corpus.discussions import Discussion
from corpus.language.spans import Span
from index import Filters, MeetingSummary, Ranking, StoreStatus

NO_FILTERS = Filters()
MayRead = Callable[[], bool]  # whether one more text may be read, some 50 ms of a core


class Place(Protocol):
    """A span of a meeting's text and the turn that says it, None outside of all."""

    @property
    def meeting_id(self) -> str:
        """The meeting."""
        ...

    @property
    def turn(self) -> int | None:
        """The turn's ordinal."""
        ...

    @property
    def start(self) -> int:
        """Where it begins."""
        ...

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        ...


class Found(Protocol):
    """A place as it was found, and how well."""

    @property
    def passage(self) -> Place:
        """The place."""
        ...

    @property
    def score(self) -> float:
        """Comparable within one search, best highest."""
        ...


class FoundItem(Protocol):
    """A matter that was discussed before, as found for a draft."""

    @property
    def discussion(self) -> Discussion:
        """The item with its turns."""
        ...

    @property
    def score(self) -> float:
        """Comparable within one search, best highest."""
        ...

    @property
    def turns(self) -> Sequence[int]:
        """The ordinals of its turns that are like the draft, best first."""
        ...


class FoundItems(Protocol):
    """Earlier matters like a draft."""

    @property
    def results(self) -> Sequence[FoundItem]:
        """Best first."""
        ...

    @property
    def confidence(self) -> float:
        """The chance, 0..1, that any is like the draft."""
        ...


class Slip(Protocol):
    """A name of a question, as written there, that stands nowhere; ``right`` the nearest that does, or ""."""

    @property
    def word(self) -> str:
        """The name."""
        ...

    @property
    def right(self) -> str:
        """What may be meant."""
        ...

    @property
    def is_own(self) -> bool:
        """Whether it is a proper name, or in no dictionary."""
        ...


class Library(Protocol):
    """Meetings that can be searched and re-read."""

    def search(self, query: str, *, k: int = 50, filters: Filters = ...) -> Ranking:
        """The passages that answer the query best, best first, at most ``k``."""
        ...

    def slips(self, question: str) -> Sequence[Slip]:
        """The names of a question that stand nowhere here, mistyped ones with what may be meant."""
        ...

    def meeting(self, meeting_id: str) -> Meeting:
        """The whole meeting as stored; StoreError for an id that is not in the store."""
        ...

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """Every meeting of the store, without its text."""
        ...

    def status(self) -> StoreStatus:
        """What the store holds, and which files could not be read."""
        ...

    def mark(self) -> str:
        """What is another one after every change of the library."""
        ...

    def unreadable(self) -> Sequence[str]:
        """The files that could not be read, by source; ``status`` tells more, and looks at the disk."""
        ...

    def score_texts(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """How well each text answers the query, 0..1, in the order given."""
        ...

    def read(
        self,
        query: str,
        meeting_id: str,
        turn: int | None,
        sentences: Sequence[Span],
        may_read: MayRead | None = None,
    ) -> tuple[float, ...]:
        """How much nearer each of a few sentences of one turn is to the query than what answers nothing.

        In cosines, -1..1, all read together; nothing where the library does not read, or where it never read
        them and ``may_read``, which is asked then, says no.
        """
        ...

    def read_on(self, before_each: Callable[[], object] | None = None) -> Iterator[tuple[int, int]]:
        """Read what was not read yet, telling how many passages have been read, and of how many.

        ``before_each`` is called before each text, and may wait. Nothing where the library does not read, or
        has read all; BusyError while a sync is writing.
        """
        ...

    def find_items(self, draft: str, *, k: int = 5, filters: Filters = ...) -> FoundItems:
        """The matters discussed before that are like a draft, best first, at most ``k``."""
        ...

    def find_later(self, discussion: Discussion) -> Sequence[Found]:
        """What meetings after this one say of a matter, by date."""
        ...

    def group_alike(self, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """The places of texts that ask or say about the same in groups, the largest first."""
        ...


class OneLook:
    """A library as one question sees it: each meeting is fetched once, however often it is looked into."""

    def __init__(self, library: Library, may_read: MayRead | None = None) -> None:
        self._library = library
        self._may_read = may_read
        self._meetings: dict[str, Meeting] = {}

    def search(self, query: str, *, k: int = 50, filters: Filters = NO_FILTERS) -> Ranking:
        """The library's own search."""
        return self._library.search(query, k=k, filters=filters)

    def slips(self, question: str) -> Sequence[Slip]:
        """As the library itself reads them."""
        return self._library.slips(question)

    def meeting(self, meeting_id: str) -> Meeting:
        """The meeting, fetched at most once."""
        if meeting_id not in self._meetings:
            self._meetings[meeting_id] = self._library.meeting(meeting_id)
        return self._meetings[meeting_id]

    def meetings(self) -> tuple[MeetingSummary, ...]:
        """The library's own list."""
        return self._library.meetings()

    def status(self) -> StoreStatus:
        """The library's own status."""
        return self._library.status()

    def mark(self) -> str:
        """The library's own mark."""
        return self._library.mark()

    def unreadable(self) -> Sequence[str]:
        """The library's own list."""
        return self._library.unreadable()

    def score_texts(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """The library's own scores."""
        return self._library.score_texts(query, texts)

    def read(
        self,
        query: str,
        meeting_id: str,
        turn: int | None,
        sentences: Sequence[Span],
        may_read: MayRead | None = None,
    ) -> tuple[float, ...]:
        """As the library itself reads, and as far as this question may have it read."""
        return self._library.read(query, meeting_id, turn, sentences, may_read or self._may_read)

    def read_on(self, before_each: Callable[[], object] | None = None) -> Iterator[tuple[int, int]]:
        """As the library itself reads on."""
        return self._library.read_on(before_each)

    def find_items(self, draft: str, *, k: int = 5, filters: Filters = NO_FILTERS) -> FoundItems:
        """The library's own ranking of matters."""
        return self._library.find_items(draft, k=k, filters=filters)

    def find_later(self, discussion: Discussion) -> Sequence[Found]:
        """The library's own finds."""
        return self._library.find_later(discussion)

    def group_alike(self, texts: Sequence[str]) -> tuple[tuple[int, ...], ...]:
        """The library's own groups."""
        return self._library.group_alike(texts)
