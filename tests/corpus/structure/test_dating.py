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
        ("# 港の会 2024-05-20\n\n## 次回\n2024-06-04", date(2024, 5, 20)),
        ("# Quay group 2024-05-20\n\n## Next meeting\n2024-06-04", date(2024, 5, 20)),
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


@pytest.mark.parametrize(
    ("front", "day", "times"),
    [
        ("Minutes\nDate: 14:00 - 16:50 October 31, 2018", date(2018, 10, 31), ("14:00", "16:50")),
        ("File: QUAY\nDate: 03/12/2024", date(2024, 3, 12), ("", "")),
        (
            "date: 2018-07-29\nMINUTES OF A MEETING HELD AT THE HALL AT 4.30 pm ON FRIDAY 29 JUNE 2018",
            date(2018, 6, 29),
            ("16:30", ""),
        ),
        (
            "Term to December 31, 2025\nWednesday, February 12, 2025\nShe called it to order at 5:33 p.m.",
            date(2025, 2, 12),
            ("17:33", ""),
        ),
        (
            "Next meeting: April 9, 2024\nHarbour Board\nMarch 12, 2024\n\n**6:00 p.m.**",
            date(2024, 3, 12),
            ("18:00", ""),
        ),
        ("The meeting was scheduled for 10:00am and began at 10:06am.", None, ("10:06", "")),
        (
            "Minutes of the Sedge Council Meeting held on 12 March 2024\nNoted on Monday 4 March 2024: none."
            "\n24/37 Date of next meeting\nTuesday 14 May 2024 at 7.30 pm.",
            date(2024, 3, 12),
            ("", ""),
        ),
        (
            "Sedge Council\nDate: 12 March 2024\nDate and time of the next meeting\n"
            "Tuesday 14 May 2024 at 7 pm.",
            date(2024, 3, 12),
            ("", ""),
        ),
        ("令和６年第１回汐見町議会臨時会（１月２３日）", date(2024, 1, 23), ("", "")),
        ("令和5年度第3回汐見町審議会（2月1日）", date(2024, 2, 1), ("", "")),
        ("汐見町議会会議録\n（開会 午前１０時００分）", None, ("10:00", "")),
    ],
)
def test_dates_and_times_in_other_styles(front: str, day: date | None, times: tuple[str, str]) -> None:
    meeting = read_text(front + TURN)
    assert (meeting.date, meeting.start_time, meeting.end_time) == (day, *times)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("本日令和6年5月20日、審議会を開会いたします。", date(2024, 5, 20)),
        ("令和6年5月20日（月）でございます。", date(2024, 5, 20)),
        ("次回の会議は令和6年6月20日（木）に開催します。", None),
        ("令和6年5月20日に工事が終わりました。", None),
    ],
)
def test_the_opening_speech_tells_the_day_where_no_line_does(said: str, day: date | None) -> None:
    assert read_text(f"汐見市審議会会議録\n○青木会長　{said}\n○石川委員　はい。分かりました。\n").date == day


@pytest.mark.parametrize(
    ("ending", "time"),
    [
        ("議長は午後5時40分に閉会した。", "17:40"),
        ("The meeting adjourned at 8:10 p.m.", "20:10"),
        ("At 9:08 p.m., there being no further business, the meeting was adjourned.", "21:08"),
        ("The meeting closed at 5.05pm. The next meeting is at 7.30pm.", "17:05"),
    ],
)
def test_the_last_words_tell_the_end(ending: str, time: str) -> None:
    assert read_text(f"汐見市審議会会議録\n{ending}\n").end_time == time
