"""What agenda headings are about, without their formulas; those that read badly are about nothing."""

import pytest
from shiomi import build_meeting

from assistant.answer.agenda_subjects import subjects_of

HEADINGS = [
    ("1 配食サービスに関する事務について（諮問）", ["配食サービス"]),
    ("報告第3号　児童館の入退館管理について", ["児童館の入退館管理"]),
    ("(2) 防犯カメラの設置及び運用に関すること", ["防犯カメラの設置及び運用"]),
    ("(4) 証明書の交付 他3件", ["証明書の交付"]),
    ("5 その他", []),
    ("開会", []),
    ("次回の日程について", []),
    ("Library loan records", ["Library loan records"]),
    ("日程第４、議案第１号から日程第９、議案第６号までの議案６件について", []),
    ("議案第３号及び議案第４号の一括審査", []),
    ("「灯台の改修」の進み具合」について", []),
]


@pytest.mark.parametrize(("heading", "subjects"), HEADINGS)
def test_subjects(heading: str, subjects: list[str]) -> None:
    assert list(subjects_of(build_meeting([(0, "事務局", "説明します。")], [heading]))) == subjects
