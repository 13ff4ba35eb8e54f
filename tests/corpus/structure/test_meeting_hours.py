"""The times at which a meeting began and ended, in every style of a header."""

import time

import pytest
from shiomi_minutes import read_text

from corpus.language.folding import clean
from corpus.structure.meeting_hours import read_hours

ENGLISH = """Harbour Board
Minutes, 14 March 2023
{}

Chair: The last boat leaves at 9:40 p.m. from the quay. Good evening.
Ms Pell: Good evening. I have nothing.
"""
JAPANESE = """汐見市港湾審議会会議録
{}

○青木会長　終船は午後９時40分です。これより開会します。
○石川委員　はい。分かりました。
"""


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("Time: 6:30 p.m. to 8:15 p.m.", "18:30", "20:15"),
        ("Time: 6:30–8:15 p.m.", "18:30", "20:15"),
        ("2 pm - 4 pm", "14:00", "16:00"),
        ("From 11 a.m. until 1 p.m.", "11:00", "13:00"),
        ("Time: 18:30 to 20:15", "18:30", "20:15"),
        ("Start: 7:00 PM\nEnd: 8:40 PM", "19:00", "20:40"),
        ("**Start time:** 14:05\n**End time:** 15:20", "14:05", "15:20"),
        ("Meeting opened: 7.02 pm\nMeeting closed: 8.55 pm", "19:02", "20:55"),
        ("Time: 7:30pm", "19:30", ""),
        ("9:00-9:30 Coffee\n9:30-10:00 Fares", "", ""),
        ("Old Customs House", "", ""),
    ],
)
def test_english_headers(line: str, start: str, end: str) -> None:
    meeting = read_text(ENGLISH.format(line))
    assert (meeting.start_time, meeting.end_time) == (start, end)


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("日　時　令和５年９月１２日（火）午後１時30分～３時", "13:30", "15:00"),
        ("日時　令和５年９月１２日（火）\n　　　午後１時30分から午後３時まで", "13:30", "15:00"),
        ("時間：13:30～15:00", "13:30", "15:00"),
        ("時　間　自 午前10時　至 午前11時50分", "10:00", "11:50"),
        ("開会　午後１時３０分\n閉会　３時１０分", "13:30", "15:10"),
        ("開始　10時00分\n終了　11時40分", "10:00", "11:40"),
        ("開会時刻　午後２時００分\n閉会時刻　午後４時３０分", "14:00", "16:30"),
        (
            "開会日時　令和５年９月１２日　午前１０時\n閉会日時　令和５年９月１２日　午後３時２５分",
            "10:00",
            "15:25",
        ),
        ("午後７時開会　午後８時２０分閉会", "19:00", "20:20"),
        ("開会　午前９時３０分　　閉会　午前１１時０５分", "09:30", "11:05"),
        ("場所　旧税関庁舎", "", ""),
    ],
)
def test_japanese_headers(line: str, start: str, end: str) -> None:
    meeting = read_text(JAPANESE.format(line))
    assert (meeting.start_time, meeting.end_time) == (start, end)


@pytest.mark.parametrize("piece", [" ", "* ", "2 ", "開会 ", "12-"])
def test_time_is_linear_on_hostile_text(piece: str) -> None:
    text = clean(piece * 20_000)
    began = time.perf_counter()
    read_hours(text, len(text), ())
    assert time.perf_counter() - began < 5
