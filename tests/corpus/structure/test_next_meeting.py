"""Tests of what a text tells of the next meeting, blanked out before this one's day and hours are read."""

import pytest

from corpus.structure.next_meeting import without_next_meeting


def _is_told(text: str, day: str) -> bool:
    told = without_next_meeting(text, len(text))
    assert len(told) == len(text)
    return day in told


@pytest.mark.parametrize(
    "told",
    [
        "24/37 Date of next meeting\nTuesday 14 May 2024 at 7.30 pm.",
        "Dates of future meetings\n\n14 May 2024, 7.30 pm",
        "## Next Meeting\nDate: 14 May 2024 at 7.30 pm",
        "The Council will meet again on 14 May 2024.",
        "The next meeting is on 14 May 2024 at 7.30 p.m.",
    ],
)
def test_the_day_of_the_next_meeting_is_blanked(told: str) -> None:
    assert not _is_told(f"Minutes of 12 March 2024\n{told}\n", "14 May 2024")


@pytest.mark.parametrize(
    "told",
    ["7 次回の開催予定\n 日時 令和6年5月14日(火)午後2時", "次回会議\n令和6年5月14日", "次回は5月14日です。"],
)
def test_the_day_of_the_next_meeting_is_blanked_in_japanese(told: str) -> None:
    assert not _is_told(f"令和6年3月12日\n{told}\n", "5月14日")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The next meeting is on 14 May 2024 at 7.30 pm. The meeting closed at 9.10 pm.", "9.10 pm"),
        ("It was put off to the next meeting, and we adjourned at 9.15 pm.", "9.15 pm"),
        ("1 議題\n2 次回の日程\n日時 令和6年3月12日", "令和6年3月12日"),
    ],
)
def test_what_tells_of_this_meeting_stays(text: str, kept: str) -> None:
    assert _is_told(text, kept)
