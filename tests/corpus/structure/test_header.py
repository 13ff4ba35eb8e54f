"""The front matter: what meeting this is, when and where, who was there; each fact a field of the text."""

from datetime import date

import pytest
from shiomi_minutes import LAYOUTS, print_minutes, read_text

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
