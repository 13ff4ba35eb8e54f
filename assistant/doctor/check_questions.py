"""check_questions: sentences of the minutes asked for, found and quoted; absent subjects asked, refused."""

import random
import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from assistant.doctor.report import Checked, Finding, Progress, Step, state_of
from corpus import Meeting
from corpus.language.folding import fold
from corpus.language.lexicon import rows
from corpus.language.sentences import split_sentences
from index import MeetingSummary, Retriever

KNOWN = 20  # sentences that are looked for: one more or less is 5 of 100
FIRST = 5  # passages among which the one asked for is to be
SENTENCE = range(18, 90)  # characters: a shorter one is said in many meetings, a longer one is a list
SHORTENED = 0.7  # of a sentence, from its beginning
# Of sentences that are found, and of subjects nobody speaks of that are refused, at least; of the minutes we
# measured with 95 of 100 and 71 of 100 were.
FOUND_SHARE, REFUSED_SHARE = 0.8, 0.7
_HIRAGANA = re.compile(r"[ぁ-ゟ]")
ASKS = {"ja": "{}について何と言われましたか", "en": "What was said about {}?"}


class Held(Protocol):
    """Where the minutes are."""

    def meeting(self, meeting_id: str) -> Meeting:
        """The whole meeting."""
        ...


class Told(Protocol):
    """An answer, as far as it matters here."""

    @property
    def answered(self) -> bool:
        """Whether it answers."""
        ...

    @property
    def passages(self) -> Sequence["Cited"]:
        """What was found, best first."""
        ...

    @property
    def quotes(self) -> Sequence["Cited"]:
        """What it shows."""
        ...


class Cited(Protocol):
    """A place in the minutes."""

    @property
    def turn_id(self) -> str:
        """The turn's permanent id."""
        ...


class Asks(Protocol):
    """Whoever answers from a store."""

    def ask(self, question: str, *, recognise: bool = True, plainly: bool = False) -> Told:
        """The answer to one question."""
        ...


def check_questions(assistant: Asks, opened: Retriever) -> Progress:
    """How many of the store's own sentences are found, and how many questions without an answer refused."""
    meetings = opened.meetings()
    known, absent = list(_known_sentences(opened, meetings)), _absent(opened, meetings)
    total, found, quoted, refused = len(known) + len(absent), 0, 0, 0
    for done, (turn_id, question) in enumerate(known, 1):
        answer = assistant.ask(question, recognise=False, plainly=True)
        found += any(citation.turn_id == turn_id for citation in answer.passages[:FIRST])
        quoted += any(citation.turn_id == turn_id for citation in answer.quotes)
        yield Step("questions", done, total)
    for done, question in enumerate(absent, len(known) + 1):
        refused += not assistant.ask(question).answered
        yield Step("questions", done, total)
    numbers = {
        "known": len(known),
        "found": found,
        "quoted": quoted,
        "absent": len(absent),
        "refused": refused,
    }
    findings = tuple(_questions_findings(found, len(known), refused, len(absent)))
    yield Checked("questions", state_of((), findings), numbers, findings)


def _known_sentences(opened: Held, meetings: Sequence[MeetingSummary]) -> Iterator[tuple[str, str]]:
    """Turns, the same as long as the store holds as much: their ids, and what is asked for each."""
    chance = random.Random(len(meetings))
    spoken = [one for one in meetings if one.turns]
    for summary in chance.choices(spoken, k=KNOWN) if spoken else ():
        meeting = opened.meeting(summary.meeting_id)
        if sentences := _sentences_to_ask(meeting):
            ordinal, words = chance.choice(sentences)
            yield meeting.turn_id(ordinal), _question_shortened(words)


def _sentences_to_ask(meeting: Meeting) -> list[tuple[int, str]]:
    return [
        (turn.ordinal, words)
        for turn in meeting.turns
        for start, end in split_sentences(meeting.text, turn.start, turn.end)
        if len(words := " ".join(meeting.text[start:end].split())) in SENTENCE
    ]


def _question_shortened(words: str) -> str:
    """The beginning of a sentence; of one in words apart, so many whole ones."""
    apart = words.split(" ")
    if words.isascii():
        return " ".join(apart[: max(4, round(SHORTENED * len(apart)))])
    return words[: max(12, round(SHORTENED * len(words)))]


def _absent(opened: Held, meetings: Sequence[MeetingSummary]) -> list[str]:
    """Questions about subjects of a list, in the language of the minutes, but for those they speak of."""
    left = {fold(subject): (language, subject) for language, subject in rows("assistant/absent_subjects")}
    spoken: set[str] = set()
    for summary in meetings:
        text = opened.meeting(summary.meeting_id).text
        spoken.add("ja" if _HIRAGANA.search(text) else "en")
        folded = fold(text)
        left = {words: one for words, one in left.items() if words not in folded}
    return [ASKS[language].format(subject) for language, subject in left.values() if language in spoken]


def _questions_findings(found: int, known: int, refused: int, absent: int) -> Iterator[Finding]:
    if known and found < FOUND_SHARE * known:
        yield Finding(
            "",
            f"only {found} of {known} sentences of the minutes are found; run `yoroku doctor --repair`",
            f"会議録の文 {known}件のうち {found}件しか見つかりません。`yoroku doctor --repair` で直せます",
        )
    if absent and refused < REFUSED_SHARE * absent:
        yield Finding(
            "",
            f"{absent - refused} of {absent} questions that the minutes do not answer were answered: "
            "read the quotes before you rely on them",
            f"会議録にない事柄の質問 {absent}件のうち {absent - refused}件に回答しました。"
            "引用を読んで確かめてください",
        )
