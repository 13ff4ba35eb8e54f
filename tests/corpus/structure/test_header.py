"""The front matter: what meeting this is, when and where, and who was there."""

from datetime import date

import pytest
from shiomi_minutes import FRONT, LAYOUTS, print_minutes, read_text

from corpus.models import Attendee

TURN = "\n○青木会長　これより開会します。よろしくお願いします。\n○石川委員　はい。分かりました。\n"


def test_front_matter() -> None:
    meeting = read_text(print_minutes(LAYOUTS["○NAME ROLE"]))
    assert meeting.title == "令和6年度第1回汐見市環境審議会会議録"
    assert (meeting.body, meeting.number) == ("汐見市環境審議会", "令和6年度第1回")
    assert (meeting.date, meeting.start_time, meeting.end_time) == (date(2024, 5, 20), "14:00", "15:30")
    assert meeting.venue == "汐見市役所3階第1会議室"


@pytest.mark.parametrize(
    ("front", "title", "body"),
    [
        ("汐見市議会会議録　第３号", "汐見市議会会議録　第３号", "汐見市議会"),
        (
            "令和６年第２回汐見市議会定例会会議録（第１号）",
            "令和６年第２回汐見市議会定例会会議録（第１号）",
            "汐見市議会",
        ),
        (
            "令和６年度定例会１２月緊急議会　汐見市議会会議録",
            "令和６年度定例会１２月緊急議会　汐見市議会会議録",
            "汐見市議会",
        ),
        ("本日の会議　議事録", "本日の会議　議事録", ""),
        ("第12回汐見市子ども会議　議事要旨", "第12回汐見市子ども会議　議事要旨", "汐見市子ども会議"),
        ("2024年5月20日 総務委員会", "2024年5月20日 総務委員会", "総務委員会"),
        ("# 汐見市環境審議会 議事録", "汐見市環境審議会 議事録", "汐見市環境審議会"),
    ],
)
def test_titles(front: str, title: str, body: str) -> None:
    meeting = read_text(front + TURN)
    assert (meeting.title, meeting.body) == (title, body)


def test_body_from_the_words_that_open_the_meeting() -> None:
    meeting = read_text("○青木議長　ただいまから、令和6年第2回汐見市議会定例会を開会いたします。\n" * 2)
    assert meeting.body == "汐見市議会"


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


FRONT_PEOPLE = [
    ("青木 健", "会長", ""),
    ("石川 花", "委員", ""),
    ("上野 次郎", "委員", ""),
    ("江口 誠", "事務局", "環境課長"),
]


@pytest.mark.parametrize(
    ("front", "people"),
    [
        (FRONT, FRONT_PEOPLE),
        (
            "出席者(敬称略)  会 長  青木 健  委 員  石川 花       上野 次郎  説明員  江口 誠(環境課長)"
            "  ● 会議内容",
            [
                ("青木 健", "会長", ""),
                ("石川 花", "委員", ""),
                ("上野 次郎", "委員", ""),
                ("江口 誠", "説明員", "環境課長"),
            ],
        ),
        (
            "出席委員　三名\n委員長青木　　健君\n副委員長石川はな君\n上野　次郎君\n欠席委員　なし\n議題",
            [("青木 健", "委員長", ""), ("石川はな", "副委員長", ""), ("上野 次郎", "委員", "")],
        ),
        (
            "出席議員（２名）\n　　１番　　青　木　　　健　　　２番　　石　川　は　な",
            [("青木 健", "議員", ""), ("石川はな", "議員", "")],
        ),
        ("出席委員：青木健会長、石川花委員", [("青木健", "会長", ""), ("石川花", "委員", "")]),
        (
            "出席者\n職名\t氏名\t所属\n説明員\t江口　誠\t環境部環境課長",
            [("江口 誠", "説明員", "環境部環境課長")],
        ),
        (
            "出席者\n　委員　　青木　健\n　説明員　環境課長　江口　誠\n　　　　　総務課長　大野　歩",
            [
                ("青木 健", "委員", ""),
                ("江口 誠", "説明員", "環境課長"),
                ("大野 歩", "説明員", "総務課長"),
            ],
        ),
        (
            "出席者\n（委員）青木健会長\n（事務局）環境課長　江口誠",
            [("青木健", "会長", ""), ("江口誠", "事務局", "環境課長")],
        ),
    ],
)
def test_attendance(front: str, people: list[tuple[str, str, str]]) -> None:
    attendance = read_text(front + "\n" + TURN).attendance
    assert attendance == tuple(Attendee(*person) for person in people)


def test_absent_people() -> None:
    attendance = read_text("出席委員　青木健、石川花\n欠席委員　上野次郎\n" + TURN).attendance
    assert [(person.name, person.present) for person in attendance] == [
        ("青木健", True),
        ("石川花", True),
        ("上野次郎", False),
    ]


ROSTER = (
    "出席者\n会長　髙木　健\n委員　鈴木　花\n委員　上野　次郎\n委員　上野　三郎\n"
    "説明員　鈴木　誠（企画部情報課長）\n\n"
)


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("高木会長", "髙木 健", "会長"),
        ("会長", "髙木 健", "会長"),
        ("鈴木委員", "鈴木 花", "委員"),
        ("鈴木情報課長", "鈴木 誠", "情報課長"),
        ("上野委員", "上野", "委員"),
        ("上野三郎委員", "上野 三郎", "委員"),
        ("事務局", "", "事務局"),
    ],
)
def test_labels_are_resolved_only_where_one_person_fits(label: str, name: str, role: str) -> None:
    turn = read_text(f"{ROSTER}○{label}　発言します。よろしくお願いします。\n").turns[0]
    assert (turn.label, turn.name, turn.role) == (label, name, role)
