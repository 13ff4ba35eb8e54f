"""What one file of assistant/answer finds for a question over meetings in memory."""

from dataclasses import replace
from datetime import date

from shiomi import SPOKEN, MemoryLibrary, build_meeting

from assistant.answer.findings import Findings, Found, find
from assistant.answer.mentions import Mentions
from assistant.chat import answer_to
from assistant.config import Settings
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import Question
from assistant.question.understand import understand
from corpus import Meeting
from corpus.models import Decision

SETTINGS = Settings(answer_threshold=0.2)
MEETING = build_meeting()
# The year before, the same item was put off.
EARLIER = build_meeting(
    [*SPOKEN[:9], (1, "榎本会長", "本件は継続審査とします。")],
    meeting_id="5a105a105a11",
    title="令和4年度第2回汐見市情報公開審査会会議録",
    day=date(2022, 8, 25),
)


def put_off(meeting: Meeting, words: str, outcome: str) -> Meeting:
    """The meeting with a decision on its second item, where these words stand."""
    start = meeting.text.index(words)
    turn = next(one.ordinal for one in meeting.turns if one.start <= start < one.end)
    return replace(meeting, decisions=(Decision(outcome, start, start + len(words), turn, 1),))


DEFERRED = put_off(EARLIER, "本件は継続審査とします。", "継続審査")


def asked(text: str, *meetings: Meeting) -> tuple[Question, Found]:
    """A question as it is understood, and what answers it."""
    library = MemoryLibrary(*(meetings or (MEETING,)))
    question = understand(text, NO_FILTERS, held=library.meetings(), today=date(2024, 9, 1))
    findings: Findings = find(question, library, SETTINGS, library.meetings())
    return question, answer_to(question, findings, Mentions(library))


def quotes(found: Found) -> list[str]:
    """The words of its quotes, best first."""
    return [one.quote.text for one in found.quotes]


def told(found: Found) -> dict[str, dict[str, object]]:
    """Its remarks, by the keys of their labels."""
    return {remark.key: dict(remark.values) for remark in found.remarks}
