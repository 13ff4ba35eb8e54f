"""The front matter is cut into cells at wide gaps, commas, tabs and line ends; names set wide stay whole."""

import pytest

from corpus.language.folding import clean
from corpus.structure.roster_cells import Cell, split_cells, with_affiliations_cut


@pytest.mark.parametrize(
    ("front", "cells"),
    [
        ("青木　健　　石川　花", ["青木 健", "石川 花"]),
        ("青木健、石川花", ["青木健", "石川花"]),
        ("会長　青木\n委員", ["会長 青木", "\n", "委員"]),
        ("藤井　　一君　寺田　稔君", ["藤井  一君", "寺田 稔君"]),
        ("青木健君　石川花君", ["青木健君", "石川花君"]),
        ("青木 ●議題", ["青木", "●議題"]),
        ("", []),
    ],
)
def test_cells(front: str, cells: list[str]) -> None:
    assert [cell.words for cell in split_cells(front, clean(front))] == cells


def test_tabs_divide_and_are_told() -> None:
    front = "説明員\t江口　誠\n花"
    assert list(split_cells(front, clean(front))) == [
        Cell("説明員", "説明員", after_tab=False, before_tab=True),
        Cell("江口 誠", "江口　誠", after_tab=True, before_tab=False),
        Cell("\n", "\n"),
        Cell("花", "花"),
    ]


def test_a_cell_is_cut_in_both_spellings() -> None:
    cell = Cell("委員: 青木 健", "委員：　青木　健", after_tab=True)
    assert cell.cut(3) == Cell(" 青木 健", "　青木　健", after_tab=False)
    assert cell.cut(0) == cell


@pytest.mark.parametrize(
    ("front", "cells"),
    [
        (
            "参加者：ハマベ電機 青木、KTC 石川、ミナト工業 江口 大町",
            ["参加者:", "青木", "石川", "江口", "大町"],
        ),
        ("参加者：青木 健、石川 花、上野 次郎", ["参加者:青木 健", "石川 花", "上野 次郎"]),
    ],
)
def test_affiliations_before_names(front: str, cells: list[str]) -> None:
    found = with_affiliations_cut(split_cells(front, clean(front)))
    assert [cell.words for cell in found if not cell.ends_line] == cells
