"""find: Findings: ranking _within_conversation, meetings that filters let in; ScoredQuote, Remark, Found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.config import Settings
from assistant.models import Quote
from assistant.ports import NO_FILTERS, Library
from assistant.question.conversation import ItemKey, TurnKey
from assistant.question.question_kinds import AboutSubject, Question, subject_of
from corpus.language.calendar import fiscal_year
from corpus.language.folding import fold
from index import Filters, MeetingSummary, Ranking


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that was found for one question; ``searched`` are the meetings that its filters let in."""

    library: Library
    settings: Settings
    ranking: Ranking
    searched: tuple[MeetingSummary, ...]


@dataclass(frozen=True, slots=True)
class ScoredQuote:
    """A quote and how well it answers, about 0..1; comparable within one answer."""

    quote: Quote
    score: float


@dataclass(frozen=True, slots=True)
class Remark:
    """Something counted or not found that is said beside the quotes: the key of its label, its values."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """What answers, best first, and how sure that is (0..1); nothing where the minutes do not say.

    ``remarks`` are said whether it answers or not.
    """

    quotes: tuple[ScoredQuote, ...] = ()
    confidence: float = 0.0
    remarks: tuple[Remark, ...] = ()


NOTHING_FOUND = Found()


def find(
    question: Question, library: Library, settings: Settings, held: Sequence[MeetingSummary]
) -> Findings:
    """Search for what the question looks for among the meetings ``held``."""
    ranking = library.search(question.search_text, k=settings.k, filters=question.filters)
    ranking = _within_conversation(subject_of(question), ranking, library)
    everywhere = question.filters == NO_FILTERS
    searched = tuple(summary for summary in held if everywhere or lets_in(question.filters, summary))
    return Findings(library, settings, ranking, searched)


def lets_in(filters: Filters, summary: MeetingSummary) -> bool:
    """Whether a search with these filters looks into the meeting (whoever speaks there)."""
    day = summary.date
    if filters.meeting_id not in ("", summary.meeting_id) or fold(filters.body) not in fold(summary.body):
        return False
    if filters.among is not None and summary.meeting_id not in filters.among:
        return False
    if filters.fiscal_year is not None and (day is None or fiscal_year(day) != filters.fiscal_year):
        return False
    if filters.since and (day is None or day < filters.since):
        return False
    return not (filters.until and (day is None or day > filters.until))


def _within_conversation(subject: AboutSubject, ranking: Ranking, library: Library) -> Ranking:
    """Without what was quoted and who was heard before; only of the items spoken of, where these say it."""
    if subject.heard or subject.shown:
        return _only_meetings(ranking, lambda turn: _turn_is_new(turn, subject, library))
    if subject.within:
        within = _only_meetings(ranking, lambda turn: _item_of_turn(turn, library) in subject.within)
        return within if within.results else ranking
    return ranking


def _only_meetings(ranking: Ranking, is_wanted: Callable[[TurnKey], bool]) -> Ranking:
    """The ranking without the passages of turns that are not wanted."""
    kept = (
        result for result in ranking.results if is_wanted((result.passage.meeting_id, result.passage.turn))
    )
    return replace(ranking, results=tuple(kept))


def _turn_is_new(turn: TurnKey, subject: AboutSubject, library: Library) -> bool:
    meeting_id, ordinal = turn
    if turn in subject.shown or ordinal is None:
        return False
    return library.meeting(meeting_id).turns[ordinal].label not in subject.heard


def _item_of_turn(turn: TurnKey, library: Library) -> ItemKey:
    meeting_id, ordinal = turn
    meeting = library.meeting(meeting_id)
    return meeting_id, meeting.heading(None if ordinal is None else meeting.turns[ordinal].agenda)
