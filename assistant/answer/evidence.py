"""Everything that might be quoted: the sentences of the best passages, their questions and replies."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from assistant.answer.facts import header_fields
from assistant.answer.hollow import is_hollow, opens_subject
from assistant.models import Quote
from assistant.ports import Library
from assistant.question.conversation import Place
from assistant.question.meetings import without_towns
from assistant.question.understand import Question
from corpus import Meeting
from corpus.language.questions import is_question
from corpus.language.sentences import SENTENCE_CHARS, Span, split_sentences
from index import Ranking

# Passages read for sentences; of 8 to 16 measured, more than ten brought no better sentence.
PASSAGES_READ = 10
# A sentence so short (「それでは足りません。」) says little alone: it is read with the one that follows it.
BRIEF_CHARS = 15
# A question or reply that was not itself found is read when it has at most this many characters.
PARTNER_CHARS = 600
# A turn that was quoted before is read this far, and stands about as well as the best passage found.
FOLLOWED_CHARS, FOLLOWED_STANDING = 2000, 0.8
# Characters read around a passage so that a sentence cut by its border is seen whole.
MARGIN_CHARS = 300


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence and what speaks for it, each 0..1.

    ``own`` is how well its words answer; ``standing`` its passage's score as a share of the best; ``before``
    how well the sentence before it answers; ``asked`` and ``asked_standing`` the same two of the question
    that its turn replies to; ``replied_standing`` that of a reply to its turn. ``asks``, ``hollow`` and
    ``opens`` say what the sentence does instead of answering; a meeting's header is hollow too, it answers
    only questions about the meeting itself.
    """

    quote: Quote
    standing: float
    own: float = 0.0
    before: float = 0.0
    asked: float = 0.0
    asked_standing: float = 0.0
    replied_standing: float = 0.0
    asks: bool = False
    hollow: bool = False
    opens: bool = False


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of one turn (or of a text without turns) to be read."""

    place: Place
    span: Span
    standing: float


def gather(question: Question, ranking: Ranking, library: Library) -> tuple[Evidence, ...]:
    """Every sentence worth weighing, in the order of the ranking, partners of what was found last."""
    stretches = [*_followed(question, library), *_stretches(ranking, library)]
    found: dict[tuple[str, int], Evidence] = {}
    for stretch in stretches:
        for evidence in _sentences(stretch, library):
            found.setdefault((evidence.quote.meeting_id, evidence.quote.start), evidence)
    weighed = list(_weighed(question, tuple(found.values()), library))
    return tuple(_asked(weighed, library))


def _followed(question: Question, library: Library) -> Iterator[_Stretch]:
    """The turns quoted before, when the question goes on from them."""
    for meeting_id, ordinal in question.places:
        if ordinal is not None:
            turn = library.meeting(meeting_id).turns[ordinal]
            span = (turn.start, min(turn.end, turn.start + FOLLOWED_CHARS))
            yield _Stretch((meeting_id, ordinal), span, FOLLOWED_STANDING)


def _stretches(ranking: Ranking, library: Library) -> Iterator[_Stretch]:
    best = max((result.score for result in ranking.results), default=0.0) or 1.0
    ranked = [
        _Stretch(
            (one.passage.meeting_id, one.passage.turn), (one.passage.start, one.passage.end), one.score / best
        )
        for one in ranking.results
    ]
    yield from ranked[:PASSAGES_READ]
    places = dict.fromkeys(
        partner for stretch in ranked[:PASSAGES_READ] for partner in _partners(stretch, library)
    )
    for place in places:
        yield from _partner_stretches(place, ranked, library)


def _partners(stretch: _Stretch, library: Library) -> Iterator[Place]:
    """The turns that reply to this one, and the one it replies to."""
    meeting_id, ordinal = stretch.place
    if ordinal is not None:
        meeting = library.meeting(meeting_id)
        asked = meeting.turns[ordinal].answers
        for partner in (*meeting.replies_to(ordinal), *(() if asked is None else (asked,))):
            yield meeting_id, partner


def _partner_stretches(place: Place, ranked: Sequence[_Stretch], library: Library) -> Iterator[_Stretch]:
    """A short turn whole; of a long one only what the ranking found in it."""
    meeting_id, ordinal = place
    turn = library.meeting(meeting_id).turns[ordinal or 0]
    yield from (stretch for stretch in ranked if stretch.place == place)
    if turn.end - turn.start <= PARTNER_CHARS:
        yield _Stretch(place, (turn.start, turn.end), 0.0)


def _sentences(stretch: _Stretch, library: Library) -> Iterator[Evidence]:
    """The whole sentences that begin in the stretch; of text outside the turns its fields or lines."""
    meeting_id, ordinal = stretch.place
    meeting = library.meeting(meeting_id)
    start, end = stretch.span
    for span in _spans(meeting, ordinal, stretch.span):
        if start <= span[0] < end:
            quote = Quote(meeting_id, ordinal, *span, meeting.text[span[0] : span[1]])
            hollow = is_hollow(quote.text) or (ordinal is None and bool(meeting.turns))
            yield Evidence(
                quote,
                stretch.standing,
                asks=is_question(quote.text),
                hollow=hollow,
                opens=opens_subject(quote.text),
            )


def _spans(meeting: Meeting, ordinal: int | None, near: Span) -> Iterable[Span]:
    if ordinal is None and meeting.turns and near[0] < meeting.turns[0].label_start:
        fields = tuple(header_fields(meeting))
        if fields:
            return fields
    first, last = (0, len(meeting.text))
    if ordinal is not None:
        turn = meeting.turns[ordinal]
        first, last = turn.start, turn.end
    spans = split_sentences(
        meeting.text, max(first, near[0] - MARGIN_CHARS), min(last, near[1] + MARGIN_CHARS)
    )
    return spans if ordinal is None else _together(meeting.text, spans)


def _together(text: str, spans: Iterable[Span]) -> list[Span]:
    """Brief sentences with those that follow them, as far as they say anything."""
    joined: list[Span] = []
    for start, end in spans:
        opened = joined[-1][0] if joined and _is_brief(text, joined[-1]) else start
        if opened < start and end - opened <= SENTENCE_CHARS:
            joined[-1] = (opened, end)
        else:
            joined.append((start, end))
    return joined


def _is_brief(text: str, span: Span) -> bool:
    return span[1] - span[0] <= BRIEF_CHARS and not is_hollow(text[slice(*span)])


def _weighed(question: Question, found: tuple[Evidence, ...], library: Library) -> Iterator[Evidence]:
    """The same sentences in order of speech, with how well they, and what leads up to them, answer."""
    bodies = {library.meeting(evidence.quote.meeting_id).body for evidence in found}
    asked = without_towns(question.focus or question.search_text, bodies)
    scores = library.score_texts(asked, [evidence.quote.text for evidence in found])
    weighed = list(zip(found, _relative(scores), strict=True))
    weighed.sort(key=lambda pair: (pair[0].quote.meeting_id, pair[0].quote.start))
    for _, turn in groupby(weighed, key=lambda pair: _place(pair[0])):
        before = 0.0
        for evidence, own in turn:
            yield replace(evidence, own=own, before=before)
            before = own


def _relative(scores: Sequence[float]) -> list[float]:
    """Scores from 0 (as of the lowest quarter: what any sentence has) to 1 (the best).

    Across languages no words are shared and every score is low, with a second look every score is high.
    """
    floor = sorted(scores)[len(scores) // 4] if scores else 0.0
    width = max(scores, default=0.0) - floor
    return [max(0.0, score - floor) / width if width > 0 else 0.0 for score in scores]


def _asked(weighed: Iterable[Evidence], library: Library) -> Iterator[Evidence]:
    """The same sentences with what speaks for the questions that they reply to, and for their replies."""
    by_place: dict[Place, list[Evidence]] = {}
    for evidence in weighed:
        by_place.setdefault(_place(evidence), []).append(evidence)
    best = {place: _Best.of(group) for place, group in by_place.items()}
    questions = {place: _question(place, library) for place in by_place}
    replied = {asked: best[place].standing for place, asked in questions.items() if asked in by_place}
    for place, group in by_place.items():
        asked = best.get(questions[place], _Best())
        for evidence in group:
            yield replace(
                evidence,
                asked=asked.own,
                asked_standing=asked.standing,
                replied_standing=replied.get(place, 0.0),
            )


@dataclass(frozen=True, slots=True)
class _Best:
    """The best of one turn's sentences."""

    own: float = 0.0
    standing: float = 0.0

    @classmethod
    def of(cls, group: Sequence[Evidence]) -> "_Best":
        return cls(max(evidence.own for evidence in group), max(evidence.standing for evidence in group))


def _question(place: Place, library: Library) -> Place:
    """The turn that a turn replies to; a place of no turn where there is none."""
    meeting_id, ordinal = place
    asked = None if ordinal is None else library.meeting(meeting_id).turns[ordinal].answers
    return ("", None) if asked is None else (meeting_id, asked)


def _place(evidence: Evidence) -> Place:
    return evidence.quote.meeting_id, evidence.quote.turn
