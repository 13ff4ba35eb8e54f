"""gather: Evidence: sentences of _Stretches near ranked passages, partners' too; match, standing, meaning."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from assistant.answer.hollow import is_hollow, opens_subject
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.conversation import TurnKey
from assistant.question.named_meetings import without_towns
from assistant.question.question_kinds import AboutSubject
from corpus import Meeting
from corpus.language.question_sentences import is_question
from corpus.language.sentences import SENTENCE_CHARS, sentences_near
from corpus.language.spans import Span
from index import Ranking

# Passages read for sentences: of 8 to 16 tried on the development questions, more than 10 changed no answer.
PASSAGES_READ = 10
# Stretches that the reading model reads: each takes it some 20 ms.
STRETCHES_READ = 8
# Characters up to which a sentence (「それでは足りません。」) is read together with the one that follows it.
BRIEF_CHARS = 15
# Characters up to which a question or a reply that the search did not find is read whole.
PARTNER_CHARS = 600
# A turn quoted in the answer before: characters of it that are read, and the standing its sentences get.
FOLLOWED_CHARS, FOLLOWED_STANDING = 2000, 0.8
# Fields of a header that say what the minutes are called, and nothing of the meeting.
_WHERE_NAMED = ("title", "body", "number")


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence and what speaks for it, each 0..1.

    ``match`` is how well its words answer; ``standing`` its passage's score as a share of the best passage's;
    ``meaning`` how much nearer it is to the question than what answers nothing, as the reading model sees it
    in its place (a difference of cosines), None where it was not read; ``previous_match`` the match of the
    sentence before it in its turn.
    ``question_match``, ``question_standing`` and ``question_meaning`` are the best of the turn whose question
    its turn replies to,
    ``reply_standing`` the standing of the reply to its turn, ``replied`` whether there is one on record.
    ``asks``, ``hollow`` and ``opens`` say what the sentence does instead of answering; a meeting's header is
    hollow too, it answers only questions about the meeting itself.
    """

    quote: Quote
    standing: float
    meaning: float | None = None
    match: float = 0.0
    previous_match: float = 0.0
    question_match: float = 0.0
    question_standing: float = 0.0
    question_meaning: float | None = None
    reply_standing: float = 0.0
    replied: bool = False
    asks: bool = False
    hollow: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of one turn (or of a text without turns) to be read."""

    turn: TurnKey
    span: Span
    standing: float


def gather(question: AboutSubject, ranking: Ranking, library: Library) -> tuple[Evidence, ...]:
    """Every sentence worth weighing, in the order of the ranking, partners of what was found last."""
    stretches = [*_stretches_followed(question, library), *_stretches_near_passages(ranking, library)]
    found: dict[tuple[str, int], Evidence] = {}
    for at, stretch in enumerate(stretches):
        new = [one for one in _evidence_sentences(stretch, library) if _evidence_place(one) not in found]
        found |= {
            _evidence_place(one): one
            for one in (_with_meaning(question, new, library) if at < STRETCHES_READ else new)
        }
    weighed = list(_weighed_evidence(question, tuple(found.values()), library))
    return tuple(_evidence_in_exchange(weighed, library))


def _with_meaning(
    question: AboutSubject, sentences: Sequence[Evidence], library: Library
) -> Iterator[Evidence]:
    """The sentences of one stretch with their meaning, where the library reads."""
    if not sentences:
        return
    first = sentences[0].quote
    spans = [(sentence.quote.start, sentence.quote.end) for sentence in sentences]
    meanings = library.read(question.search_text, first.meeting_id, first.turn, spans)
    for evidence, meaning in zip_longest(sentences, meanings):
        yield replace(evidence, meaning=meaning)


def _evidence_place(evidence: Evidence) -> tuple[str, int]:
    return evidence.quote.meeting_id, evidence.quote.start


def _stretches_followed(question: AboutSubject, library: Library) -> Iterator[_Stretch]:
    """The turns quoted before, when the question goes on from them."""
    for meeting_id, ordinal in question.quoted:
        if ordinal is not None:
            turn = library.meeting(meeting_id).turns[ordinal]
            span = (turn.start, min(turn.end, turn.start + FOLLOWED_CHARS))
            yield _Stretch((meeting_id, ordinal), span, FOLLOWED_STANDING)


def _stretches_near_passages(ranking: Ranking, library: Library) -> Iterator[_Stretch]:
    best = max((result.score for result in ranking.results), default=0.0) or 1.0
    ranked = [
        _Stretch(
            (one.passage.meeting_id, one.passage.turn), (one.passage.start, one.passage.end), one.score / best
        )
        for one in ranking.results
    ]
    yield from ranked[:PASSAGES_READ]
    partners = dict.fromkeys(
        partner for stretch in ranked[:PASSAGES_READ] for partner in _partners_of_stretch(stretch, library)
    )
    for partner in partners:
        yield from _partner_stretches(partner, ranked, library)


def _partners_of_stretch(stretch: _Stretch, library: Library) -> Iterator[TurnKey]:
    """The turns that reply to this one, and the one it replies to."""
    meeting_id, ordinal = stretch.turn
    if ordinal is not None:
        meeting = library.meeting(meeting_id)
        question = meeting.turns[ordinal].answers
        for partner in (*meeting.replies_to(ordinal), *(() if question is None else (question,))):
            yield meeting_id, partner


def _partner_stretches(partner: TurnKey, ranked: Sequence[_Stretch], library: Library) -> Iterator[_Stretch]:
    """A short turn whole; of a long one only what the ranking found in it."""
    meeting_id, ordinal = partner
    turn = library.meeting(meeting_id).turns[ordinal or 0]
    yield from (stretch for stretch in ranked if stretch.turn == partner)
    if turn.end - turn.start <= PARTNER_CHARS:
        yield _Stretch(partner, (turn.start, turn.end), 0.0)


def _evidence_sentences(stretch: _Stretch, library: Library) -> Iterator[Evidence]:
    """The whole sentences that begin in the stretch; of text outside the turns its fields or lines."""
    meeting_id, ordinal = stretch.turn
    meeting = library.meeting(meeting_id)
    start, end = stretch.span
    for span in _sentence_spans_near(meeting, ordinal, stretch.span):
        if start <= span[0] < end:
            quote = Quote.of(meeting, ordinal, span)
            hollow = is_hollow(quote.text) or (ordinal is None and bool(meeting.turns))
            yield Evidence(
                quote,
                stretch.standing,
                replied=ordinal is not None and any(meeting.replies_to(ordinal)),
                asks=is_question(quote.text),
                hollow=hollow,
                opens=opens_subject(quote.text),
            )


def _sentence_spans_near(meeting: Meeting, ordinal: int | None, near: Span) -> Iterable[Span]:
    if ordinal is None and meeting.turns and near[0] < meeting.turns[0].label_start:
        printed = (field for field in meeting.fields if field.start < field.end)
        fields = {(field.start, field.end) for field in printed if field.kind not in _WHERE_NAMED}
        if header := sorted(span for span in fields if span[1] <= meeting.turns[0].label_start):
            return header
    first, last = (0, len(meeting.text))
    if ordinal is not None:
        turn = meeting.turns[ordinal]
        first, last = turn.start, turn.end
    spans = sentences_near(meeting.text, near, (first, last))
    return spans if ordinal is None else _brief_joined(meeting.text, spans)


def _brief_joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """Brief sentences with those that follow them, as far as they say anything."""
    joined: list[Span] = []
    for start, end in spans:
        opened = joined[-1][0] if joined and _is_brief_sentence(text, joined[-1]) else start
        if opened < start and end - opened <= SENTENCE_CHARS:
            joined[-1] = (opened, end)
        else:
            joined.append((start, end))
    return joined


def _is_brief_sentence(text: str, span: Span) -> bool:
    return span[1] - span[0] <= BRIEF_CHARS and not is_hollow(text[slice(*span)])


def _weighed_evidence(
    question: AboutSubject, found: tuple[Evidence, ...], library: Library
) -> Iterator[Evidence]:
    """The same sentences in order of speech, with how well they, and what leads up to them, answer."""
    bodies = {library.meeting(evidence.quote.meeting_id).body for evidence in found}
    query = without_towns(question.focus or question.search_text, bodies)
    scores = library.score_texts(query, [evidence.quote.text for evidence in found])
    weighed = list(zip(found, _relative_scores(scores), strict=True))
    weighed.sort(key=lambda pair: (pair[0].quote.meeting_id, pair[0].quote.start))
    for _, turn in groupby(weighed, key=lambda pair: _turn_of_evidence(pair[0])):
        previous = 0.0
        for evidence, match in turn:
            yield replace(evidence, match=match, previous_match=previous)
            previous = match


def _relative_scores(scores: Sequence[float]) -> list[float]:
    """Scores from 0 (as of the lowest quarter: what any sentence has) to 1 (the best).

    Across languages no words are shared and every score is low, with a second look every score is high.
    """
    floor = sorted(scores)[len(scores) // 4] if scores else 0.0
    width = max(scores, default=0.0) - floor
    return [max(0.0, score - floor) / width if width > 0 else 0.0 for score in scores]


def _evidence_in_exchange(weighed: Iterable[Evidence], library: Library) -> Iterator[Evidence]:
    """The same sentences with what speaks for the questions that they reply to, and for their replies."""
    turns: dict[TurnKey, list[Evidence]] = {}
    for evidence in weighed:
        turns.setdefault(_turn_of_evidence(evidence), []).append(evidence)
    best = {turn: _Best.of(sentences) for turn, sentences in turns.items()}
    questions = {turn: _question_replied_to(turn, library) for turn in turns}
    reply_standing = {
        question: best[turn].standing for turn, question in questions.items() if question in turns
    }
    for turn, sentences in turns.items():
        of_question = best.get(questions[turn], _Best())
        for evidence in sentences:
            yield replace(
                evidence,
                question_match=of_question.match,
                question_standing=of_question.standing,
                question_meaning=of_question.meaning,
                reply_standing=reply_standing.get(turn, 0.0),
            )


@dataclass(frozen=True, slots=True)
class _Best:
    """The best of one turn's sentences."""

    match: float = 0.0
    standing: float = 0.0
    meaning: float | None = None

    @classmethod
    def of(cls, sentences: Sequence[Evidence]) -> "_Best":
        return cls(
            max(sentence.match for sentence in sentences),
            max(sentence.standing for sentence in sentences),
            max((sentence.meaning for sentence in sentences if sentence.meaning is not None), default=None),
        )


def _question_replied_to(turn: TurnKey, library: Library) -> TurnKey:
    """The turn that a turn replies to; the key of no turn where there is none."""
    meeting_id, ordinal = turn
    question = None if ordinal is None else library.meeting(meeting_id).turns[ordinal].answers
    return ("", None) if question is None else (meeting_id, question)


def _turn_of_evidence(evidence: Evidence) -> TurnKey:
    return evidence.quote.meeting_id, evidence.quote.turn
