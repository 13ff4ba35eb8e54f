"""What can head an agenda item: a number, a mark or a bracket in front, and no sentence."""

import pytest

from corpus.structure.heading_numbers import counts_on, is_title, level, ordinal_of, split_heading


@pytest.mark.parametrize(
    ("line", "number", "title"),
    [
        ("(1) 海岸の清掃について", "(1)", "海岸の清掃について"),
        ("1 議事", "1", "議事"),
        ("1. 議事", "1.", "議事"),
        ("  議題2 海岸の清掃", "議題2", "海岸の清掃"),
        ("日程第3 議案第4号 汐見市税条例", "日程第3", "議案第4号 汐見市税条例"),
        ("議案第4号 汐見市税条例", "議案第4号", "汐見市税条例"),
        ("第2 海岸の清掃", "第2", "海岸の清掃"),
        ("◎会期の決定", "◎", "会期の決定"),
        ("【議題2】海岸の清掃", "【議題2】", "海岸の清掃"),
        ("【海岸の清掃】", "【海岸の清掃】", ""),
        ("## 開会", "##", "開会"),
        ("その他", "", "その他"),
        ("① 海岸の清掃", "①", "海岸の清掃"),
        ("Item 2: Ferry fares", "Item 2", "Ferry fares"),
        ("ITEM 12 - FERRY FARES", "ITEM 12", "FERRY FARES"),
        ("Agenda item no. 5 - Ferry fares", "Agenda item no. 5", "Ferry fares"),
        ("Items 3, 4 and 6: Piers", "Items 3, 4 and 6", "Piers"),
        ("2. Ferry fares", "2.", "Ferry fares"),
        ("C. Ferry fares", "C.", "Ferry fares"),
        ("IV. Ferry fares", "IV.", "Ferry fares"),
    ],
)
def test_headings(line: str, number: str, title: str) -> None:
    found = split_heading(line)
    assert found is not None
    assert (found[0], line[found[1] :]) == (number, title)


@pytest.mark.parametrize(
    "line",
    [
        "1点目は費用です。",
        "(1) 海岸を清掃した",
        "1 氏名 石川花",
        "海岸の清掃について",
        "(1)",
        "",
        "2 よろしいでしょうか",
        "2. We could sell the old shed.",
        "Item 2 is on the table",
        "Item 2: that was settled in May.",
    ],
)
def test_no_headings(line: str) -> None:
    assert split_heading(line) is None


def test_a_bill_heads_an_item_only_where_rules_set_headings_off() -> None:
    assert split_heading("議案第4号 汐見市税条例", bills=False) is None
    assert split_heading("(1) 海岸の清掃", bills=False) == ("(1)", 4)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("(1)", "(2)", True),
        ("日程第1", "日程第12", True),
        ("議題 1", "議題2", True),
        ("1", "(1)", False),
        ("A.", "C.", True),
    ],
)
def test_level(one: str, other: str, same: bool) -> None:
    assert (level(one) == level(other)) is same


@pytest.mark.parametrize(
    ("number", "expected"),
    [("議題2", 2), ("(二)", 2), ("日程第十二", 12), ("◎", 0), ("", 0), ("C.", 3), ("Item 4", 4)],
)
def test_ordinal_of(number: str, expected: int) -> None:
    assert ordinal_of(number) == expected


@pytest.mark.parametrize(
    ("number", "following", "expected"),
    [("議題1", "議題2", True), ("議題1", "議題3", False), ("(1)", "2", False), ("議題1", "", False)],
)
def test_counts_on(number: str, following: str, expected: bool) -> None:
    assert counts_on(number, following) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Landing stage repairs", True),
        ("Any other business", True),
        ("The landing stage was repaired in May", False),
        ("the landing stage", False),
        ("Thank you all for coming.", False),
        ("Shed on the quay, the one with the red roof and the two broken windows", False),
        ("海岸の清掃", False),
    ],
)
def test_is_title(line: str, expected: bool) -> None:
    assert is_title(line) is expected
