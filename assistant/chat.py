"""Assistant.ask: one question in, one Answer of verbatim quotes out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.citations import cite, number_in_reading_order
from assistant.config import Settings
from assistant.layout import plain_text
from assistant.models import Answer, Citation, Quote, Scope
from assistant.ports import Library
from assistant.query import understand
from assistant.reader import Found, read
from index import Filters, Ranking

EVERYTHING = Filters()


class Assistant:
    """Answers questions from the meetings of one library; holds no state between questions."""

    def __init__(self, library: Library, settings: Settings) -> None:
        self.library = library
        self.settings = settings

    def ask(self, question: str, *, history: Sequence[Answer] = (), filters: Filters = EVERYTHING) -> Answer:
        """The answer to one question. ``history`` is the conversation so far, oldest first.

        Raises AskError for an empty question and StoreError when the store cannot be searched.
        """
        asked = understand(question, filters)
        ranking = self.library.search(asked.search_text, k=self.settings.k, filters=asked.filters)
        found = read(asked, ranking, self.library, self.settings)
        quotes, withheld = self._verified(found)
        answer = Answer(
            question=question,
            language=asked.language,
            answered=bool(quotes),
            confidence=ranking.confidence,
            filters=asked.filters,
            text="",
            quotes=quotes,
            passages=number_in_reading_order(self._passages(ranking)),
            nearest=() if quotes else self._nearest(ranking),
            scope=scope_of(self.library, asked.filters),
            withheld=withheld,
        )
        return replace(answer, text=plain_text(answer))

    def _verified(self, found: Iterable[Found]) -> tuple[tuple[Citation, ...], tuple[Quote, ...]]:
        """Citations of the quotes that read the same in the stored source, and the quotes that do not."""
        shown, withheld = [], []
        for item in found:
            citation = cite(self.library.meeting(item.quote.meeting_id), item.quote, score=item.score)
            if citation is None:
                withheld.append(item.quote)
            else:
                shown.append(citation)
        return number_in_reading_order(shown), tuple(withheld)

    def _passages(self, ranking: Ranking) -> Iterator[Citation]:
        for result in ranking.results[: self.settings.k]:
            passage = result.passage
            quote = Quote(passage.meeting_id, passage.turn, passage.start, passage.end, passage.text)
            citation = cite(self.library.meeting(passage.meeting_id), quote, score=result.score)
            if citation is not None:
                yield citation

    def _nearest(self, ranking: Ranking) -> tuple[Citation, ...]:
        best = replace(ranking, results=ranking.results[: self.settings.nearest_max])
        return number_in_reading_order(self._passages(best))


def scope_of(library: Library, filters: Filters) -> Scope:
    """What a search with these filters goes through: the meetings they let in, and what could not be read."""
    searched = [
        summary for summary in library.meetings() if _lets_in(filters, summary.date, summary.meeting_id)
    ]
    days = sorted(summary.date for summary in searched if summary.date)
    return Scope(
        meetings=len(searched),
        turns=sum(summary.turns for summary in searched),
        since=days[0] if days else None,
        until=days[-1] if days else None,
        bodies=tuple(dict.fromkeys(summary.body for summary in searched if summary.body)),
        unreadable=tuple(failure.source for failure in library.status().failures),
    )


def _lets_in(filters: Filters, day: date | None, meeting_id: str) -> bool:
    if filters.meeting_id and filters.meeting_id != meeting_id:
        return False
    if filters.fiscal_year is not None and (day is None or _fiscal_year(day) != filters.fiscal_year):
        return False
    if filters.since and (day is None or day < filters.since):
        return False
    return not (filters.until and (day is None or day > filters.until))


def _fiscal_year(day: date) -> int:
    return day.year if day.month >= 4 else day.year - 1
