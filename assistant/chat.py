"""Assistant.ask: one question in, one Answer of verbatim quotes out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from assistant.answer.about_answer import quotes_about
from assistant.answer.about_meeting import asks_which, decision_quotes, header_quotes, meetings_meant
from assistant.answer.citations import cite, number_in_reading_order
from assistant.answer.mentions import Match, Mentions
from assistant.answer.reader import Found, read
from assistant.answer.suggestions import suggest
from assistant.config import Settings
from assistant.models import Answer, Citation, Quote, Scope
from assistant.ports import NO_FILTERS, Library, OneLook
from assistant.question.conversation import Item
from assistant.question.people import persons
from assistant.question.understand import Question, understand
from assistant.show import wording
from assistant.show.layout import plain_text
from corpus.language.calendar import fiscal_year
from corpus.language.folding import fold
from index import Filters, MeetingSummary, Ranking, SearchResult

# How sure an answer from a meeting's own header is: its fields are found by their printed names.
HEADER_CONFIDENCE = 0.97


class Assistant:
    """Answers questions from the meetings of one library; holds no state of any conversation.

    ``mentions`` are the meetings' words, read once for whoever asks: answers, the page, programs.
    """

    def __init__(
        self, library: Library, settings: Settings, *, today: Callable[[], date] = date.today
    ) -> None:
        self.library = library
        self.settings = settings
        self.today = today
        self.mentions = Mentions(library)

    def ask(
        self,
        question: str,
        *,
        history: Sequence[Answer] = (),
        filters: Filters = NO_FILTERS,
        recognise: bool = True,
    ) -> Answer:
        """The answer to one question. ``history`` is the conversation so far, oldest first.

        ``recognise`` off takes off the filters that would be recognised in the question itself. Raises
        AskError for an empty question and StoreError when the store cannot be searched.
        """
        look = OneLook(self.library)
        held = look.meetings()
        asked = understand(question, filters, history, held, recognise=recognise, today=self.today())
        return _Asking(look, self.settings, held, asked, self.mentions).answer()


class _Asking:
    """One question on its way to its answer."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        held: Sequence[MeetingSummary],
        asked: Question,
        mentions: Mentions,
    ) -> None:
        self.library = library
        self.mentions = mentions
        self.settings = settings
        self.held = held
        self.searched = [summary for summary in held if lets_in(asked.filters, summary)]
        self.asked = asked
        self.about = meetings_meant(asked, self.searched)
        self.asks_which = asks_which(asked, self.searched, self.about)
        self.meant = persons(asked.mention, library, self.searched) if asked.mention else ()

    def answer(self) -> Answer:
        asked = self.asked
        ranking = self._ranking()
        found, confidence = self._found(ranking)
        quotes, withheld = self._verified(found)
        mentions = self._mentions() if asked.counted else []
        answer = Answer(
            question=asked.text,
            language=asked.language,
            answered=bool(quotes),
            confidence=confidence,
            filters=asked.filters,
            text="",
            quotes=quotes,
            passages=number_in_reading_order(self._passages(ranking)),
            nearest=() if quotes else self._nearest(ranking),
            scope=self._scope(answered=bool(quotes)),
            withheld=withheld,
            notes=tuple(self._notes(mentions, confidence if quotes else None)),
            search_text=asked.topic,
            kind=asked.kind,
            counted=asked.topic if mentions else "",
        )
        answer = replace(answer, suggestions=self._suggestions(answer))
        return replace(answer, text=plain_text(answer))

    def _suggestions(self, answer: Answer) -> tuple[str, ...]:
        """The same question of each person who may be meant, else what could be asked next."""
        mention = self.asked.mention
        if mention is not None and len(self.meant) > 1:
            return tuple(self.asked.text.replace(mention.text, one.name, 1) for one in self.meant)
        return suggest(answer, self.held, broad=self.asked.broad)

    def _ranking(self) -> Ranking:
        asked = self.asked
        ranking = self.library.search(asked.search_text, k=self.settings.k, filters=asked.filters)
        if asked.excluded or asked.shown:
            kept = tuple(one for one in ranking.results if self._is_new(one))
            return replace(ranking, results=kept)
        if asked.within:
            kept = tuple(one for one in ranking.results if self._item(one) in asked.within)
            return replace(ranking, results=kept or ranking.results)
        return ranking

    def _is_new(self, result: SearchResult) -> bool:
        """Whether it was neither quoted before nor said by those who were heard."""
        passage = result.passage
        if (passage.meeting_id, passage.turn) in self.asked.shown or passage.turn is None:
            return False
        return self.library.meeting(passage.meeting_id).turns[passage.turn].label not in self.asked.excluded

    def _item(self, result: SearchResult) -> Item:
        meeting = self.library.meeting(result.passage.meeting_id)
        turn = result.passage.turn
        return meeting.meeting_id, meeting.heading(None if turn is None else meeting.turns[turn].agenda)

    def _found(self, ranking: Ranking) -> tuple[Sequence[Found], float]:
        """What answers, best first, and how sure that is: of the answer before, a header or the passages."""
        asked = self.asked
        stranger = asked.mention and not asked.mention.known and not asked.looks_for_something
        if asked.missing or stranger or self._is_unheard_of(asked.unlisted, ranking):
            return (), 0.0
        if asked.before and asked.turnback not in ("others", "more"):
            about = quotes_about(asked, asked.before, self.library)
            return [Found(quote, 1.0) for quote in about], asked.before.confidence if about else 0.0
        if recorded := self._recorded(ranking):
            return recorded, HEADER_CONFIDENCE
        if self.asks_which:  # what was said in one of them or another is no answer
            return (), 0.0
        reading = read(asked, ranking, self.library, self.settings)
        return reading.found, reading.confidence

    def _recorded(self, ranking: Ranking) -> list[Found]:
        """What the records of the meetings asked about say: their headers, or what they decided."""
        about = self.about or ([] if self.asks_which else self._of_best_header(ranking))
        quotes = header_quotes(self.asked, about, self.library, self.settings.quotes_max)
        return [
            Found(quote, 1.0) for quote in quotes or decision_quotes(self.asked, self.searched, self.library)
        ]

    def _of_best_header(self, ranking: Ranking) -> list[MeetingSummary]:
        """The meeting whose header is found before all that was said: it is named in words of its own."""
        best = ranking.results[0].passage if ranking.results else None
        if best is None or best.turn is not None:
            return []
        return [one for one in self.searched if one.meeting_id == best.meeting_id]

    def _is_unheard_of(self, item: str, ranking: Ranking) -> bool:
        """Whether a numbered item (議案第3号) is neither on an agenda nor in what was found."""
        return bool(item) and not any(fold(item) in fold(one.passage.text) for one in ranking.results)

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
                yield replace(citation, link=result.link)

    def _nearest(self, ranking: Ranking) -> tuple[Citation, ...]:
        best = replace(ranking, results=ranking.results[: self.settings.nearest_max])
        return number_in_reading_order(self._passages(best))

    def _notes(self, mentions: Sequence[Match], confidence: float | None) -> Iterator[str]:
        """What could not be taken as asked, and that an answer is not sure (without any: confidence None)."""
        language, mention = self.asked.language, self.asked.mention
        answered = confidence is not None
        if self.asked.missing:
            yield wording.unknown_meeting(language, self.asked.missing)
        if self.asks_which and not self.asked.before:
            say = wording.newest_meeting if answered else wording.which_meeting
            yield say(language, len(self.searched))
        if self.asked.unlisted and not answered:
            yield wording.unlisted_item(language, self.asked.unlisted)
        if mentions:
            yield wording.said_so_often(language, self.asked.topic, mentions)
        if (unheld := self.asked.unheld) is not None:
            yield wording.no_meeting_then(language, unheld.period, searched_all=bool(self.searched))
        if confidence is not None and confidence < self.settings.sure_from:
            yield wording.unsure(language)
        if mention is not None and not mention.known:
            yield wording.unknown_person(language, mention.text)
        elif mention is not None and len(self.meant) > 1:
            yield wording.several_persons(language, mention.text, self.meant)

    def _mentions(self) -> list[Match]:
        """Every turn searched that says the words of the topic."""
        searched = {summary.meeting_id for summary in self.searched}
        speaker = fold(self.asked.filters.speaker)
        return [
            match
            for match in self.mentions.find(self.asked.topic)
            if match.meeting.meeting_id in searched
            and (not speaker or (match.turn and speaker in fold(match.turn.label + match.turn.name)))
        ]

    def _scope(self, *, answered: bool) -> Scope:
        """What was searched; the files that could not be read matter where nothing was found."""
        days = sorted(summary.date for summary in self.searched if summary.date)
        failures = () if answered else self.library.status().failures
        return Scope(
            meetings=len(self.searched),
            turns=sum(summary.turns for summary in self.searched),
            since=days[0] if days else None,
            until=days[-1] if days else None,
            bodies=tuple(dict.fromkeys(summary.body for summary in self.searched if summary.body)),
            unreadable=tuple(failure.source for failure in failures),
        )


def lets_in(filters: Filters, summary: MeetingSummary) -> bool:
    """Whether a search with these filters looks into the meeting (whoever speaks there)."""
    day = summary.date
    if filters.meeting_id not in ("", summary.meeting_id) or fold(filters.body) not in fold(summary.body):
        return False
    if filters.fiscal_year is not None and (day is None or fiscal_year(day) != filters.fiscal_year):
        return False
    if filters.since and (day is None or day < filters.since):
        return False
    return not (filters.until and (day is None or day > filters.until))
