"""Agenda items: the headings printed between the speeches, with their parts, and the turns under them."""

import pytest
from shiomi_minutes import LAYOUTS, print_minutes, read_text

HEARD = "○石川委員　特にございません。分かりました。\n"
MINUTES = """令和6年度第1回汐見市環境審議会会議録

○青木会長　これより開会いたします。よろしくお願いいたします。
1　議事
(1)　海岸の清掃について（環境課）（資料1～1-2）
○青木会長　海岸の清掃について説明をお願いします。
○事務局　資料1のとおりです。年に4回実施します。
○石川委員　費用はいくらですか。
○事務局　10万円です。
○青木会長　賛成の方は挙手をお願いします。
（全員挙手）
○青木会長　了承されました。
(2)　港の照明について（土木課）（資料2）
(3)　浜の看板について（土木課）（資料3）
○青木会長　続いて2件を一括して審議します。
○石川委員　意見はありません。
○青木会長　ご異議ありませんか。
〔「異議なし」と呼ぶ者あり〕
○青木会長　異議なしと認めます。よって、2件は原案のとおり可決されました。
2　その他
○事務局　次回は8月です。
"""


def test_items_with_their_parts() -> None:
    meeting = read_text(MINUTES)
    assert [(item.number, item.title, item.department, item.materials) for item in meeting.agenda] == [
        ("1", "議事", "", ()),
        ("(1)", "海岸の清掃について", "環境課", ("資料1～1-2",)),
        ("(2)", "港の照明について", "土木課", ("資料2",)),
        ("(3)", "浜の看板について", "土木課", ("資料3",)),
        ("2", "その他", "", ()),
    ]
    assert [item.first_turn for item in meeting.agenda] == [1, 1, 7, 7, 11]
    assert (
        meeting.quote(meeting.agenda[2].start, meeting.agenda[2].end)
        == "(2)　港の照明について（土木課）（資料2）"
    )


def test_turns_stand_under_their_items_and_joint_items_under_the_first() -> None:
    meeting = read_text(MINUTES)
    assert [turn.agenda for turn in meeting.turns] == [None, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4]
    assert [item.joint for item in meeting.agenda] == [None, None, 2, 2, None]


def test_wrapped_and_ranged_headings_after_a_rule() -> None:
    rule = "　　──────────────────\n"
    text = (
        f"{HEARD}{rule}日程第１　議案第1号　汐見市税条例　～\n日程第３　議案第3号　手数料条例\n\n{HEARD}"
        f"{rule}日程第４　議案第4号　指定管理者の指定について（汐見浜公園及\n　び汐見港公園）\n\n"
        f"{HEARD}{rule}{HEARD}"
    )
    meeting = read_text(text)
    assert [item.number for item in meeting.agenda] == ["日程第1", "日程第4"]
    assert [turn.agenda for turn in meeting.turns] == [None, 0, 1, 1]
    assert meeting.agenda[1].title.endswith("び汐見港公園）")


def test_markdown_headings_of_a_text_without_speakers() -> None:
    meeting = read_text("# 汐見市議会\n\n## 開会\n\n音声の書き起こしです。\n\n## 質疑\n\n続きです。\n")
    assert [item.title for item in meeting.agenda] == ["開会", "質疑"]
    assert [item.first_turn for item in meeting.agenda] == [None, None]


def test_no_items_are_made_up() -> None:
    assert read_text(print_minutes(LAYOUTS["○NAME ROLE"])).agenda == ()


FIRST_ABOVE = """汐見市公園審議会会議録
日時　令和6年4月9日（火）
議題1　噴水について
○青木会長　開会します。
○事務局　噴水は8時まで動きます。
{following}　花壇について
○事務局　花壇は12か所です。
"""


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ("議題2", [("議題1", 0), ("議題2", 2)]),
        ("議題1", [("議題1", 2)]),  # what stands above is then the header's own list
        ("議題3", [("議題3", 2)]),
        ("(2)", [("(2)", 2)]),
    ],
)
def test_a_numbered_line_above_the_first_speech_heads_it_where_the_next_number_follows(
    following: str, expected: list[tuple[str, int]]
) -> None:
    meeting = read_text(FIRST_ABOVE.format(following=following))
    assert [(item.number, item.first_turn) for item in meeting.agenda] == expected


FERRY = """Minutes of the Ferry Users Panel, 8 April 2022

{0}

Chair: Good morning. We begin with the timetable.
Ms Alder: I see two ways to change it.
1. We could leave an hour later.
2. We could run a second boat.

{1}

Chair: Fares are next. Children pay half.
Ms Alder: Could they travel free?

{2}

Chair: The planks are loose.
Ms Alder: They will be fixed next week.
"""


TITLES = ("Timetable", "Ferry fares", "Landing stage")


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("Item {at}: {title}", "Item {at}"),
        ("AGENDA ITEM {at} – {title}", "AGENDA ITEM {at}"),
        ("{at}. {title}", "{at}."),
        ("{letter}. {title}", "{letter}."),
        ("{title}", ""),
    ],
)
def test_english_headings_between_speeches(printed: str, number: str) -> None:
    parts = [
        {"at": at, "letter": letter, "title": title}
        for at, letter, title in zip("123", "ABC", TITLES, strict=True)
    ]
    meeting = read_text(FERRY.format(*(printed.format(**part) for part in parts)))
    found = [(item.number, item.title, item.first_turn) for item in meeting.agenda]
    numbers = [number.format(**part) for part in parts]
    assert found == list(zip(numbers, TITLES, [0, 2, 4], strict=True))
    assert meeting.quote(meeting.turns[1].start, meeting.turns[1].end).endswith(
        "2. We could run a second boat."
    )
    assert meeting.quote(meeting.turns[3].start, meeting.turns[3].end) == "Could they travel free?"


def test_items_with_something_told_between_them_are_not_joint() -> None:
    told = "5. Lamp\nNothing was done.\n6. Boats\n"
    meeting = read_text(
        "Quay Board minutes\n\n"
        "Ann Lee: It is late.\nBob Ray: It is.\nAnn Lee: Then go on.\nBob Ray: Good.\n\n"
        f"{told}Ann Lee: Boats are cold.\n"
    )
    assert [(item.title, item.joint) for item in meeting.agenda] == [("Lamp", None), ("Boats", None)]
