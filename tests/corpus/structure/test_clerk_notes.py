"""What the clerk tells below a speech is nobody's, where speeches are one line each."""

import pytest
from shiomi_minutes import read_text

from corpus.structure.clerk_notes import find_clerk_notes

FRONT = """ALDER COVE PARISH COUNCIL
Minutes of the meeting of 8 May 2023

Present: Cllr A Pell (Chair), Cllr B Orme

"""
TALK = """1. Minutes
The minutes were signed.

2. Footpath
Mr Hale: The path is under water again.
Chair: Thank you. The clerk will write.
{told}
Cllr Orme: Could we put up a notice?
Chair: Yes, let us do that.
"""


@pytest.mark.parametrize(
    "told",
    [
        "The Clerk reported that a letter had been sent in January.",
        "It was RESOLVED that a notice be put up.",
        "Cllr Pell left the meeting at 8 pm.",
        "Proposed by Cllr Orme, seconded by Cllr Pell.",
        "Members discussed the cost.",
    ],
)
def test_what_is_told_is_no_speech(told: str) -> None:
    meeting = read_text(FRONT + TALK.format(told=told))
    assert meeting.quote(meeting.turns[1].start, meeting.turns[1].end) == "Thank you. The clerk will write."
    assert [item.title for item in meeting.agenda] == ["Minutes", "Footpath"]


@pytest.mark.parametrize(
    "said",
    [
        "I was there and we had no boots.",
        "Two paths meet at the mill.",
        "The warden asked you for a key.",
    ],
)
def test_a_second_paragraph_of_speech_is_speech(said: str) -> None:
    meeting = read_text(FRONT + TALK.format(told=said))
    assert meeting.quote(meeting.turns[1].start, meeting.turns[1].end).endswith(said)


def test_speeches_of_several_lines_are_left_whole() -> None:
    text = (
        "A: One was red.\nThe Clerk reported it.\nTwo more.\nB: One.\nTwo was.\nMore.\nC: Hm.\nTwo is.\nOne."
    )
    starts = [text.index(f"{label}: ") + 3 for label in "ABC"]
    ends = [*(start - 3 for start in starts[1:]), len(text)]
    assert find_clerk_notes(text, list(zip(starts, ends, strict=True))) == {}
