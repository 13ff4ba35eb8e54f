"""Meetings named by their number, in every kind of question; other things that are numbered are none."""

import pytest

from assistant.question.numbered import numbered, of_number
from index import MeetingSummary

NAMED = [
    ("第3回潮見港審議会に荒木委員は出席しましたか", "3", True),
    ("第3回潮見港審議会には委員が何人出席しましたか", "3", True),
    ("令和元年度第３回潮見港審議会を要約して", "3", True),
    ("荒木委員は第十回定例会に出席しましたか", "10", True),
    ("第3回の会議では何が決まりましたか", "3", True),
    ("荒木委員は第3回に反対しましたか", "3", False),
    ("第3回潮見港審議会について", "3", False),
    ("Did Ms Araki attend the 3rd harbour meeting?", "3", True),
    ("Was the fence on the agenda of the second meeting?", "2", True),
]


@pytest.mark.parametrize(("question", "number", "is_place"), NAMED)
def test_a_meeting_is_named_by_its_number(question: str, number: str, is_place: bool) -> None:
    found = numbered(question)
    assert found is not None
    assert (found.number, found.is_place) == (number, is_place)


@pytest.mark.parametrize(
    "question",
    [
        "第3回アンケートの結果は",
        "第2回変更契約について",
        "第3回目の接種",
        "the 3rd harbour fence",
        "防波堤について",
    ],
)
def test_other_things_are_numbered_too(question: str) -> None:
    assert numbered(question) is None


def test_of_several_bodies_the_one_that_is_called_so() -> None:
    board = MeetingSummary("a" * 12, "a.txt", "第3回潮見市教育会議定例会", "潮見市教育会議", None, 3)
    port = MeetingSummary("b" * 12, "b.txt", "第3回潮見港審議会", "潮見港審議会", None, 3)
    other = MeetingSummary("c" * 12, "c.txt", "Minutes of the 4th harbour meeting", "Harbour", None, 3)
    held = [board, port, other]

    def meant(question: str) -> tuple[MeetingSummary, ...]:
        found = numbered(question)
        assert found is not None
        return of_number(found, held)

    assert meant("荒木委員は第3回定例会に出席しましたか") == (board,)
    assert meant("第3回の会議では何が決まりましたか") == (board, port)
    assert meant("Who attended the 4th meeting?") == (other,)
    assert meant("第5回定例会の出席者は") == ()
