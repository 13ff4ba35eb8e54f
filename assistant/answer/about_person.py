"""Answers what one person said: turns_by filters, all or those whose sentences score on the subject."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import about_subject
from assistant.answer.about_meeting import RECORD_CONFIDENCE
from assistant.answer.findings import Findings, Found, Remark, ScoredQuote
from assistant.answer.hollow import is_hollow, only_fills
from assistant.answer.items_on_matter import items_on
from assistant.answer.turn_excerpts import excerpt, room_for
from assistant.ports import Library
from assistant.question.question_kinds import AboutPerson, Question
from assistant.question.whose_words import is_by
from corpus import Meeting, Turn
from corpus.language.folding import fold
from corpus.language.sentences import split_sentences
from index import Filters

TURNS = 20  # shown at most
SAYS = 0.5  # score of a sentence from which it says the words of the subject
AMONG = 0.6  # share of the best passage's score from which a passage is found on the subject
# Confidence from which the nearest words of the one person meant are shown, as not certain, to a question in
# another language than the minutes': of one person's turns few stand out, and across languages fewer.
FOREIGN = 0.05
HALF = 0.5
FEW = 8  # turns of one person under an item up to which all may be on its subject, whatever they say
NEAR = 0.75  # share of the best sentence's score from which another is as near to the subject

Said = tuple[Meeting, Turn]
ItemPlace = tuple[str, int | None]  # a meeting's id and the index of one of its items


def answer(question: AboutPerson, findings: Findings) -> Found:
    """What the person said, as far as it is on the subject; how often the person spoke is told with it."""
    spoken = list(turns_by(question.filters, findings))
    who = speaker_shown(question)
    if not spoken:
        silent = Remark("silent_there", {"person": who, "meetings": len(findings.searched)})
        return Found((), 0.0, (silent,))
    told = _said_in_all(spoken)
    if not question.names_subject:
        chosen = [statement for statement in spoken if _says_more_than_courtesies(*statement)] or spoken
        return Found(_quotes_said(chosen[:TURNS], "", findings.library), RECORD_CONFIDENCE, told)
    base = about_subject.answer(question.subject, findings)
    items = _items_spoken_under(question, spoken, findings)
    chosen = _on_subject(question, spoken, items, findings)
    quotes = _quotes_said(chosen[:TURNS], question.search_text, findings.library)
    is_near = base.confidence >= FOREIGN and findings.ranking.signs["foreign"] > HALF
    if not quotes or not (items or base.quotes or is_near or _person_is_sure(question, chosen, findings)):
        return base if base.quotes else _said_nothing(who, question, base)
    sure = max(base.confidence, findings.settings.answer_threshold)
    if items:  # what is said under the item itself is on it, whatever its words
        sure = max(sure, findings.settings.sure_from)
    return Found(
        _said_merged(quotes, _quotes_in_turns_said(chosen, base) if items else base.quotes), sure, told
    )


def _quotes_in_turns_said(chosen: Sequence[Said], base: Found) -> list[ScoredQuote]:
    """The quotes that stand in turns on the subject."""
    places = {(meeting.meeting_id, turn.ordinal) for meeting, turn in chosen}
    return [
        said_quote
        for said_quote in base.quotes
        if (said_quote.quote.meeting_id, said_quote.quote.turn) in places
    ]


def speaker_shown(question: Question) -> str:
    """Whose words are asked for, as the question writes it, else as it is narrowed to."""
    named = question.named.person
    return named.text if named else question.filters.speaker or question.filters.role


def turns_by(filters: Filters, findings: Findings) -> Iterator[Said]:
    """The person's turns in the meetings searched, the newest meeting first, each in the order of speech."""
    wanted = fold(filters.speaker)
    for summary in reversed(findings.searched):
        if any(wanted in speaker for speaker in summary.speakers):
            meeting = findings.library.meeting(summary.meeting_id)
            yield from ((meeting, turn) for turn in meeting.turns if is_by(filters, turn))


def _said_in_all(spoken: Sequence[Said]) -> tuple[Remark, ...]:
    meetings = {meeting.meeting_id for meeting, _ in spoken}
    return (Remark("spoke_in_all", {"turns": len(spoken), "meetings": len(meetings)}),)


def _said_nothing(who: str, question: AboutPerson, base: Found) -> Found:
    """What is said where the person speaks, and not on the subject."""
    remark = Remark("said_nothing_on", {"person": who, "topic": question.topic})
    return replace(base, remarks=(*base.remarks, remark))


def _says_more_than_courtesies(meeting: Meeting, turn: Turn) -> bool:
    """Whether a turn is more than announcing, courtesies and filling words (「はい、分かりました。」)."""
    spans = split_sentences(meeting.text, turn.start, turn.end)
    sentences = (meeting.text[slice(*span)] for span in spans)
    return any(not is_hollow(sentence_said) and not only_fills(sentence_said) for sentence_said in sentences)


def _items_spoken_under(
    question: AboutPerson, spoken: Sequence[Said], findings: Findings
) -> frozenset[ItemPlace]:
    """The items that are the subject and under which the person speaks."""
    is_foreign = findings.ranking.signs["foreign"] > HALF  # no sentence says words of another language
    speaks_in = [meeting.meeting_id for meeting, _ in spoken]
    found = [item for item in items_on(question.topic, findings, speaks_in) if item.named or is_foreign]
    under = Counter((meeting.meeting_id, turn.agenda) for meeting, turn in spoken)
    places = {(item.meeting.meeting_id, item.agenda) for item in found} & under.keys()
    return frozenset(place for place in places if not is_foreign or under[place] <= FEW)


def _on_subject(
    question: AboutPerson, spoken: Sequence[Said], items: frozenset[ItemPlace], findings: Findings
) -> list[Said]:
    """The turns under items that are the subject, and those that speak of it."""
    is_foreign = findings.ranking.signs["foreign"] > HALF
    scores = _scores(question.topic, spoken, findings.library)
    best = max(scores, default=0.0)
    least = NEAR * best if is_foreign else max(NEAR * best, SAYS if items else min(SAYS, best))
    chosen: list[Said] = []
    for (meeting, turn), score in zip(spoken, scores, strict=True):
        is_on = (meeting.meeting_id, turn.agenda) in items or score >= least
        if _says_more_than_courtesies(meeting, turn) and (
            is_on or (chosen and _person_goes_on(chosen[-1], meeting, turn))
        ):
            chosen.append((meeting, turn))
    return chosen


def _person_goes_on(before: Said, meeting: Meeting, turn: Turn) -> bool:
    """Whether a turn follows the reply to the person's turn before it."""
    meeting_before, last = before
    between = turn.ordinal - last.ordinal
    return (
        meeting is meeting_before
        and turn.agenda == last.agenda
        and between == 1 + len(meeting.replies_to(last.ordinal))
    )


def _scores(topic: str, spoken: Sequence[Said], library: Library) -> list[float]:
    """How near the nearest sentence of each turn is to the subject."""
    sentences = [
        (at, meeting.text[start:end])
        for at, (meeting, turn) in enumerate(spoken)
        for start, end in split_sentences(meeting.text, turn.start, turn.end)
    ]
    scores = library.score_texts(topic, [words for _, words in sentences])
    best = [0.0] * len(spoken)
    for (at, _), score in zip(sentences, scores, strict=True):
        best[at] = max(best[at], score)
    return best


def _person_is_sure(question: AboutPerson, chosen: Sequence[Said], findings: Findings) -> bool:
    """Whether a turn says the words of the subject, or is among what is found on it whoever speaks."""
    if max(_scores(question.topic, chosen, findings.library), default=0.0) >= SAYS:
        return True
    anybody = replace(question.filters, speaker="", role="")
    results = findings.library.search(question.search_text, k=findings.settings.k, filters=anybody).results
    places = {(meeting.meeting_id, turn.ordinal) for meeting, turn in chosen}
    near = (result for result in results if result.score >= AMONG * results[0].score)
    return any((result.passage.meeting_id, result.passage.turn) in places for result in near)


def _quotes_said(chosen: Sequence[Said], topic: str, library: Library) -> tuple[ScoredQuote, ...]:
    room = room_for(len(chosen))
    return tuple(
        ScoredQuote(excerpt(meeting, turn.ordinal, room, topic, library), 1.0 - place / 1000)
        for place, (meeting, turn) in enumerate(chosen)
    )


def _said_merged(quotes: Sequence[ScoredQuote], base: Sequence[ScoredQuote]) -> tuple[ScoredQuote, ...]:
    """What answers best first, in the excerpt of its turn where there is one; then the other excerpts."""
    first = [next((one for one in quotes if _quotes_overlap(one, other)), other) for other in base]
    return tuple({(one.quote.meeting_id, one.quote.start): one for one in (*first, *quotes)}.values())


def _quotes_overlap(one: ScoredQuote, other: ScoredQuote) -> bool:
    return (
        one.quote.meeting_id == other.quote.meeting_id
        and one.quote.start < other.quote.end
        and other.quote.start < one.quote.end
    )
