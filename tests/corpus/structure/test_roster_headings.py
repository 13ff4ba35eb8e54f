"""What heads a list of people in front matter, a group in one, or ends it."""

import pytest

from corpus.structure.roster_headings import RosterHeading, read_heading


@pytest.mark.parametrize(
    ("cell", "in_list", "heading"),
    [
        ("出席委員 九名", False, RosterHeading("list", 7, "委員")),
        ("出席者", False, RosterHeading("list", 3)),
        ("欠席委員", False, RosterHeading("list", 4, "委員", present=False)),
        ("欠席委員 なし", False, RosterHeading("list", 7, present=True)),
        ("1 出席説明員及び事務局職員", False, RosterHeading("list", 14, "事務局職員")),
        ("委員名簿", False, RosterHeading("list", 4, "委員")),
        ("出席者: 青木健", False, RosterHeading("list", 3)),
        ("説明のため出席した者", False, RosterHeading("list", 10)),
        ("事務局:江口誠", True, RosterHeading("group", 4, "事務局")),
        ("(委員)青木健", True, RosterHeading("group", 4, "委員")),
        ("事務局:江口誠", False, None),
        ("議題", True, RosterHeading("end")),
        ("議題", False, None),
        ("出席した青木健", False, None),
        ("青木健", True, None),
        ("不参加:青木", False, RosterHeading("list", 3, present=False)),
        ("5.農業委員会事務局職員", True, RosterHeading("list", 12)),
        ("会議録作成者 総務課 青木健", True, RosterHeading("end")),
        ("記録:青木", True, RosterHeading("end")),
    ],
)
def test_headings(cell: str, in_list: bool, heading: RosterHeading | None) -> None:
    assert read_heading(cell, in_list=in_list) == heading
