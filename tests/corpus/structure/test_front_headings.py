"""Headings above the first label: those that count on to later ones are items, a list of contents is none."""

from shiomi_minutes import read_text


def test_items_above_the_first_speech_are_items_under_which_nobody_speaks() -> None:
    meeting = read_text(
        "汐見町自治会役員会記録\n\n1．決算について\n　全員異議なく承認した。\n2．ごみ置場について\n"
        "（青木会長）角の空き地を借りたい。\n（石川委員）網がほしい。\n（青木会長）では網を買います。\n"
        "3．旗について\n（石川委員）古い旗でよい。\n（青木会長）そうします。\n"
    )
    assert [(item.number, item.first_turn) for item in meeting.agenda] == [("1.", None), ("2.", 0), ("3.", 3)]


def test_a_list_of_contents_above_is_none() -> None:
    contents = "次第\n1　開会\n2　議題\n3　閉会\n\n"
    said = "○青木会長　始めます。よろしくお願いします。\n"
    meeting = read_text(f"汐見市審議会会議録\n{contents}{said}3　閉会\n{said}{said}{said}")
    assert [item.number for item in meeting.agenda] == ["3"]
