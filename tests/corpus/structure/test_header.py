"""The front matter: what meeting this is, when and where, who was there; each fact a field of the text."""

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


def told(text: str, *kinds: str) -> list[tuple[str, str, str]]:
    """(kind, value, words) of the fields of some kinds."""
    meeting = read_text(text)
    fields = (field for field in meeting.fields if field.kind in kinds)
    return [(field.kind, field.value, meeting.quote(field.start, field.end)) for field in fields]


@pytest.mark.parametrize(
    ("front", "venue", "printed"),
    [
        (
            "日時　5月20日\n場所　市役所3階　大会議室\n出席者",
            "市役所3階　大会議室",
            "場所　市役所3階　大会議室",
        ),
        ("令和6年5月20日 14:00 会 場 市役所 ● 出席者", "市役所", "会 場 市役所"),
        ("会　場　市役所   出席者　青木健   議題", "市役所", "会　場　市役所"),
        ("【場所】\n第1会議室\n【出席】", "第1会議室", "【場所】\n第1会議室"),
        ("１．招集の場所　汐見市議会議場\n議題", "汐見市議会議場", "１．招集の場所　汐見市議会議場"),
        ("汐見市議会会議録\n　第三委員会室\n", "第三委員会室", "第三委員会室"),
        ("令和6年5月20日（月）　第３委員会室\n", "第３委員会室", "令和6年5月20日（月）　第３委員会室"),
    ],
)
def test_venues(front: str, venue: str, printed: str) -> None:
    assert told(front + TURN, "venue") == [("venue", venue, printed)]


def test_no_venue() -> None:
    assert told("汐見市環境審議会会議録" + TURN, "venue") == []


@pytest.mark.parametrize(
    ("front", "fields"),
    [
        pytest.param(
            "出席者（敬称略）\n　会　長　青木　健\n　委　員　石川　花\n欠席者　なし\n傍聴者　2人",
            [
                ("present", "会長", "会　長　青木　健"),
                ("present", "委員", "委　員　石川　花"),
                ("absent", "欠席者", "欠席者　なし"),
                ("public", "傍聴者", "傍聴者　2人"),
            ],
            id="a field for each group",
        ),
        pytest.param(
            "出　席　議　員　（１名）\n　１番　青木　健\n欠　席　議　員　（１名）\n　２番　石川　花",
            [
                ("present", "出席議員", "出　席　議　員　（１名）\n　１番　青木　健"),
                ("absent", "欠席議員", "欠　席　議　員　（１名）\n　２番　石川　花"),
            ],
            id="letters spread over the line",
        ),
        pytest.param(
            "出席委員　２名\n　委員　青木　健\n欠席委員　１名\n　委員　石川　花",
            [
                ("present", "委員", "委員　青木　健"),
                ("absent", "欠席委員", "欠席委員　１名"),
                ("absent", "委員", "委員　石川　花"),
            ],
            id="a list of none but absent members",
        ),
        pytest.param("出席者　12名", [("present", "出席者", "出席者　12名")], id="a heading and no list"),
    ],
)
def test_lists_of_people(front: str, fields: list[tuple[str, str, str]]) -> None:
    assert told(front + "\n" + TURN, "present", "absent", "public") == fields


def test_lists_of_other_things() -> None:
    assert told("議題　１ 鍵の管理\n配付資料　資料１" + TURN, "agenda", "materials", "other") == [
        ("agenda", "議題", "議題　１ 鍵の管理"),
        ("materials", "配付資料", "配付資料　資料１"),
    ]


def test_where_nobody_speaks_no_list_is_read() -> None:
    text = "令和6年3月定例会 議決結果\n議長 〇 〇\n場所 議場\n"
    assert told(text, "present", "venue") == [("venue", "議場", "場所 議場")]


def test_fields_are_in_order_and_inside_the_text() -> None:
    meeting = read_text(print_minutes(LAYOUTS["○NAME ROLE"]))
    spans = [(field.start, field.end) for field in meeting.fields]
    assert spans == sorted(spans)
    assert all(meeting.quote(*span).strip() for span in spans)


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
