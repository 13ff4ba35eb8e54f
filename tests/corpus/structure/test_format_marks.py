"""What a format marks, taken as it is: speakers, ends of speeches, items, title and day."""

import pytest

from corpus.formats.marked_text import MarkedText
from corpus.models import Meeting
from corpus.structure.parser import parse


def read(text: MarkedText) -> Meeting:
    return parse(text.source_text("minutes.xml", "0" * 64, "test"))


def said(meeting: Meeting) -> list[tuple[str, str]]:
    return [(turn.label, meeting.quote(turn.start, turn.end)) for turn in meeting.turns]


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("磯田会長", "磯田", "会長"),
        ("国務大臣（帆足　勝信君）", "帆足 勝信", "国務大臣"),
        ("港湾 太郎 Jr.", "港湾 太郎 Jr.", ""),
        ("PellAnn", "PellAnn", ""),
        ("The Chair (Ann Pell)", "Ann Pell", "Chair"),
        ("42", "42", ""),
    ],
)
def test_a_label_is_a_speaker_whatever_it_looks_like(label: str, name: str, role: str) -> None:
    text = MarkedText()
    text.speech(label, "はい。")
    (turn,) = read(text).turns
    assert (turn.label, turn.name, turn.role) == (label, name, role)


def test_speeches_end_where_they_are_marked_without_the_notes_at_their_ends() -> None:
    text = MarkedText()
    text.note("○議長　これは前書き。")
    text.speech("A", "Yes.\n(2) This I say too")
    text.note("○議長　これは注。")
    text.printed_speech("○", "委員", "　", "はい。\n〔拍手〕")
    assert said(read(text)) == [("A", "Yes.\n(2) This I say too"), ("委員", "はい。")]


@pytest.mark.parametrize(
    ("levels", "items"),
    [
        ("1 Shiomi|2 Date|3 Ferry|+|3 Bell|+", ["Ferry", "Bell"]),
        ("2 Ferry|+|3 Main points|2 Bell|+|3 Main points", ["Ferry", "Bell"]),
        ("2 Ferry|3 Debate|+|3 Decision|2 Bell|3 Debate|+|3 Decision", ["Ferry", "Bell"]),
        ("1 Ferry|1 Bell", ["Ferry", "Bell"]),
        ("1 Ferry|+|2 Fares|+|1 Bell", ["Ferry", "Bell"]),
    ],
)
def test_items_are_the_highest_headings_with_speeches_below(levels: str, items: list[str]) -> None:
    text = MarkedText()
    for part in levels.split("|"):
        level, _, words = part.partition(" ")
        text.speech("Ann", "Yes.") if part == "+" else text.heading(words, int(level))
    assert [item.title for item in read(text).agenda] == items


def test_an_item_has_its_number_and_its_turns() -> None:
    text = MarkedText()
    for number, item in enumerate(("Ferry", "Bell", "Rope"), 1):
        text.heading(f"({number}) {item}", 2)
        if item != "Rope":
            text.speech("Ann", "Yes.")
    meeting = read(text)
    assert [(item.number, item.title, item.first_turn) for item in meeting.agenda] == [
        ("(1)", "Ferry", 0), ("(2)", "Bell", 1), ("(3)", "Rope", None),  # no turn stands below it
    ]  # fmt: skip
    assert [turn.agenda for turn in meeting.turns] == [0, 1]


def test_lines_between_marked_speeches_head_items_where_no_heading_is_marked() -> None:
    text = MarkedText()
    text.speech("会長", "はい。")
    text.note("（２）桟橋の補修について")
    text.speech("委員", "次に。")
    meeting = read(text)
    assert [(item.title, item.first_turn) for item in meeting.agenda] == [("桟橋の補修について", 1)]


def test_title_and_day_are_those_that_are_marked() -> None:
    text = MarkedText()
    text.note("汐見市環境審議会会議録")
    text.note("日時　令和６年５月２０日")
    text.title("Harbour Assembly")
    text.date("2024-06-06")
    text.speech("Ann", "Yes.")
    meeting = read(text)
    assert (meeting.title, str(meeting.date)) == ("Harbour Assembly", "2024-06-06")
