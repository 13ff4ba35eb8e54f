"""What of a question the store holds becomes filters; what it does not hold is kept to be said."""

from datetime import date

import pytest
from shiomi import BODY, MemoryLibrary, build_meeting

from assistant.question.recognise import Recognised, narrowed, recognise
from index import Filters, MeetingSummary

TODAY = date(2024, 9, 1)
NONE = Filters()


def held() -> tuple[MeetingSummary, ...]:
    """Two bodies, so that the name of one says which; the first in two years."""
    later = build_meeting(meeting_id="5a105a105a11", day=date(2024, 6, 6))
    other = build_meeting(
        meeting_id="5a105a105a12", body="汐見市図書館協議会", title="令和5年度第1回汐見市図書館協議会会議録"
    )
    return MemoryLibrary(build_meeting(), later, other).meetings()


def read(question: str, filters: Filters = NONE) -> Recognised:
    return recognise(question, filters, (), held(), TODAY)


REST = [
    ("柏木委員は鍵の管理について何と言いましたか", "鍵の管理について何と言いましたか"),
    ("令和5年度に鍵の管理について何と言われましたか", "鍵の管理について何と言われましたか"),
    ("情報公開審査会では鍵の管理について何と言われましたか", "鍵の管理について何と言われましたか"),
    ("鍵の管理について", "鍵の管理について"),
]


@pytest.mark.parametrize(("question", "rest"), REST)
def test_what_is_asked_beside(question: str, rest: str) -> None:
    assert read(question).rest == rest


NARROWED = [
    ("柏木委員は鍵について何と言いましたか", {"speaker": "柏木委員"}),
    ("会長は鍵について何と言いましたか", {"role": "会長"}),
    ("令和5年度に鍵について何と言われましたか", {"fiscal_year": 2023}),
    ("情報公開審査会では鍵について何と言われましたか", {"body": "情報公開審査会"}),
    ("鍵について", {}),
]


@pytest.mark.parametrize(("question", "filters"), NARROWED)
def test_filters_are_made_of_what_is_recognised(question: str, filters: dict[str, object]) -> None:
    assert narrowed(NONE, read(question)) == Filters(**filters)  # type: ignore[arg-type]


def test_the_users_own_filters_stand() -> None:
    own = Filters(speaker="事務局", since=date(2020, 1, 1))
    found = read("令和5年度に柏木委員は鍵について何と言いましたか", own)
    assert found.person is None
    assert found.period is None
    assert narrowed(own, found) == own


NOT_HELD = [
    ("第9回の会議では鍵について何と言われましたか", "missing_meeting", "9"),
    ("議案第7号について", "unlisted_item", "議案第7号"),
]


@pytest.mark.parametrize(("question", "field", "value"), NOT_HELD)
def test_what_is_not_held_is_kept_to_be_said(question: str, field: str, value: str) -> None:
    assert getattr(read(question).named, field) == value


def test_a_time_without_meetings_is_said_and_a_relative_one_does_not_narrow() -> None:
    typed = read("令和元年度に鍵について何と言われましたか")
    assert typed.named.empty_period is not None
    assert narrowed(NONE, typed).fiscal_year == 2019
    relative = read("一昨年、鍵について何と言われましたか")
    assert relative.named.empty_period is not None
    assert narrowed(NONE, relative) == NONE


def test_a_stranger_is_named_and_knows_nobody() -> None:
    person = read("高砂委員は鍵について何と言いましたか").named.person
    assert person is not None
    assert person.known == ()


def test_an_item_alone_is_looked_for_by_its_title() -> None:
    items = ("議案第1号配食サービスについて",)
    listed = MeetingSummary("5a105a105a10", "a.txt", "会議録", BODY, date(2023, 8, 24), 15, items=items)
    assert recognise("議案第1号について", NONE, (), (listed,), TODAY).looked_for == "配食サービスについて"


def test_of_meetings_of_one_number_the_one_of_that_time_else_the_newest() -> None:
    held = tuple(
        MeetingSummary(str(year) * 3, f"{year}.txt", "第2回審査会会議録", BODY, date(year, 8, 1), 9)
        for year in (2021, 2022, 2023)
    )

    def meant(question: str, filters: Filters = NONE) -> str:
        return narrowed(filters, recognise(question, filters, (), held, TODAY)).meeting_id

    assert meant("令和4年度第2回審査会に柏木委員は出席しましたか") == "2022" * 3
    assert meant("第2回審査会に柏木委員は出席しましたか") == "2023" * 3
    assert meant("第2回審査会を要約して", Filters(fiscal_year=2021)) == "2021" * 3
