"""What one cell of an attendance list says."""

import pytest

from corpus.structure.roster_entries import (
    Entry,
    is_role,
    is_wide_name,
    read_entry,
    split_people,
    tidy_name,
)


@pytest.mark.parametrize(
    ("cell", "entry"),
    [
        ("青木 健", Entry((), "青木 健")),
        ("青木健会長", Entry((), "青木健", "会長")),
        ("委員長青木健君", Entry((), "青木健", "委員長")),
        ("石川 花 委員", Entry((), "石川 花", "委員")),
        ("江口 誠(環境課長)", Entry((), "江口 誠", "", "環境課長")),
        ("石川花(欠席)", Entry((), "石川花", "", "欠席")),
        ("事務局 環境課長 江口 誠", Entry(("事務局", "環境課長"), "江口 誠")),
        ("委 員", Entry(("委員",))),
        ("１番 青木 健", Entry((), "青木 健")),
        ("備考", None),
        ("環境課", None),
        ("5月20日", None),
        ("Ann Lee", None),
        ("", None),
        ("青木" * 100, None),
    ],
)
def test_entries(cell: str, entry: Entry | None) -> None:
    assert read_entry(cell.translate({ord("１"): "1"})) == entry


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("藤井", "一君", True),
        ("委員長藤井", "一君", True),
        ("幹事 寺田", "稔君", True),
        ("青 木", "健", True),
        ("2番 青 木", "健 議員", True),
        ("青 木", "は な", True),
        ("青木 健", "石川 花", False),
        ("青木", "健太", False),
        ("青木健君", "石川花君", False),
        ("会長", "青木", False),
        ("同", "石川", False),
        ("1番", "青木", False),
        ("Lee", "Ann", False),
    ],
)
def test_a_name_set_wide(left: str, right: str, expected: bool) -> None:
    assert is_wide_name(left, right) is expected


@pytest.mark.parametrize(
    ("plain", "expected"),
    [("委員", True), ("総務課長", True), ("議院運営委員", True), ("青木会長", False), ("", False)],
)
def test_is_role(plain: str, expected: bool) -> None:
    assert is_role(plain) is expected


@pytest.mark.parametrize(
    ("printed", "tidy"),
    [
        ("田　中　花　子", "田中花子"),
        ("岩　井　　　隆", "岩井 隆"),
        ("岩井　隆", "岩井 隆"),
        ("岩井隆", "岩井隆"),
    ],
)
def test_tidy_name(printed: str, tidy: str) -> None:
    assert tidy_name(printed) == tidy


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("町 長 青 木 健 福 祉 課 長 石 川 花", ("町 長 青 木 健", "福 祉 課 長 石 川 花")),
        ("町長 青木 健 副町長 石川 花", ("町長 青木 健", "副町長 石川 花")),
        ("事務局 環境課長 江口 誠", ("事務局 環境課長 江口 誠",)),
        ("青木 健", ("青木 健",)),
    ],
)
def test_split_people(cell: str, parts: tuple[str, ...]) -> None:
    assert split_people(cell) == parts
