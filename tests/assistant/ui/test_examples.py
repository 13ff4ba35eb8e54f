"""Example questions come from real agenda headings, without their formulas."""

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.ui.examples import example_questions, subjects_of

HEADINGS = [
    ("1 配食サービスに関する事務について（諮問）", ["配食サービス"]),
    ("報告第3号　児童館の入退館管理について", ["児童館の入退館管理"]),
    ("(2) 防犯カメラの設置及び運用に関すること", ["防犯カメラの設置及び運用"]),
    ("5 その他", []),
    ("開会", []),
    ("次回の日程について", []),
    ("Library loan records", ["Library loan records"]),
]


@pytest.mark.parametrize(("heading", "subjects"), HEADINGS)
def test_subjects(heading: str, subjects: list[str]) -> None:
    assert subjects_of(build_meeting([(0, "事務局", "説明します。")], [heading])) == subjects


def test_questions_in_both_languages() -> None:
    library = MemoryLibrary(build_meeting())
    assert example_questions(library, "ja") == ("「配食サービス」について何と言われましたか",)
    assert example_questions(library, "en") == ("What was said about “配食サービス”?",)
