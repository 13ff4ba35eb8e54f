"""What minutes call themselves: title, body and number, each with its place."""

import pytest
from shiomi_minutes import read_text

from corpus.language.folding import clean

TURN = "\n○青木会長　これより開会します。よろしくお願いします。\n○石川委員　はい。分かりました。\n"


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
        ("会議名：汐見市青少年会合", "汐見市青少年会合", "汐見市青少年会合"),
        (
            "第2回汐見市環境審議会会議録 日時 令和6年5月20日",
            "第2回汐見市環境審議会会議録",
            "汐見市環境審議会",
        ),
        (
            "Town of Shiomi\nHarbour Board\nRegular Meeting Minutes",
            "Regular Meeting Minutes",
            "Harbour Board",
        ),
        (
            "Minutes of the Quay Users Committee",
            "Minutes of the Quay Users Committee",
            "Quay Users Committee",
        ),
        ("MINUTES\nQuay Committee", "MINUTES Quay Committee", "Quay Committee"),
        ('title: "Shiomi Parish Council"', "Shiomi Parish Council", "Shiomi Parish Council"),
        ("![Shiomi Board Minutes](a.png)\nShiomi Board Minutes", "Shiomi Board Minutes", "Shiomi Board"),
        (
            "ALDER COVE PARISH COUNCIL\n"
            "Minutes of the Meeting held in the Hall on Monday 8 May 2023 at 7.30 p.m.",
            "Minutes of the Meeting held in the Hall on Monday 8 May 2023 at 7.30 p.m.",
            "ALDER COVE PARISH COUNCIL",
        ),
        (
            "TOWN OF ALDER FALLS\nSCHOOL COMMITTEE\nREGULAR MEETING MINUTES",
            "REGULAR MEETING MINUTES",
            "SCHOOL COMMITTEE",
        ),
        ("Minutes of 6 March 2024", "Minutes of 6 March 2024", ""),
        ("汐見大学学生会議\n第三回本会議", "第三回本会議", "汐見大学学生会議"),
        ("# 港の夢を語る夕べ", "港の夢を語る夕べ", ""),
        ("Previous Section\nIndex\nHouse of Commons", "House of Commons", "House of Commons"),
        ("Quay Users Panel\n1. Minutes\n2. Fares", "Quay Users Panel", "Quay Users Panel"),
        ("Quay Users\nThe minutes of the meeting held in May were approved.", "Quay Users", ""),
        (
            "12 Quay Street\nShiomi Harbour\nHarbour Board\n"
            + "Ann Lee, North Quay\n" * 20
            + "MINUTES\nQuay Committee",
            "MINUTES Quay Committee",
            "Quay Committee",
        ),
        (
            "第１回汐見町議会（臨時会）\n１　会議録署名議員指名の件　〃",
            "第１回汐見町議会（臨時会）",
            "汐見町議会",
        ),
        (
            "Minutes of the Annual Harbour Board Meeting of Shiomi Harbour Board held on 12 March 2024",
            "Minutes of the Annual Harbour Board Meeting of Shiomi Harbour Board held on 12 March 2024",
            "Shiomi Harbour Board",
        ),
        (
            "SHIOMI PARISH COUNCIL\nMinutes of the Annual Parish Council Meeting held on 12 March 2024",
            "Minutes of the Annual Parish Council Meeting held on 12 March 2024",
            "SHIOMI PARISH COUNCIL",
        ),
        ("午前10時開議", "", ""),
        ("- 前回の会合で決めたこと", "", ""),
        ("汐見市の審議会は開かれた。", "", ""),
    ],
)
def test_titles(front: str, title: str, body: str) -> None:
    meeting = read_text(front + TURN)
    assert (meeting.title, meeting.body) == (title, body)


def test_body_from_the_words_that_open_the_meeting() -> None:
    meeting = read_text("○青木議長　ただいまから、令和6年第2回汐見市議会定例会を開会いたします。\n" * 2)
    assert meeting.body == "汐見市議会"


@pytest.mark.parametrize(
    ("front", "number"),
    [
        ("令和６年第２回汐見市議会定例会会議録（第１号）", "令和６年第２回"),
        ("汐見市環境審議会会議録\n第 3 回", "第3回"),
        ("汐見市環境審議会会議録", ""),
        ("第3回", "第3回"),
        ("取締役会議事録\n第1号議案　計算書類の件", ""),
    ],
)
def test_numbers(front: str, number: str) -> None:
    assert read_text(front + TURN).number == number.translate(str.maketrans("６２", "62"))


def test_each_stands_where_it_is_printed() -> None:
    meeting = read_text("＝ 令和6年度第1回汐見市環境審議会会議録 ＝\n" + TURN)
    printed = {field.kind: meeting.quote(field.start, field.end) for field in meeting.fields}
    assert printed == {
        "title": "令和6年度第1回汐見市環境審議会会議録",
        "body": "汐見市環境審議会",
        "number": "令和6年度第1回",
    }


@pytest.mark.parametrize(
    ("front", "number"),
    [
        ("令和６年第２回汐見市議会定例会会議録", "令和6年第2回"),
        ("汐見市環境審議会会議録\n令和６年度第２回", "令和6年度第2回"),
        ("汐見市議会会議録　第３号", "第3号"),
        ("汐見市議会会議録\n議事日程第１号\n日程第１　議案第１号　汐見市税条例", ""),
        ("汐見市議会議案第１号審査会議録", ""),
    ],
)
def test_the_number_is_the_meetings(front: str, number: str) -> None:
    assert clean(read_text(front + TURN).number) == number
