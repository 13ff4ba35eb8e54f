"""Every place where a label could stand, whether or not one stands there."""

import pytest

from corpus.structure.label_grammar import LIKELY, WEAK
from corpus.structure.label_places import LabelPlace, find_marked, find_unmarked


def words(text: str, place: LabelPlace) -> tuple[str, str]:
    """The label's words and the speech that follows, to the end of its line."""
    return text[place.label_start : place.label_end], text[place.speech :].split("\n")[0]


@pytest.mark.parametrize(
    ("text", "style", "label", "speech"),
    [
        ("○石川委員 はい。", "○", "石川委員", "はい。"),
        ("〇石川委員\n はい。", "○", "石川委員", "はい。"),
        ("◆石川委員 はい。", "◆", "石川委員", "はい。"),
        ("○議長(青木健君) はい。", "○", "議長(青木健君)", "はい。"),
        ("○市長(青木健君)〔登壇〕\nはい。", "○", "市長(青木健君)", "はい。"),
        ("○石川委員:はい。", "○", "石川委員", "はい。"),
    ],
)
def test_marked(text: str, style: str, label: str, speech: str) -> None:
    place, *others = find_marked(text)
    assert others == []
    assert (place.style, *words(text, place)) == (style, label, speech)
    assert place.start == 0


def test_inside_a_line_only_flattened_text_has_labels_and_after_a_sentence() -> None:
    flat = "○石川委員 はい。 ○青木会長 では次です。"
    assert [place.start for place in find_marked(flat)] == [0, 10]
    assert [place.start for place in find_marked(flat + "\n" * 9)] == [0]
    assert [place.start for place in find_marked("○石川委員 先ほどの○青木会長 のとおり。")] == [0]


def test_a_vote_cell_is_no_label_and_a_glued_one_says_so() -> None:
    assert next(find_marked("○議長 ○ × ○\n")).label.fit == 0
    assert next(find_marked("○石川委員それでは始めます。")).glued


@pytest.mark.parametrize(
    ("text", "style", "label"),
    [
        ("【石川委員】はい。", "【】", "石川委員"),
        ("<石川委員> はい。", "<>", "石川委員"),
        ("〔石川委員〕はい。", "[]", "石川委員"),
        ("(石川委員)\nはい。", "()", "石川委員"),
        ("石川委員)はい。", ")", "石川委員"),
        ("石川委員:はい。", ":", "石川委員"),
        ("・石川委員:はい。", ":", "石川委員"),
        ("事務局:41%です。", ":", "事務局"),
        ("Ms. Ann Lee: Yes.", ":", "Ms. Ann Lee"),
        ("石川委員\nはい。", "alone", "石川委員"),
        ("石川委員  はい。", "wide", "石川委員"),
        ("石川委員 はい。", "gap", "石川委員"),
        ("1.石川委員 はい。", "1.", "石川委員"),
        ("石川委員。はい。", "。", "石川委員"),
        ("石川委員 - はい。", "-", "石川委員"),
        ("石川委員「はい。」", "「", "石川委員"),
        ("石川委員|はい。", "|", "石川委員"),
        ("石川委員 | はい。", "|", "石川委員"),
        ("会 長  はい。", "wide", "会 長"),
    ],
)
def test_unmarked(text: str, style: str, label: str) -> None:
    place = find_unmarked(text)[style][0]
    assert text[place.label_start : place.label_end] == label
    assert place.label.fit >= LIKELY


def test_each_line_is_looked_at_for_each_style_and_once() -> None:
    text = "石川委員\n青木会長\nはい。\n石川委員:はい:はい。\n大野委員:はい。"
    found = find_unmarked(text)
    assert [text[one.label_start : one.label_end] for one in found["alone"]] == ["石川委員", "青木会長"]
    assert [text[one.label_start : one.label_end] for one in found[":"]] == ["石川委員", "大野委員"]


def test_words_that_are_more_than_a_label_hardly_fit() -> None:
    assert find_unmarked("石川委員の発言\nはい。")["alone"][0].label.fit == WEAK


def test_a_row_of_a_table_has_no_label_before_a_bar() -> None:
    assert find_unmarked("石川委員|出席|はい。")["|"] == []
