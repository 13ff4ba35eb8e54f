"""Calls: ask, search, find_mentions, read_turn, cite, list_meetings for programs, page by page; WAITING."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps
from typing import Any, TypeVar, cast

from assistant.answer.citations import cite_turn
from assistant.chat import Assistant
from assistant.models import AskError, Citation
from assistant.precedents.draft import read_text
from assistant.precedents.find import ITEMS, find_precedents
from assistant.show.json_output import (
    answer_to_json,
    citation_to_json,
    mention_to_json,
    passage_to_json,
    precedents_to_json,
)
from assistant.show.styles import render
from assistant.ui.api.records import (
    AnswerRecord,
    CitationRecord,
    MeetingPage,
    MentionPage,
    PassagePage,
    PrecedentsRecord,
    TurnsRecord,
)
from assistant.ui.meetings.meeting_list import Listing, Row, Shelf, listed
from corpus.language.dates import parse_date
from index import Filters

PAGE_LIMIT = 100  # records of one page; a program that wants more asks for the next

# Calls of each way, HTTP and MCP, that may wait for their turn, so that neither keeps the other's callers
# out. Gradio has 40 threads, some of which are left to the page.
WAITING = 32


class Calls:
    """What a program may ask of one assistant and of the shelf of its meetings.

    Every method raises YorokuError for what it cannot use.
    """

    def __init__(self, assistant: Assistant, shelf: Shelf) -> None:
        self._assistant = assistant
        self._shelf = shelf

    @property
    def all(self) -> tuple[Callable[..., Any], ...]:
        """Every call, in the order they are told to programs."""
        others: tuple[Callable[..., Any], ...] = (
            self.find_mentions,
            self.precedents,
            self.read_turn,
            self.cite,
            self.list_meetings,
        )
        return (self.ask, self.search, *map(self._call_in_turn, others))

    def _call_in_turn(self, call: Callable[..., Any]) -> Callable[..., Any]:
        """The call, answered when its turn has come; a question takes its own, unless its answer is kept."""

        @wraps(call)
        def answered(*given: Any, **named: Any) -> Any:
            with self._assistant.turn:
                return call(*given, **named)

        return answered

    def ask(
        self, question: str, since: str = "", until: str = "", speaker: str = "", body: str = ""
    ) -> AnswerRecord:
        """Answer a question with verbatim, cited quotes, or say that the minutes do not.

        Args:
            question: in Japanese or English
            since: first day, month or year, as 2022-07-11, 2022-07 or 令和4年7月; empty for no limit
            until: last day, month or year; empty for no limit
            speaker: part of a speaker's label or name; empty for everybody
            body: part of a body's name; empty for all
        """
        filters = _filters_called(since, until, speaker, body)
        return cast("AnswerRecord", answer_to_json(self._assistant.ask(question, filters=filters)))

    def search(self, question: str, page: int = 1, size: int = 20) -> PassagePage:
        """The passages nearest to a question, best first, a page at a time.

        Args:
            question: in Japanese or English
            page: which page, from 1
            size: passages a page, at most 100
        """
        passages = self._assistant.ask(question).passages
        return cast("PassagePage", _page_of_records(passages, page, size, passage_to_json))

    def find_mentions(self, words: str, page: int = 1, size: int = 20) -> MentionPage:
        """Every turn that says all of the words, complete and countable, the newest meeting first.

        Args:
            words: apart by spaces; "…" keeps several together and exactly as spelled
            page: which page, from 1
            size: turns a page, at most 100
        """
        return cast(
            "MentionPage", _page_of_records(self._assistant.mentions.find(words), page, size, mention_to_json)
        )

    def precedents(self, draft: str, k: int = ITEMS) -> PrecedentsRecord:
        """Earlier items like a draft: how each was decided, what members asked and required, what came of it.

        Args:
            draft: a title, a sentence or a paragraph of the item that is being prepared
            k: how many earlier items at most
        """
        found = find_precedents(read_text(draft), self._assistant.library, k=k)
        return cast("PrecedentsRecord", precedents_to_json(found))

    def read_turn(self, turn_id: str, around: int = 0) -> TurnsRecord:
        """One turn of a meeting, word for word, with turns around it.

        Args:
            turn_id: a turn's permanent id, such as 0a1b2c3d4e5f#12
            around: how many turns to give on each side, at most 100
        """
        cited = cite_turn(self._assistant.library, turn_id)
        meeting = self._assistant.library.meeting(cited.quote.meeting_id)
        at, near = cited.quote.turn or 0, min(max(around, 0), PAGE_LIMIT)
        ordinals = range(max(0, at - near), min(len(meeting.turns), at + near + 1))
        turns = [cite_turn(self._assistant.library, meeting.turn_id(ordinal)) for ordinal in ordinals]
        return {"turn": _citation_record(cited), "turns": [_citation_record(turn) for turn in turns]}

    def cite(self, turn_id: str, style: str = "plain") -> str:
        """A turn's citation, written out.

        Args:
            turn_id: a turn's permanent id, such as 0a1b2c3d4e5f#12
            style: plain, english, markdown, sist02, bibtex, ris, csl or csl-hearing
        """
        return render(cite_turn(self._assistant.library, turn_id), style)

    def list_meetings(
        self, words: str = "", body: str = "", fiscal_year: int = 0, page: int = 1, size: int = 20
    ) -> MeetingPage:
        """The meetings of the store, newest first, a page at a time.

        Args:
            words: words in the title or the agenda; empty for all
            body: a body's whole name; empty for all
            fiscal_year: a Japanese fiscal year by the year it starts in; 0 for all
            page: which page, from 1
            size: meetings a page, at most 100
        """
        listing = Listing(body=body, fiscal_year=fiscal_year or None, words=words)
        return cast(
            "MeetingPage", _page_of_records(listed(self._shelf.rows(), listing), page, size, _meeting_record)
        )


def _filters_called(since: str, until: str, speaker: str, body: str) -> Filters:
    filters = Filters(speaker=speaker, body=body)
    for name, given in (("since", since), ("until", until)):
        if not given:
            continue
        period = parse_date(given)
        if period is None:
            raise AskError(
                f"{name} {given!r}: expected a date such as 2022-07-11, 2022-07, 2022 or 令和4年7月",
                f"{name}「{given}」: 2022-07-11、2022-07、2022、令和4年7月 のように指定してください",
            )
        filters = replace(filters, **{name: getattr(period, name)})
    return filters


def _citation_record(citation: Citation) -> CitationRecord:
    return cast("CitationRecord", citation_to_json(citation))


def _meeting_record(row: Row) -> dict[str, Any]:
    summary = row.summary
    return {
        "meeting_id": summary.meeting_id,
        "source": summary.source,
        "title": summary.title or None,
        "body": summary.body or None,
        "date": summary.date.isoformat() if summary.date else None,
        "turns": summary.turns,
        "agenda": list(row.agenda),
        "outcomes": list(row.outcomes),
    }


T = TypeVar("T")


def _page_of_records(
    found: Sequence[T], page: int, size: int, record: Callable[[T], dict[str, Any]]
) -> dict[str, Any]:
    if page < 1 or not 1 <= size <= PAGE_LIMIT:
        raise AskError(
            f"page {page}, size {size}: expected a page from 1 and a size from 1 to {PAGE_LIMIT}",
            f"page {page}、size {size}: pageは1から、sizeは1から{PAGE_LIMIT}までです",
        )
    start = (page - 1) * size
    return {
        "total": len(found),
        "page": page,
        "records": [record(one) for one in found[start : start + size]],
    }
