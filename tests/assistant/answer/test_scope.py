"""What was searched is told exactly, and whose words were counted."""

from datetime import date

import pytest
from shiomi import BODY, MemoryLibrary, build_meeting

from assistant.answer.findings import Findings, find
from assistant.answer.mentions import Mentions, counted_mentions
from assistant.answer.scope import persons_meant, scope_of
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Coverage
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import Question
from assistant.question.understand import understand
from assistant.show.json_output import answer_to_json

LIBRARY = MemoryLibrary(
    build_meeting(),
    build_meeting(meeting_id="5a105a105a11", day=date(2024, 6, 6)),
    build_meeting(meeting_id="5a105a105a12", day=None, body=""),
    unreadable=["minutes/broken.pdf"],
)


def found_for(text: str) -> tuple[Question, Findings]:
    question = understand(text, NO_FILTERS, held=LIBRARY.meetings(), today=date(2024, 9, 1))
    return question, find(question, LIBRARY, Settings(), LIBRARY.meetings())


def test_meetings_turns_days_and_bodies() -> None:
    _, findings = found_for("鍵の管理について")
    scope = scope_of(findings, answered=True)
    assert (scope.meetings, scope.turns) == (3, 45)
    assert (scope.since, scope.until) == (date(2023, 8, 24), date(2024, 6, 6))
    assert scope.bodies == (BODY,)


@pytest.mark.parametrize(("answered", "files"), [(True, ()), (False, ("minutes/broken.pdf",))])
def test_files_that_could_not_be_read_matter_where_nothing_was_found(
    answered: bool, files: tuple[str, ...]
) -> None:
    _, findings = found_for("鍵の管理について")
    assert scope_of(findings, answered=answered).unreadable == files


COUNTED = [
    ("キャビネットについての発言をすべて", 6),
    ("令和5年度のキャビネットについての発言をすべて", 2),
    ("柏木委員はキャビネットについて何回話しましたか", 3),
    ("キャビネットの鍵は誰が管理していますか", 0),
]


@pytest.mark.parametrize(("text", "turns"), COUNTED)
def test_turns_are_counted_where_their_number_is_asked(text: str, turns: int) -> None:
    question, findings = found_for(text)
    assert len(counted_mentions(question, findings, Mentions(LIBRARY))) == turns


def test_who_may_be_meant() -> None:
    assert [one.name for one in persons_meant(*found_for("柏木委員は何と言いましたか"))] == ["柏木祐介"]
    assert persons_meant(*found_for("鍵の管理について")) == ()


COVERED_BODY = "汐見市図書館協議会"
OTHER = build_meeting(
    [
        (0, "司書", f"移動図書館の巡回は{place}を回ります。")
        for place in ("港町", "東浜", "山手", "中央", "北浜")
    ],
    ("1 移動図書館の巡回について",),
    meeting_id="5a105a105a13",
    body=COVERED_BODY,
    day=date(2024, 6, 6),
)


def helper(*, is_read: bool = True) -> Assistant:
    settings = Settings(answer_threshold=0.0, quotes_max=2)
    assistant = Assistant(MemoryLibrary(build_meeting(), OTHER), settings)
    if is_read:
        assistant.mentions.read()
    return assistant


COVERAGE_COUNTED = [
    ("移動図書館の巡回について", Coverage("移動図書館 巡回", 5, 1)),
    ("令和6年度に移動図書館の巡回について何と言われましたか", Coverage("移動図書館 巡回", 5, 1, year=2024)),
    ("図書館協議会で移動図書館について何と言われましたか", Coverage("移動図書館", 5, 1, body=COVERED_BODY)),
    ("移動図書館の巡回に関して反対したのは誰ですか", Coverage("移動図書館 巡回", 5, 1)),
    ("移動図書館はどこを回りますか", None),
    ("2024年6月に移動図書館の巡回について何と言われましたか", None),
    ("申込書の溶解処分について", None),
]


@pytest.mark.parametrize(("question", "covered"), COVERAGE_COUNTED)
def test_every_turn_that_says_the_subject_is_counted(question: str, covered: Coverage | None) -> None:
    answer = helper().ask(question)
    assert answer.answered
    assert answer.coverage == covered
    told = answer_to_json(answer)["coverage"]
    assert (told and told["turns"]) == (covered and covered.turns)


def test_minutes_are_not_read_for_it() -> None:
    assistant = helper(is_read=False)
    assert assistant.ask("移動図書館の巡回について").coverage is None
    assert not assistant.mentions.is_read
