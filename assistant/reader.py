"""Which sentences answer: ranked passages become a few exact quotes, or none where nothing answers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.config import Settings
from assistant.evidence import Evidence, gather
from assistant.exchange import REPLIES_MAX, is_question, question_of, replies_to
from assistant.language import language_of
from assistant.models import Quote
from assistant.ports import Library
from assistant.query import Question
from assistant.sentences import split_sentences
from corpus import Meeting
from index import Ranking

# The weights of a sentence's score, set on the dev questions of several sets together; each was flat around
# its value. The passage knows the item and what was said before.
PASSAGE_SHARE = 0.5
# What a sentence takes over from the one before it, and a reply from its question.
FROM_BEFORE, FROM_QUESTION, FROM_QUESTION_PASSAGE = 0.4, 0.8, 0.7
# A question repeats the words that are looked for, and answers nothing (unless it is asked who asked).
QUESTION_PENALTY = 0.25
# Announcements and courtesies answer nothing either.
HOLLOW_PENALTY = 0.25
FIGURE_BONUS = 0.1
# The sentence that decides an item says little itself: it ranks just before the item's best sentence.
DECISION_BONUS = 0.05
# A turn this short (characters) says nothing without the question it replies to.
BARE_REPLY = 30
# A sentence below this share of the best one's score is not shown beside it.
RELATIVE_CUT = 0.6
# When everything on a subject is asked for, less will do: a turn may speak of it in other words.
BROAD_CUT = 0.45
# The exchanges of the best quotes are completed, those of the others would crowd them out.
PARTNERED = 2

_FIGURE = re.compile(
    r"[0-9０-９〇一二三四五六七八九十百千万億]"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that is shown: its place, and how well it answers (about 0..1)."""

    quote: Quote
    score: float


def read(question: Question, ranking: Ranking, library: Library, settings: Settings) -> tuple[Found, ...]:
    """The quotes that answer, best first; () where the confidence is below the threshold."""
    if ranking.confidence < _threshold(question, ranking, settings):
        return ()
    weighed = gather(question, ranking, library)
    found = [Found(evidence.quote, score(evidence, question)) for evidence in weighed]
    if question.kind == "decision":
        found += _decisions(found, library)
    ranked = sorted(found, key=lambda item: -item.score)
    candidates = _by_the_speaker(ranked, ranking) if question.filters.speaker else ranked
    chosen = _choose(_best_of_turns(candidates) if question.broad else candidates, question, settings)
    return tuple(_with_partners(chosen, ranked, question, library))


def _threshold(question: Question, ranking: Ranking, settings: Settings) -> float:
    """The confidence that suffices: less across languages, more where a bare subject is asked for."""
    found = "".join(result.passage.text for result in ranking.results[:3])
    usual = settings.answer_threshold
    if language_of(found) != question.language:
        return min(usual, settings.answer_threshold_across)
    bare = question.broad and not question.follows and usual
    return max(usual, settings.answer_threshold_subject) if bare else usual


def _by_the_speaker(ranked: Sequence[Found], ranking: Ranking) -> list[Found]:
    """Without the partners' words, who are other people than the one the search was narrowed to."""
    places = {(result.passage.meeting_id, result.passage.turn) for result in ranking.results}
    return [item for item in ranked if (item.quote.meeting_id, item.quote.turn) in places]


def score(evidence: Evidence, question: Question) -> float:
    """How well one sentence answers, from its passage, its words, and the words it follows or replies to.

    Who said or asked something is answered by that turn, not by the reply to it.
    """
    who = question.kind == "who"
    partner = evidence.replied_standing if who else FROM_QUESTION_PASSAGE * evidence.asked_standing
    led_up = max(FROM_BEFORE * evidence.before, 0.0 if who else FROM_QUESTION * evidence.asked)
    total = PASSAGE_SHARE * max(evidence.standing, partner) + (1 - PASSAGE_SHARE) * (evidence.own + led_up)
    if evidence.asks and not who and not question.filters.speaker:
        total -= QUESTION_PENALTY
    if evidence.hollow:
        total -= HOLLOW_PENALTY
    if question.kind in ("figure", "when") and _FIGURE.search(evidence.quote.text):
        total += FIGURE_BONUS
    return total


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
        for decision in meeting.decisions:
            if decision.agenda == agenda:
                span = (decision.start, decision.end)
                yield Found(_quote(meeting, decision.turn, span), top + DECISION_BONUS)


def _agenda(meeting: Meeting, turn: int | None) -> int | None:
    return None if turn is None else meeting.turns[turn].agenda


def _choose(ranked: Sequence[Found], question: Question, settings: Settings) -> list[Found]:
    """The best sentences within the number and length that one answer shows."""
    chosen: list[Found] = []
    used = 0
    cut = BROAD_CUT if question.broad else RELATIVE_CUT
    for item in ranked:
        if len(chosen) >= settings.quotes_max or item.score < cut * ranked[0].score:
            break
        fits = not chosen or used + len(item.quote.text) <= settings.quote_chars
        if fits and not any(_overlap(item.quote, other.quote) for other in chosen):
            chosen.append(item)
            used += len(item.quote.text)
    return chosen


def _best_of_turns(ranked: Sequence[Found]) -> list[Found]:
    """The best sentence of each turn: what was said by whom comes before how one of them went on."""
    best: dict[tuple[str, int | None], Found] = {}
    for item in ranked:
        best.setdefault((item.quote.meeting_id, item.quote.turn), item)
    return list(best.values())


def _overlap(one: Quote, other: Quote) -> bool:
    return one.meeting_id == other.meeting_id and one.start < other.end and other.start < one.end


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
