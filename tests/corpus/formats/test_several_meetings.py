"""A text of several meetings falls into them at headers that are complete and alike; one stays whole."""

import re
from pathlib import Path

import pytest
from shiomi_documents import write
from shiomi_minutes import read_text

from corpus import find_files, read_meeting
from corpus.formats.several_meetings import find_meetings

SAID = "\n○青木会長　海岸の清掃を始めます。\n○石川委員　分かりました。\n午後３時　閉会\n\n"
NOTED = "\n1. Apologies\nNone.\n2. Lamps\nRESOLVED: that a lamp be bought.\n\n"


def field_sheets(*days: str) -> str:
    return "".join(
        f"令和６年度第{at}回　汐見市ため池協議会　会議録\n日　時　{day}　午後２時～３時\n場　所　汐見市役所\n"
        f"出席者　青木会長、石川委員\n{SAID}"
        for at, day in enumerate(days, 1)
    )


def by_month(*days: str) -> str:
    """A page whose title stands above the first meeting only."""
    return "汐見市ため池協議会　会議録\n\n" + "".join(
        f"{at}月の会議\n\n{day}（水）\n出席委員　青木健、石川花\n{SAID}" for at, day in enumerate(days, 4)
    )


def parish(*days: str) -> str:
    return "".join(
        f"Minutes of the Elmstow Parish Council Meeting held on {day} at 7.30pm in the Hall.\n\n"
        f"Present: Cllrs Ann Pell (Chair), Tom Reed\n{NOTED}"
        for day in days
    )


def months(*days: str) -> str:
    return "# Elmstow Harbour Board\n\n" + "".join(
        f"## Meeting {at}\nDate: {day}\n\n**Present:** Ann Pell, Tom Reed\n{NOTED}"
        for at, day in enumerate(days, 1)
    )


def days_of_a_session(*days: str) -> str:
    return "".join(
        f"令和６年第１回汐見市議会定例会会議録（第{at}号）\n{day}（月曜日）\n○出席議員（２名）\n"
        f"１番　青木　健\n２番　石川　花\n○議長（青木健君）　これより会議を開きます。\n"
        for at, day in enumerate(days, 1)
    )


MADE = {
    "a sheet of fields": field_sheets("令和６年４月１０日", "令和６年５月８日", "令和６年６月１２日"),
    "by month": by_month("令和６年４月１０日", "令和６年５月８日", "令和６年６月１２日"),
    "newest first": by_month("令和６年６月１２日", "令和６年５月８日", "令和６年４月１０日"),
    "days of a session": days_of_a_session("令和６年３月４日", "令和６年３月１１日"),
    "parish": parish("Tuesday 9th January 2024", "Tuesday 13th February 2024"),
    "markdown": months("9 January 2024", "13 February 2024", "12 March 2024"),
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in MADE.items()])
def test_each_meeting_is_a_part_and_nothing_is_lost(text: str) -> None:
    parts = find_meetings(text)
    assert "".join(text[part.start : part.end] for part in parts) == text
    assert len(parts) == text.count("出席") + text.count("Present")
    heads = {text[part.start :].split("\n")[0] for part in parts[1:]}
    assert all(re.match(r"令和６年(?:度第|第１回)|\d月の会議|Minutes of|## Meeting", head) for head in heads)


ONE = field_sheets("令和６年４月１０日")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            ONE + "次回の会議\n日　時　令和６年６月１２日\n場　所　汐見市役所\n", id="the next one's day"
        ),
        pytest.param(
            ONE.replace("\n○青木", "\n\f第1回会議録　令和６年４月１０日\n○青木") + ONE, id="one day twice"
        ),
        pytest.param(
            ONE + "開催の状況\n" + "令和６年５月８日\n出席者　２名\n令和６年６月１２日\n出席者　３名\n",
            id="nothing told",
        ),
        pytest.param(
            parish("Tuesday 12th March 2024")
            + "Lamps Working Group\nMet on 5 March 2024\nPresent: Tom Reed\nIt chose a lamp.\n",
            id="another body's in it",
        ),
        pytest.param(
            parish("Tuesday 12th March 2024")
            + "Minutes of the Meeting held on 13 February 2024\nThese were approved.\nPresent here: all.\n",
            id="minutes that are approved",
        ),
        pytest.param(
            field_sheets("令和６年４月１０日", "令和６年６月１２日", "令和６年５月８日"),
            id="in no order of days",
        ),
    ],
)
def test_a_single_meeting_stays_whole(text: str) -> None:
    assert find_meetings(text) == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", MADE["by month"].encode("cp932")),
        (
            "a.html",
            f"<html><body><p>{'</p><p>'.join(MADE['by month'].split(chr(10)))}</p></body></html>".encode(),
        ),
        ("a.md", MADE["by month"].encode()),
    ],
)
def test_a_file_of_several_stands_for_its_meetings(tmp_path: Path, name: str, data: bytes) -> None:
    file = write(tmp_path / name, data)
    meetings = [read_meeting(found.path) for found in find_files([file]).files]
    assert [str(one.date) for one in meetings] == ["2024-04-10", "2024-05-08", "2024-06-12"]
    assert {one.body for one in meetings} == {"汐見市ため池協議会"}
    assert [len(one.turns) for one in meetings] == [2, 2, 2]


def test_pages_keep_their_numbers(tmp_path: Path) -> None:
    sheets = MADE["a sheet of fields"].replace("午後３時　閉会\n", "午後３時　閉会\n\f")
    file = write(tmp_path / "a.txt", sheets.encode())
    meetings = [read_meeting(found.path) for found in find_files([file]).files]
    assert [one.turns[0].page for one in meetings] == [1, 2, 3]


def test_where_several_cannot_be_told_apart_by_file_it_is_said() -> None:
    (warning,) = read_text(MADE["a sheet of fields"]).warnings
    assert "3 meetings (2024-04-10 to 2024-06-12)" in warning.message
