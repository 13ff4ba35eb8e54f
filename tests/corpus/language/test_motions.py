"""Words for motions and procedure, and headings under which they are the item itself."""

import pytest

from corpus.language.motions import is_of_motion, is_of_procedure


@pytest.mark.parametrize(
    ("text", "item", "motion", "procedure"),
    [
        ("石川委員の動議は否決されました", "", True, False),
        ("石川委員の動議のとおり決定しました", "", False, False),
        ("修正案に賛成の方", "", True, False),
        ("修正案のとおり可決されました", "", False, False),
        ("本動議は可決されました", "議長不信任動議", False, False),
        ("会期は12日間と決定しました", "", False, True),
        ("会期は12日間と決定しました", "会期の決定", False, False),
        ("会期中に審査を終わりません", "", False, False),
        ("傍聴を認めます", "汐見浜の照明について", False, True),
        ("会議時間を延長します", "", False, True),
        ("本案は可決されました", "", False, False),
        ("The motion to table failed", "", True, False),
        ("the Amendment is lost", "", True, False),
        ("The motion to approve is carried", "", False, False),
        ("a motion to adjourn", "", False, True),
        ("The agenda was approved as printed", "", False, True),
        ("The agenda was approved as printed", "Agenda approved", False, False),
        ("", "", False, False),
    ],
)
def test_what_words_speak_of(text: str, item: str, motion: bool, procedure: bool) -> None:
    assert is_of_motion(text, item) is motion
    assert is_of_procedure(text, item) is procedure
