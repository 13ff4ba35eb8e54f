"""Which sentences answer: ranked passages become a few exact quotes, or none where nothing answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answer.confidence import confidence, signs
from assistant.answer.evidence import Evidence, gather
from assistant.answer.exchange import REPLIES_MAX, is_question, question_of, replies_to
from assistant.config import Settings
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.conversation import Place
from assistant.question.figures import TIME, figure_wanted
from assistant.question.understand import Question
from corpus import Meeting
from corpus.language.sentences import SENTENCE_CHARS, split_sentences
from index import Ranking

# The weights of a sentence's score, set on the dev questions of several sets together; each was flat around
# its value. The passage knows the item and what was said before.
PASSAGE_SHARE, WORDS_SHARE = 0.6, 0.35
# What a sentence takes over from the one before it, and a reply from its question.
FROM_BEFORE, FROM_QUESTION = 0.4, 0.9
# A question repeats the words that are looked for, and answers nothing (unless it is asked who asked).
QUESTION_PENALTY = 0.35
# Announcements and courtesies answer nothing either.
HOLLOW_PENALTY = 0.25
# 「次に、鍵の管理についてでございますが、…」 repeats what was asked; the answer follows it.
OPENING_PENALTY = 0.12
# A sentence holds the figure asked for, or a time, where it is asked when.
FIGURE_BONUS = 0.2
# The sentence that decides an item says little itself: it ranks just before the item's best sentence.
DECISION_BONUS = 0.05
# Of all that was decided on one item the last: how it was to be dealt with, and how it was decided.
DECISIONS_MAX = 2
# A turn this short (characters) says nothing without the question it replies to.
BARE_REPLY = 30
# A sentence below this share of the best one's score is not shown beside it.
RELATIVE_CUT = 0.7
# When everything on a subject is asked for, less will do: a turn may speak of it in other words.
BROAD_CUT = 0.45
# Sentences chosen that follow each other are read as one quote, no longer than the longest sentence.
SENTENCES_MAX, JOINED_CHARS = 8, SENTENCE_CHARS
# The exchanges of the best quotes are completed, those of the others would crowd them out.
PARTNERED = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that is shown: its place, and how well it answers (about 0..1)."""

    quote: Quote
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the quotes that answer, best first, () where it is not sure enough that they do."""

    found: tuple[Found, ...]
    confidence: float


def read(question: Question, ranking: Ranking, library: Library, settings: Settings) -> Reading:
    """The quotes that answer and how sure that is (0..1)."""
    found = best_quotes(question, ranking, library, settings)
    if not found:
        return Reading((), 0.0)
    sure = confidence(signs(question, ranking, [item.quote for item in found], library))
    return Reading(found if sure >= settings.answer_threshold else (), sure)


def best_quotes(
    question: Question, ranking: Ranking, library: Library, settings: Settings
) -> tuple[Found, ...]:
    """The quotes that come nearest to an answer, best first, whether they answer or not."""
    weighed = gather(question, ranking, library)
    found = [Found(evidence.quote, score(evidence, question)) for evidence in weighed]
    if question.kind == "decision":
        found += _decisions(found, library)
    ranked = sorted(found, key=lambda item: -item.score)
    candidates = _by_the_speaker(ranked, ranking) if question.filters.speaker else ranked
    chosen = _choose(_best_of_turns(candidates) if question.broad else candidates, question, settings)
    quotes = _joined(chosen, library)[: settings.quotes_max]
    return tuple(_with_partners(quotes, ranked, question, library))


def _by_the_speaker(ranked: Sequence[Found], ranking: Ranking) -> list[Found]:
    """Without the partners' words, who are other people than the one the search was narrowed to."""
    places = {(result.passage.meeting_id, result.passage.turn) for result in ranking.results}
    return [item for item in ranked if (item.quote.meeting_id, item.quote.turn) in places]


def score(evidence: Evidence, question: Question) -> float:
    """How well one sentence answers, from its passage, its words, and the words it follows or replies to.

    Who said or asked something is answered by that turn, not by the reply to it.
    """
    who = question.kind == "who"
    led_up = max(FROM_BEFORE * evidence.before, 0.0 if who else FROM_QUESTION * evidence.asked)
    partner = evidence.replied_standing if who else FROM_QUESTION * evidence.asked_standing
    total = PASSAGE_SHARE * max(evidence.standing, partner) + WORDS_SHARE * _either(evidence.own, led_up)
    if evidence.asks and not who and not question.filters.speaker:
        total -= QUESTION_PENALTY
    if evidence.hollow and question.kind != "decision":  # an announcement tells which item is decided
        total -= HOLLOW_PENALTY
    if evidence.opens:
        total -= OPENING_PENALTY
    wanted = TIME if question.kind == "when" else figure_wanted(question.text)
    if wanted and wanted.search(evidence.quote.text):
        total += FIGURE_BONUS
    return total


def _either(one: float, other: float) -> float:
    """One as much as the other tells; what both tell is not counted twice."""
    return 1 - (1 - one) * (1 - other)


def _decisions(found: Sequence[Found], library: Library) -> Iterator[Found]:
    """The words that decided the items of the sentences found."""
    best: dict[tuple[str, int], float] = {}
    for item in found:
        agenda = _agenda(library.meeting(item.quote.meeting_id), item.quote.turn)
        if agenda is not None:
            key = (item.quote.meeting_id, agenda)
            best[key] = max(best.get(key, 0.0), item.score)
    for (meeting_id, agenda), top in best.items():
        meeting = library.meeting(meeting_id)
        made = [decision for decision in meeting.decisions if decision.agenda == agenda][-DECISIONS_MAX:]
        for nth, decision in enumerate(made, 1):  # the last one decides; how to go about it came before
            span = (decision.start, decision.end)
            yield Found(_quote(meeting, decision.turn, span), top + DECISION_BONUS * nth / len(made))


def _agenda(meeting: Meeting, turn: int | None) -> int | None:
    return None if turn is None else meeting.turns[turn].agenda


def _choose(ranked: Sequence[Found], question: Question, settings: Settings) -> list[Found]:
    """The best sentences within the number and length that one answer shows."""
    least = (BROAD_CUT if question.broad else RELATIVE_CUT) * max(
        (item.score for item in ranked), default=0.0
    )
    chosen: list[Found] = []
    room = settings.quote_chars
    for item in ranked:
        if item.score < least or len(chosen) == SENTENCES_MAX:
            break
        fits = not chosen or len(item.quote.text) <= room
        if fits and not any(_overlap(item, other) for other in chosen):
            chosen.append(item)
            room -= len(item.quote.text)
    return chosen


def _best_of_turns(ranked: Sequence[Found]) -> list[Found]:
    """The best sentence of each turn: what was said by whom comes before how one of them went on."""
    best: dict[Place, Found] = {}
    for item in ranked:
        best.setdefault(_turn(item), item)
    return list(best.values())


def _turn(item: Found) -> Place:
    return item.quote.meeting_id, item.quote.turn


def _overlap(one: Found, other: Found) -> bool:
    first, second = sorted((one.quote, other.quote), key=lambda quote: quote.start)
    return first.meeting_id == second.meeting_id and second.start < first.end


def _joined(chosen: Sequence[Found], library: Library) -> list[Found]:
    """The same, best first, sentences that follow each other in a turn as one quote."""
    quotes: list[Found] = []
    for item in sorted(chosen, key=lambda one: (one.quote.meeting_id, one.quote.start)):
        if quotes and _follows(quotes[-1], item, library):
            quotes[-1] = _together(quotes[-1], item, library)
        else:
            quotes.append(item)
    return sorted(quotes, key=lambda one: -one.score)


def _follows(item: Found, following: Found, library: Library) -> bool:
    """Whether nothing but white space is between the two, and they are not too long together."""
    start, end = item.quote.end, following.quote.start
    if item.quote.turn is None or _turn(item) != _turn(following):
        return False
    between = library.meeting(item.quote.meeting_id).text[start:end]
    return not between.strip() and following.quote.end - item.quote.start <= JOINED_CHARS


def _together(item: Found, following: Found, library: Library) -> Found:
    meeting = library.meeting(item.quote.meeting_id)
    span = (item.quote.start, following.quote.end)
    return Found(_quote(meeting, item.quote.turn, span), max(item.score, following.score))


def _with_partners(
    chosen: Sequence[Found], ranked: Sequence[Found], question: Question, library: Library
) -> Iterator[Found]:
    """The chosen quotes, then what completes their exchanges: a reply's question, a question's replies."""
    shown = {(item.quote.meeting_id, item.quote.turn) for item in chosen}
    yield from chosen
    broad = question.broad and not question.filters.speaker
    for item in chosen[:PARTNERED]:
        meeting = library.meeting(item.quote.meeting_id)
        for ordinal in _partners(meeting, item.quote.turn, broad=broad):
            place = (meeting.meeting_id, ordinal)
            if place not in shown:
                shown.add(place)
                found = _telling(place, ranked)
                yield found or Found(_opening(meeting, ordinal), item.score * RELATIVE_CUT)


def _partners(meeting: Meeting, ordinal: int | None, *, broad: bool) -> Iterator[int]:
    """The turns without which a quote is half an exchange; with ``broad`` the whole exchange."""
    if ordinal is None:
        return
    turn = meeting.turns[ordinal]
    asked = question_of(meeting, ordinal)
    if asked is not None and (broad or turn.end - turn.start <= BARE_REPLY):
        yield asked
    yield from replies_to(meeting, ordinal)[:REPLIES_MAX]
    if asked is not None and broad:
        yield from replies_to(meeting, asked)[:REPLIES_MAX]


def _telling(place: tuple[str, int], ranked: Sequence[Found]) -> Found | None:
    """The best sentence of a turn: of one that asks, its best question."""
    there = [item for item in ranked if (item.quote.meeting_id, item.quote.turn) == place]
    questions = [item for item in there if is_question(item.quote.text)]
    return next(iter(questions or there), None)


def _opening(meeting: Meeting, ordinal: int) -> Quote:
    """The last question of a turn that asks, else its first sentence."""
    turn = meeting.turns[ordinal]
    spans = split_sentences(meeting.text, turn.start, turn.end)
    questions = [span for span in spans if is_question(meeting.text[span[0] : span[1]])]
    return _quote(meeting, ordinal, questions[-1] if questions else spans[0])


def _quote(meeting: Meeting, turn: int | None, span: tuple[int, int]) -> Quote:
    return Quote(meeting.meeting_id, turn, *span, meeting.text[span[0] : span[1]])
