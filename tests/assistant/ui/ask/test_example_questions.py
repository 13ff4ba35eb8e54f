"""Example questions come from real agenda headings, without their formulas."""

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.ui.ask.example_questions import example_questions, subjects_of

HEADINGS = [
    ("1 配食サービスに関する事務について（諮問）", ["配食サービス"]),
    ("報告第3号　児童館の入退館管理について", ["児童館の入退館管理"]),
    ("(2) 防犯カメラの設置及び運用に関すること", ["防犯カメラの設置及び運用"]),
    ("(4) 証明書の交付 他3件", ["証明書の交付"]),
    ("5 その他", []),
    ("開会", []),
    ("次回の日程について", []),
    ("Library loan records", ["Library loan records"]),
]


@pytest.mark.parametrize(("heading", "subjects"), HEADINGS)
def test_subjects(heading: str, subjects: list[str]) -> None:
    assert list(subjects_of(build_meeting([(0, "事務局", "説明します。")], [heading]))) == subjects


def test_questions_in_both_languages() -> None:
    library = MemoryLibrary(build_meeting())
    assert example_questions(library, "ja") == ("「配食サービス」について何と言われましたか",)
    assert example_questions(library, "en") == ("What was said about “配食サービス”?",)


def test_what_was_decided_is_asked_about_too_and_nothing_twice() -> None:
    subjects = ["灯台の改修", "灯台の改修工事", "海水浴場の監視", "堤防のかさ上げ", "渡船の運賃"]
    spoken = [(0, "事務局", "説明します。"), (1, "事務局", "説明します。")]
    spoken += [(place, "会長", "本件は了承されました。") for place in (2, 3, 4)]
    library = MemoryLibrary(build_meeting(spoken, subjects))
    assert example_questions(library, "ja") == (
        "「灯台の改修」について何と言われましたか",
        "「海水浴場の監視」はどう決まりましたか",
        "「堤防のかさ上げ」について何と言われましたか",
        "「渡船の運賃」はどう決まりましたか",
    )
    assert example_questions(library, "en")[1] == "How was “海水浴場の監視” decided?"
