"""The day of the meeting, and the times at which it began and ended."""

from datetime import date

import pytest
from shiomi_minutes import read_text

from corpus import Meeting

TURN = "\n○青木会長　これより開会します。よろしくお願いします。\n○石川委員　はい。分かりました。\n"

DAY = "令和6年5月20日（月）"


def printed(meeting: Meeting) -> list[tuple[str, str, str]]:
    """(kind, value, words) of the fields that tell when."""
    return [
        (field.kind, field.value, meeting.quote(field.start, field.end))
        for field in meeting.fields
        if field.kind in ("date", "start_time", "end_time")
    ]


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("委員の選任　令和6年4月1日\n令和6年5月20日（月曜日）\n午後1時開議", date(2024, 5, 20)),
        ("要綱の施行日：令和2年4月1日\n日時：令和6年5月20日　午後1時", date(2024, 5, 20)),
        ("開催日: 2024-05-20", date(2024, 5, 20)),
        ("汐見市議会", None),
    ],
)
def test_the_date_is_the_meetings_own(front: str, day: date | None) -> None:
    assert read_text(front + TURN).date == day


def test_clock_lines_give_the_times() -> None:
    meeting = read_text(f"汐見市議会会議録\n　午後一時三分開議{TURN}　　午後二時散会\n")
    assert (meeting.start_time, meeting.end_time) == ("13:03", "14:00")


@pytest.mark.parametrize(
    ("front", "fields"),
    [
        pytest.param(
            f"日　時　{DAY}午後2時～午後3時30分\n会　場　市役所",
            [
                ("date", "2024-05-20", f"日　時　{DAY}午後2時～午後3時30分"),
                ("start_time", "14:00", f"日　時　{DAY}午後2時～午後3時30分"),
                ("end_time", "15:30", f"日　時　{DAY}午後2時～午後3時30分"),
            ],
            id="one line tells all",
        ),
        pytest.param(
            f"会議録\n{DAY}\n　午後一時三分開議",
            [("date", "2024-05-20", DAY), ("start_time", "13:03", "午後一時三分開議")],
            id="lines without a field's word",
        ),
        pytest.param(
            f"【開催日時】\n{DAY}\n【場所】\n市役所",
            [("date", "2024-05-20", f"【開催日時】\n{DAY}")],
            id="below the word, in brackets",
        ),
        pytest.param(
            f"１ 開催日：{DAY}\n開 会　午後2時\n閉 会　午後3時",
            [
                ("date", "2024-05-20", f"１ 開催日：{DAY}"),
                ("start_time", "14:00", "開 会　午後2時"),
                ("end_time", "15:00", "閉 会　午後3時"),
            ],
            id="a field for each",
        ),
        pytest.param(
            f"議事日程　{DAY}\n開催日　{DAY}\n　　午後2時　開会\n　　午後3時　散会\n委員　石川",
            [
                ("date", "2024-05-20", f"開催日　{DAY}\n　　午後2時　開会\n　　午後3時　散会"),
                ("start_time", "14:00", f"開催日　{DAY}\n　　午後2時　開会\n　　午後3時　散会"),
                ("end_time", "15:00", f"開催日　{DAY}\n　　午後2時　開会\n　　午後3時　散会"),
            ],
            id="indented lines go on with a field",
        ),
        pytest.param(
            "2024年5月20日 環境審議会\n日時　5月20日の午後2時から",
            [
                ("date", "2024-05-20", "2024年5月20日 環境審議会"),
                ("date", "", "日時　5月20日の午後2時から"),
            ],
            id="a field that gives no value is a field",
        ),
        pytest.param("日程　第1　会期の決定", [], id="an agenda is no date"),
    ],
)
def test_fields(front: str, fields: list[tuple[str, str, str]]) -> None:
    assert printed(read_text(front + "\n" + TURN)) == fields


def test_a_meeting_that_goes_on_after_a_break_was_opened_once() -> None:
    meeting = read_text(f"会議録\n　午後一時開議{TURN}　午後二時休憩\n\n　午後三時開議{TURN}　午後四時散会\n")
    assert printed(meeting) == [
        ("start_time", "13:00", "午後一時開議"),
        ("end_time", "16:00", "午後四時散会"),
    ]
