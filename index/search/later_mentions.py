"""find_later: sentences of later meetings that speak of a matter's meeting (month, result), or of since."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from corpus import Turn
from corpus.discussions import Discussion
from corpus.language.calendar import Period
from corpus.language.references import ANY_TIME, find_references
from corpus.language.sentences import split_sentences
from index.models import Filters, Passage, SearchResult
from index.search.drafts_like import Candidate, Likeness, chance, opening

MATTERS = 25  # likeliest later matters that are looked through
TURNS_READ = 40  # of one later matter, where it is the same one going on
MENTIONS = 12  # shown of one matter at most
OF_ONE_MATTER = 4  # of these from one later matter
WHOLE_TURN = (
    250  # characters of a turn up to which it is shown whole: a sentence alone lacks what it is about
)
SUBJECT_CHARS = 300  # of what a matter is about, searched for in later meetings
# Log-odds that a later matter goes on with this one: for minutes of the same body, and of another.
OF_ONE_BODY, OF_ANOTHER = 1.5, -1.0
GOES_ON = 0.4  # chance from which on it is taken to

# What counts for a sentence, beside its likeness (0..1) to the matter; together they must reach LEAST. Where
# the matter goes on, its chance of that counts too.
SPEAKS_OF_MONTH = 0.5  # it names the month of the meeting
SPEAKS_OF_YEAR = 0.35  # or its year
SPEAKS_OF_EARLIER = 0.25  # or an earlier meeting, in minutes of the same body
SPEAKS_OF_RESULT = 0.3  # and how it was decided there
SPEAKS_OF_SINCE = 0.2  # or a time since then
FOLLOWING = (
    2  # turns after one that names the meeting, which go on about it where they speak of earlier times
)
A_REPLY = 0.05  # less for what is replied to it
IS_ASKED = 0.3  # or asks for something, where the matter goes on
LEAST = 0.7
MONTH = timedelta(days=31)

Search = Callable[[str, Filters], Sequence[Candidate]]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a later meeting, and what counts for it but its likeness."""

    discussion: Discussion
    turn: Turn
    start: int
    end: int
    counts: float
    goes_on: bool
    is_nearest: bool

    @property
    def text(self) -> str:
        return self.discussion.meeting.text[self.start : self.end]


def find_later(
    discussion: Discussion, siblings: Sequence[Discussion], search: Search, likeness: Likeness
) -> tuple[SearchResult, ...]:
    """What meetings after this one say of the matter, by date: a sentence each, its whole turn where short.

    ``siblings`` are all matters of its meeting: what is more like another one is said of that.
    """
    day, subject = discussion.meeting.date, subject_of(discussion)
    if day is None or not subject:
        return ()
    found = search(subject, Filters(since=day + timedelta(days=1)))[:MATTERS]
    others = [subject_of(one) for one in siblings if one.start != discussion.start and one.titles]
    heads = [_later_head(candidate.discussion) for candidate in found]
    leads = _leads_later(subject, others, heads, likeness)
    told = [
        sentence
        for candidate, lead in zip(found, leads, strict=True)
        for sentence in _later_sentences(candidate, discussion, is_nearest=lead >= 0)
    ]
    texts = [sentence.text for sentence in told]
    alike = likeness(subject, texts)
    ahead = _leads_later(subject, others, texts, likeness)
    scored = [
        (sentence.counts + like, sentence)
        for sentence, like, lead in zip(told, alike, ahead, strict=True)
        if sentence.goes_on or lead > 0 or (lead == 0 and sentence.is_nearest)
    ]
    return _best_later([*scored, *_later_replies(scored, discussion)])


def _later_replies(
    scored: Sequence[tuple[float, _Sentence]], earlier: Discussion
) -> Iterator[tuple[float, _Sentence]]:
    """What is replied to who speaks of the matter elsewhere, which seldom says again what it is about."""
    for score, sentence in scored:
        if sentence.goes_on or score < LEAST:
            continue
        later, asked = sentence.discussion, sentence.turn.ordinal
        for turn in later.turns:
            follows = asked < turn.ordinal <= asked + FOLLOWING and sentence.counts >= SPEAKS_OF_MONTH
            if turn.answers == asked or (follows and _speaks_of_earlier(turn, later, earlier)):
                start, end = split_sentences(later.meeting.text, turn.start, turn.end)[0]
                yield score - A_REPLY, replace(sentence, turn=turn, start=start, end=end)


def _speaks_of_earlier(turn: Turn, later: Discussion, earlier: Discussion) -> bool:
    spans = split_sentences(later.meeting.text, turn.start, turn.end)
    return any(_sentence_counts(later.meeting.text[start:end], later, earlier) for start, end in spans)


def _leads_later(
    subject: str, others: Sequence[str], texts: Sequence[str], likeness: Likeness
) -> list[float]:
    """By how much each text is more like the subject than like the nearest of the others."""
    own = likeness(subject, texts)
    rivals = [likeness(other, texts) for other in others]
    return [like - max((one[at] for one in rivals), default=0.0) for at, like in enumerate(own)]


def _later_head(later: Discussion) -> str:
    return "\n".join((*later.titles, opening(later)))


def subject_of(discussion: Discussion) -> str:
    """What a matter is about: its headings, else how it begins."""
    return ("\n".join(discussion.titles) or opening(discussion)).strip()[:SUBJECT_CHARS]


def _later_sentences(candidate: Candidate, earlier: Discussion, *, is_nearest: bool) -> Iterator[_Sentence]:
    """The sentences of a later matter that speak of an earlier time; where it goes on, its result too."""
    later = candidate.discussion
    of_body = later.meeting.body == earlier.meeting.body
    chances = chance(candidate.signs, "unread", OF_ONE_BODY if of_body else OF_ANOTHER)
    goes_on = is_nearest and chances >= GOES_ON
    found = {one.passage.turn for one in candidate.found}
    turns = later.turns[:TURNS_READ] if goes_on else [one for one in later.turns if one.ordinal in found]
    results = {(one.start, one.end) for one in later.requests if goes_on}
    for turn in turns:
        for start, end in split_sentences(later.meeting.text, turn.start, turn.end):
            counts = _sentence_counts(later.meeting.text[start:end], later, earlier)
            if not counts and (start, end) in results:
                counts = IS_ASKED
            if counts:
                yield _Sentence(
                    later, turn, start, end, counts + (chances if goes_on else 0.0), goes_on, is_nearest
                )


def _sentence_counts(sentence: str, later: Discussion, earlier: Discussion) -> float:
    """How much a sentence speaks of an earlier meeting, or of the time since; 0 where of neither."""
    day = earlier.meeting.date
    assert day is not None
    of_body = later.meeting.body == earlier.meeting.body
    times = find_references(sentence, later.meeting.date)
    counts = max((_speaks_of_time(time, day, of_body=of_body) for time in times), default=0.0)
    made = earlier.outcome
    tells_result = made is not None and made.outcome[:2] in sentence
    return counts + SPEAKS_OF_RESULT if counts > SPEAKS_OF_SINCE and tells_result else counts


def _speaks_of_time(time: Period, day: date, *, of_body: bool) -> float:
    if time == ANY_TIME or time.since is None or time.until is None:
        return SPEAKS_OF_EARLIER if of_body else 0.0
    if time.since <= day <= time.until:
        return SPEAKS_OF_MONTH if time.until - time.since <= MONTH else SPEAKS_OF_YEAR
    return SPEAKS_OF_SINCE if time.since > day else 0.0


def _best_later(scored: Sequence[tuple[float, _Sentence]]) -> tuple[SearchResult, ...]:
    """The sentences that count most, a few of each matter, by date; of one turn the best."""
    chosen: dict[tuple[str, int], tuple[_Sentence, float]] = {}
    taken: dict[tuple[str, int], int] = {}
    for score, later_sentence in sorted(scored, key=lambda pair: -pair[0]):
        meeting_id = later_sentence.discussion.meeting.meeting_id
        matter, turn = (
            (meeting_id, later_sentence.discussion.start),
            (meeting_id, later_sentence.turn.ordinal),
        )
        if score < LEAST or len(chosen) == MENTIONS:
            break
        if turn not in chosen and taken.get(matter, 0) < OF_ONE_MATTER:
            taken[matter] = taken.get(matter, 0) + 1
            chosen[turn] = later_sentence, score
    by_date = sorted(chosen.values(), key=lambda one: (str(one[0].discussion.meeting.date), one[0].start))
    return tuple(SearchResult(_later_passage(later_sentence), score) for later_sentence, score in by_date)


def _later_passage(sentence: _Sentence) -> Passage:
    """The sentence with its turn's other ones where these are few."""
    meeting, turn = sentence.discussion.meeting, sentence.turn
    whole = turn.end - turn.start <= WHOLE_TURN
    start, end = (turn.start, turn.end) if whole else (sentence.start, sentence.end)
    return Passage(meeting.meeting_id, turn.ordinal, start, end, meeting.text[start:end])
