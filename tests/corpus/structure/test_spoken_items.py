"""Where no headings are printed, the subjects that the chair takes up are the items."""

import pytest
from shiomi_minutes import read_text


def test_without_printed_headings_the_chair_takes_the_items_up() -> None:
    text = (
        "○青木議長　日程第１、会期の決定を議題といたします。\n　お諮りいたします。ご異議ありませんか。\n"
        "○石川議員　日程第９、港の件を議題とするべきです。\n"
        "○青木議長　次に、日程第２、議案第3号汐見市税条例を議題といたします。本件を議題といたします。\n"
        "○江口環境課長　ご説明いたします。\n"
        "○青木議長　続いて、海岸の清掃に関する件についてお諮りいたします。\n"
    )
    meeting = read_text(text)
    assert [(item.number, item.title, item.first_turn) for item in meeting.agenda] == [
        ("日程第1", "会期の決定", 0),
        ("日程第2", "議案第3号汐見市税条例", 2),
        ("", "海岸の清掃に関する件", 4),
    ]
    assert [turn.agenda for turn in meeting.turns] == [0, 0, 1, 1, 2]


@pytest.mark.parametrize(
    ("sentence", "items"),
    [
        ("それでは、海岸の清掃についてを議題といたします。", [("", "海岸の清掃")]),
        ("日程第１及び日程第２を一括議題といたします。", [("日程第1及び日程第2", "日程第1及び日程第2")]),
        ("次に、議題（２）「海岸の清掃」を説明してください。", [("議題(2)", "海岸の清掃")]),
        ("日程第3、報告第4号「海岸の清掃」。", [("日程第3", "報告第4号 海岸の清掃")]),
        ("これより委員長の互選を行います。", [("", "委員長の互選")]),
        ("日程第3、港の件を行います。", [("日程第3", "港")]),
        ("本件を議題といたします。", []),
        ("先ほど海岸の清掃が議題となりました。", []),
        ("海岸の清掃を議題といたします", []),
        (f"{'海岸の清掃と' * 40}を議題といたします。", []),
    ],
)
def test_what_the_chair_takes_up(sentence: str, items: list[tuple[str, str]]) -> None:
    meeting = read_text(f"○青木議長　{sentence}\n○石川議員　はい。分かりました。\n")
    assert [(item.number, item.title) for item in meeting.agenda] == items


def test_an_item_named_again_is_one_and_who_speaks_first_chairs_where_nobody_is_called_so() -> None:
    text = (
        "○教育長（青木健君）　日程第１、海岸の清掃を議題といたします。\n○委員（石川花君）　はい。\n"
        "○教育長（青木健君）　日程第１、海岸の清掃を議題といたします。\n"
    )
    assert [(item.number, item.first_turn) for item in read_text(text).agenda] == [("日程第1", 0)]


def test_what_is_decided_before_the_next_item_in_one_speech_is_the_first_ones() -> None:
    text = (
        "○青木会長　議題（１）「海岸の清掃」を説明してください。\n○石川委員　説明します。\n"
        "○青木会長　それでは、継続審議といたします。\n　次に、議題（２）「港の灯り」を説明してください。\n"
    )
    meeting = read_text(text)
    assert [item.first_turn for item in meeting.agenda] == [0, 2]
    assert [decision.agenda for decision in meeting.decisions] == [0]


def test_only_a_chair_takes_up_items() -> None:
    meeting = read_text("○青木議長　始めます。\n○石川議員　海岸の清掃を議題といたします。\n")
    assert meeting.agenda == ()
