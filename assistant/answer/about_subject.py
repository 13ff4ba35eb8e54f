"""Answers AboutSubject: best_quotes by likelihoods of Evidence: chosen, joined; partners, decisions."""

from collections.abc import Iterator, Sequence
from math import exp

from assistant.answer.confidence import confidence, signs
from assistant.answer.evidence import Evidence, gather
from assistant.answer.findings import NOTHING_FOUND, Findings, Found, ScoredQuote
from assistant.answer.hollow import is_hollow
from assistant.answer.item_decisions import item_decisions
from assistant.answer.sentence_score import scores
from assistant.config import Settings
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.conversation import TurnKey
from assistant.question.question_kinds import AboutSubject, Question
from corpus import Meeting
from corpus.language.folding import fold
from corpus.language.question_sentences import is_question
from corpus.language.sentences import SENTENCE_CHARS, split_sentences
from index import Ranking

# How likely a sentence is the answer, beside the likeliest one, from which on it is shown too.
RELATIVE_CUT = 0.3
BROAD_CUT = 0.1  # the same where everything on a subject is asked for
SENTENCES_MAX = 8  # chosen for one answer, before those that follow each other are joined
JOINED_CHARS = SENTENCE_CHARS  # characters of sentences joined to one quote
BARE_REPLY = 30  # characters up to which a reply says nothing without its question
PARTNERED = 2  # quotes whose exchange is completed; those of more would crowd the answer
DECISION_BONUS = 0.05  # the words that decide an item rank just before the item's best sentence
REPLIES_MAX = 3  # of one question that are read: an officer's, and those of specialists who add to it


def answer(question: AboutSubject, findings: Findings) -> Found:
    """The quotes that answer and how sure that is (0..1); none where it is not sure enough that they do."""
    library, ranking, settings = findings.library, findings.ranking, findings.settings
    weighed = gather(question, ranking, library)
    quotes = best_quotes(question, weighed, findings)
    if not quotes:
        return NOTHING_FOUND
    sure = confidence(signs(question, ranking, weighed, [one.quote for one in quotes], library))
    return Found(quotes if sure >= settings.answer_threshold else (), sure)


def names_only_what_is_not_held(question: Question, findings: Findings) -> bool:
    """Whether it asks for a meeting or a numbered item that is not held."""
    named = question.named
    item = fold(named.unlisted_item)
    is_unheard_of = bool(item) and not any(
        item in fold(result.passage.text) for result in findings.ranking.results
    )
    return bool(named.missing_meeting) or is_unheard_of


def best_quotes(
    question: AboutSubject, weighed: Sequence[Evidence], findings: Findings
) -> tuple[ScoredQuote, ...]:
    """The quotes that come nearest to an answer, best first, whether they answer or not."""
    library, ranking, settings = findings.library, findings.ranking, findings.settings
    found = [
        ScoredQuote(evidence.quote, likely)
        for evidence, likely in zip(weighed, likelihoods(weighed, question), strict=True)
    ]
    if question.kind == "decision":
        found += _decisions_on_sentences(found, question, library)
    ranked = sorted(found, key=lambda item: -item.score)
    candidates = _by_the_speaker(ranked, ranking) if question.filters.speaker else ranked
    many = question.is_broad and not question.filters.speaker  # what one person said is told in full
    chosen = _choose_sentences(_best_of_turns(candidates) if many else candidates, question, settings)
    quotes = _joined_quotes(chosen, library)[: settings.quotes_max]
    return tuple(_with_partners(quotes, ranked, question, library))


def _by_the_speaker(ranked: Sequence[ScoredQuote], ranking: Ranking) -> list[ScoredQuote]:
    """Without the partners' words, who are other people than the one the search was narrowed to."""
    places = {(result.passage.meeting_id, result.passage.turn) for result in ranking.results}
    return [item for item in ranked if (item.quote.meeting_id, item.quote.turn) in places]


def likelihoods(weighed: Sequence[Evidence], question: AboutSubject) -> list[float]:
    """How likely each sentence is the answer, as a share (0..1) of how likely the likeliest is."""
    log_odds = scores(weighed, question)
    best = max(log_odds, default=0.0)
    return [exp(one - best) for one in log_odds]


def _decisions_on_sentences(
    found: Sequence[ScoredQuote], question: AboutSubject, library: Library
) -> Iterator[ScoredQuote]:
    """The words that decided the items of the sentences found."""
    best_items: dict[tuple[str, int], float] = {}
    for item in found:
        agenda = _agenda_of_turn(library.meeting(item.quote.meeting_id), item.quote.turn)
        if agenda is not None:
            key = (item.quote.meeting_id, agenda)
            best_items[key] = max(best_items.get(key, 0.0), item.score)
    for (meeting_id, agenda), top in best_items.items():
        quotes = item_decisions(question.text, library.meeting(meeting_id), agenda)
        for nth, quote in enumerate(quotes):  # the outcome comes first
            yield ScoredQuote(quote, top * (1 + DECISION_BONUS * (1 - nth / len(quotes))))


def _agenda_of_turn(meeting: Meeting, turn: int | None) -> int | None:
    return None if turn is None else meeting.turns[turn].agenda


def _choose_sentences(
    ranked: Sequence[ScoredQuote], question: AboutSubject, settings: Settings
) -> list[ScoredQuote]:
    """The best sentences within the number and length that one answer shows."""
    least = (BROAD_CUT if question.is_broad else RELATIVE_CUT) * max(
        (item.score for item in ranked), default=0.0
    )
    chosen: list[ScoredQuote] = []
    room = settings.quote_chars
    for item in ranked:
        if item.score < least or len(chosen) == SENTENCES_MAX:
            break
        fits = not chosen or len(item.quote.text) <= room
        if fits and not any(_quotes_overlap_here(item, other) for other in chosen):
            chosen.append(item)
            room -= len(item.quote.text)
    return chosen


def _best_of_turns(ranked: Sequence[ScoredQuote]) -> list[ScoredQuote]:
    """The best sentence of each turn: what was said by whom comes before how one of them went on."""
    best: dict[TurnKey, ScoredQuote] = {}
    for item in ranked:
        best.setdefault(_turn_of_quote(item), item)
    return list(best.values())


def _turn_of_quote(item: ScoredQuote) -> TurnKey:
    return item.quote.meeting_id, item.quote.turn


def _quotes_overlap_here(one: ScoredQuote, other: ScoredQuote) -> bool:
    first, second = sorted((one.quote, other.quote), key=lambda quote: quote.start)
    return first.meeting_id == second.meeting_id and second.start < first.end


def _joined_quotes(chosen: Sequence[ScoredQuote], library: Library) -> list[ScoredQuote]:
    """The same, best first, sentences that follow each other in a turn as one quote."""
    quotes: list[ScoredQuote] = []
    for item in sorted(chosen, key=lambda one: (one.quote.meeting_id, one.quote.start)):
        if quotes and _follows_in_turn(quotes[-1], item, library):
            quotes[-1] = _two_quotes_as_one(quotes[-1], item, library)
        else:
            quotes.append(item)
    return sorted(quotes, key=lambda one: -one.score)


def _follows_in_turn(item: ScoredQuote, following: ScoredQuote, library: Library) -> bool:
    """Whether nothing but white space is between the two, and they are not too long together."""
    start, end = item.quote.end, following.quote.start
    if item.quote.turn is None or _turn_of_quote(item) != _turn_of_quote(following):
        return False
    between = library.meeting(item.quote.meeting_id).text[start:end]
    return not between.strip() and following.quote.end - item.quote.start <= JOINED_CHARS


def _two_quotes_as_one(item: ScoredQuote, following: ScoredQuote, library: Library) -> ScoredQuote:
    meeting = library.meeting(item.quote.meeting_id)
    span = (item.quote.start, following.quote.end)
    return ScoredQuote(Quote.of(meeting, item.quote.turn, span), max(item.score, following.score))


def _with_partners(
    chosen: Sequence[ScoredQuote], ranked: Sequence[ScoredQuote], question: AboutSubject, library: Library
) -> Iterator[ScoredQuote]:
    """The chosen quotes, then what completes their exchanges: a reply's question, a question's replies."""
    shown = {(item.quote.meeting_id, item.quote.turn) for item in chosen}
    yield from chosen
    broad = question.is_broad and not question.filters.speaker
    for item in chosen[:PARTNERED]:
        meeting = library.meeting(item.quote.meeting_id)
        for ordinal in _partner_turns(meeting, item.quote.turn, broad=broad):
            place = (meeting.meeting_id, ordinal)
            if place not in shown:
                shown.add(place)
                opening = ScoredQuote(_opening_of_turn(meeting, ordinal), item.score * RELATIVE_CUT)
                partner = _telling_quote(place, ranked) or opening
                if not is_hollow(partner.quote.text):  # 「承知しました。」 completes nothing
                    yield partner


def _partner_turns(meeting: Meeting, ordinal: int | None, *, broad: bool) -> Iterator[int]:
    """The turns without which a quote is half an exchange; with ``broad`` the whole exchange."""
    if ordinal is None:
        return
    turn = meeting.turns[ordinal]
    question = turn.answers
    if question is not None and (broad or turn.end - turn.start <= BARE_REPLY):
        yield question
    yield from meeting.replies_to(ordinal)[:REPLIES_MAX]
    if question is not None and broad:
        yield from meeting.replies_to(question)[:REPLIES_MAX]


def _telling_quote(place: tuple[str, int], ranked: Sequence[ScoredQuote]) -> ScoredQuote | None:
    """The best sentence of a turn: of one that asks, its best question."""
    there = [item for item in ranked if (item.quote.meeting_id, item.quote.turn) == place]
    questions = [item for item in there if is_question(item.quote.text)]
    return next(iter(questions or there), None)


def _opening_of_turn(meeting: Meeting, ordinal: int) -> Quote:
    """The last question of a turn that asks, else its first sentence."""
    turn = meeting.turns[ordinal]
    spans = split_sentences(meeting.text, turn.start, turn.end)
    questions = [span for span in spans if is_question(meeting.text[span[0] : span[1]])]
    return Quote.of(meeting, ordinal, questions[-1] if questions else spans[0])
