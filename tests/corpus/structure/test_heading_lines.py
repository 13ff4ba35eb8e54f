"""Headings of minutes in which nobody speaks, by whatever sets them off; sentences are none."""

import pytest
from shiomi_minutes import read_text

ITEMS = ["Call to Order", "Roll Call", "Approval of Minutes", "Harbour Report", "Adjournment"]
ROMAN = ["I", "II", "III", "IV", "V"]
BELOW = "The members present heard the clerk and agreed to wait until the quay was dry."
JAPANESE = ["会議録署名委員の指名について", "港の補修について", "その他"]
BELOW_JAPANESE = "事務局から資料により説明があり、委員の了承を得た。"


@pytest.mark.parametrize(
    "front",
    [
        "{n}. {t}",
        "{l}. {t}",
        "({n}) {t}",
        "## {t}",
        "{r}. {t}",
        "Item {n} — {t}",
        "Agenda item {n}: {t}",
        "**{t}**",
        "{t} ({l}-1)",
        "{n} {t}",
    ],
)
def test_english_headings(front: str) -> None:
    lines = (
        f"{front.format(n=at, l='ABCDE'[at - 1], r=ROMAN[at - 1], t=title)}\n\n{BELOW}\n\n"
        for at, title in enumerate(ITEMS, 1)
    )
    meeting = read_text("Harbour Board of Shiomi\nMinutes of 3 May 2024\n\n" + "".join(lines))
    assert meeting.turns == ()
    assert [item.title for item in meeting.agenda] == ITEMS


@pytest.mark.parametrize("front", ["{n}. {t}", "({n}) {t}", "第{n}号議案　{t}", "【{t}】"])
def test_japanese_headings(front: str) -> None:
    lines = (f"{front.format(n=at, t=title)}\n{BELOW_JAPANESE}\n\n" for at, title in enumerate(JAPANESE, 1))
    meeting = read_text("汐見港協議会議事要旨\n\n" + "".join(lines))
    assert [item.title for item in meeting.agenda] == JAPANESE


def test_headings_in_front_of_their_sentences() -> None:
    text = "Town of Shiomi\n\n" + "".join(f"{title}: {BELOW}\n" for title in ITEMS)
    meeting = read_text(text)
    assert meeting.turns == ()
    assert [item.title for item in meeting.agenda] == ITEMS


def below(front: str, titles: list[str] = ITEMS) -> str:
    lines = (f"{front.format(n=at, t=title)}\n{BELOW}\n\n" for at, title in enumerate(titles, 1))
    return "Harbour Board of Shiomi\nMinutes of 3 May 2024\n\nAnn Pell\nTom Reed\n\n" + "".join(lines)


@pytest.mark.parametrize("front", ["24/{n} {t}", "{n}/2024 {t}", "11{n}. {t}", "2.{n} {t}", "{t}"])
def test_english_headings_without_a_space_below(front: str) -> None:
    assert [item.title for item in read_text(below(front)).agenda] == ITEMS


def test_headings_in_capitals_and_what_stands_below_them_as_a_title() -> None:
    capitals = [title.upper() for title in ITEMS]
    text = below("{t}", capitals).replace("HARBOUR REPORT\n", "HARBOUR REPORT\n\nQuay Lamps\n")
    assert [item.title for item in read_text(text).agenda] == [*capitals[:4], "Quay Lamps", capitals[4]]


def test_beside_numbered_headings_capitals_are_none() -> None:
    text = below("{n}. {t}").replace("3. Approval", "VOTE ON THE MOTION\n\nThe motion passed.\n\n3. Approval")
    assert [item.title for item in read_text(text).agenda] == ITEMS


def test_bold_words_before_what_is_told_are_headings() -> None:
    text = "# Harbour Board\n\n3 May 2024\n\n" + "".join(f"**{title}.** {BELOW}\n\n" for title in ITEMS)
    assert [item.title for item in read_text(text).agenda] == ITEMS


def test_a_list_below_a_heading_keeps_the_count() -> None:
    text = below("{n}. {t}").replace(
        "2. Roll Call\n", "2. Roll Call\nThere were:\n1. Ann Pell\n2. Tom Reed\n"
    )
    assert [item.title for item in read_text(text).agenda] == ITEMS


def test_lists_of_people_and_figures_inside_sentences_are_no_headings() -> None:
    text = below("{n}. {t}").replace(
        "3. Approval",
        "    Members Present:\n\n        Ann Pell\n        Tom Reed\n\n"
        "    Members Absent:\n\n        Ida Marsh\n\n"
        "    The lamps are to be lit within\n    30 days of this meeting by the keeper, and\n"
        "    12 more of them bought for the quay.\n\n3. Approval",
    )
    assert [item.title for item in read_text(text).agenda] == ITEMS


def test_numbers_inside_one_paragraph() -> None:
    text = (
        "Parish Council of Shiomi. 1. Apologies for absence Councillor Aoki was away. 2. Finance The clerk "
        "paid four bills. 2.1 One was late. 3. Date of the meeting The council meets again in June."
    )
    assert [item.number for item in read_text(text).agenda] == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    "line",
    [
        "1. The clerk reported that the quay was wet.",
        "1. 岸壁を直した。",
        "A. Ann proposes that the bell is sold.",
        "Decision 4-1: the bell is to be sold",
        "Proposed by Ann Pell, seconded by Tom Reed and RESOLVED: the bell is to be sold",
        "I'd like the Bell sold",
    ],
)
def test_sentences_are_no_headings(line: str) -> None:
    assert read_text(f"Harbour Board\n\n{line}\n\n{BELOW}\n").agenda == ()
