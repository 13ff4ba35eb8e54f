"""Headings that share their line with what is told below them are found where they count on."""

import pytest
from shiomi_minutes import read_text

from corpus.language.folding import clean
from corpus.structure.run_in import RunIn, find_run_in, split_tails
from corpus.structure.speech_tails import Tail


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        (
            "議題１　浜の清掃について　課長から資料１により説明があった。\n"
            "議題２　港の照明　三社から見積りを取った。安い方に決めた。\n議題３　その他\n",
            ["議題１　浜の清掃について", "議題２　港の照明"],
        ),
        ("議題1．灯台の塗装について係から報告があった。\n議題2．旗\n", ["議題1．灯台の塗装について"]),
        ("(1)　浜の清掃について　資料1により説明\n(2)　港の照明について\n", ["(1)　浜の清掃について"]),
        (
            "Agenda item 1 Paint for the pier The warden showed three colours.\nAgenda item 2 Boats\n",
            ["Agenda item 1 Paint for the pier", "Agenda item 2 Boats"],
        ),
        ("議題１　浜の清掃について　課長から説明があった。\n", ["議題１　浜の清掃について"]),
        ("議題２　浜の清掃について　課長から説明があった。\n", []),
        ("議題１　浜の清掃について　ご説明をお願いします。\n議題２　旗\n", []),
        ("日程第1、港の件を議題といたします。\n日程第2、旗の件を議題といたします。\n", []),
        ("Item 1 is late because I was ill.\nItem 2 will come next.\n", []),
        ("1. 課長から説明があった。\n2. 委員から質問があった。\n", []),
    ],
)
def test_run_in(text: str, headings: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_run_in(clean(text))] == headings


def test_a_line_is_its_heading_and_what_is_told() -> None:
    lines = [Tail(0, 5, True), Tail(6, 40, True)]
    assert list(split_tails(lines, [RunIn(6, 20, 40)])) == [
        Tail(0, 5, True),
        Tail(6, 20, True),
        Tail(20, 40, False),
    ]


SPOKEN = """汐見市公園審議会　会議録
出席者　青木 健（会長）、石川 花
欠席者　戸川 実
事務局　公園課長 江口 誠、主査 森 みどり

議題１　芝生の利用について　課長から資料１により説明があった。
青木会長　夜は何時までか。
江口課長　９時までである。
青木会長　では、案のとおり了承します。
議題２　桜の剪定について　石川委員が代案を示した。
石川委員　枝だけを切ってほしい。
森主査　そのようにする。
青木会長　継続審査とします。
"""


def test_decisions_stand_under_their_own_run_in_items() -> None:
    meeting = read_text(SPOKEN)
    assert [(item.number, item.title) for item in meeting.agenda] == [
        ("議題1", "芝生の利用について"),
        ("議題2", "桜の剪定について"),
    ]
    assert [turn.label for turn in meeting.turns] == [
        "青木会長", "江口課長", "青木会長", "石川委員", "森主査", "青木会長",
    ]  # fmt: skip
    assert [turn.agenda for turn in meeting.turns] == [0, 0, 0, 1, 1, 1]
    assert [getattr(meeting.outcome(at), "outcome", "") for at in (0, 1)] == ["了承", "継続審査"]
    assert "代案" not in "".join(meeting.quote(turn.start, turn.end) for turn in meeting.turns)
    assert [(person.name, person.present) for person in meeting.attendance] == [
        ("青木 健", True), ("石川 花", True), ("戸川 実", False), ("江口 誠", True), ("森 みどり", True),
    ]  # fmt: skip


def test_minutes_in_which_nobody_speaks_have_run_in_items() -> None:
    meeting = read_text(
        "汐見団地管理組合理事会議事録\n\n議題1．灯台の塗装について　係から報告があった。\n"
        "議題2．旗の購入　安い方とすることで承認。\n"
    )
    assert [(item.number, item.title) for item in meeting.agenda] == [
        ("議題1", "灯台の塗装について"),
        ("議題2", "旗の購入"),
    ]
    assert getattr(meeting.outcome(1), "outcome", "") == "承認"
