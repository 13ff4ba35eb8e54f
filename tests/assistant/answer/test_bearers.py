"""Whose a name is: spellings, titles and spaces are one person's; people of one surname stay apart."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from shiomi import build_meeting

from assistant.answer.bearers import Bearers, name_of, place_of
from corpus import Meeting
from corpus.models import Attendee

BODY = "汐見市水防協議会"


def meeting(*attending: tuple[str, str], body: str = BODY, meeting_id: str = "5a105a105a10") -> Meeting:
    made = build_meeting(meeting_id=meeting_id, body=body, day=date(2024, 5, 9))
    people = tuple(Attendee(name, role) for name, role in attending)
    return replace(made, attendance=people, turns=())


ONE = [
    ("髙橋　一郎", "高橋一郎"),
    ("高橋一郎君", "高橋 一郎"),
    ("高橋一郎氏", "高橋一郎"),
    ("Dr. Jane Hill", "Jane Hill"),
    ("JANE HILL", "Jane Hill"),
]


@pytest.mark.parametrize(("printed", "other"), ONE)
def test_two_printings_of_a_name_are_one(printed: str, other: str) -> None:
    assert name_of(printed).key == name_of(other).key


WHOLE = [
    ("高橋 一郎", True),
    ("高橋一郎", True),
    ("高橋", False),
    ("長谷川", False),
    ("林 太", True),
    ("Hill", False),
]


@pytest.mark.parametrize(("printed", "is_whole"), WHOLE)
def test_a_surname_alone_is_no_whole_name(printed: str, is_whole: bool) -> None:
    assert name_of(printed).is_whole is is_whole


KNOWN: list[tuple[Sequence[tuple[str, str]], str, str, str]] = [
    ([("高橋 一郎", "委員")], "高橋", "委員", "高橋一郎"),
    ([("高橋 一郎", "委員"), ("高橋 花", "委員")], "高橋", "委員", f"高橋@{BODY}"),
    ([("高橋 一郎", "総務課長")], "高橋", "委員", f"高橋@{BODY}"),
    ([("高橋 一郎", "総務課長")], "高橋", "防災課長", "高橋一郎"),
    ([], "高橋", "委員", f"高橋@{BODY}"),
    ([("高橋 一郎", "委員")], "高橋一郎", "会長", "高橋一郎"),
    ([("高橋田 一郎", "委員")], "高橋", "委員", f"高橋@{BODY}"),
    ([("Jane Hill", "Chair")], "Hill", "", "janehill"),
]


@pytest.mark.parametrize(("attending", "printed", "role", "expected"), KNOWN)
def test_a_surname_is_that_of_the_one_person_it_can_be(
    attending: Sequence[tuple[str, str]], printed: str, role: str, expected: str
) -> None:
    held = meeting(*attending)
    assert Bearers([held]).identity(place_of(held), printed, role)[0] == expected


def test_those_a_surname_may_mean_are_named() -> None:
    held = meeting(("高橋 一郎", "委員"), ("高橋 花", "委員"))
    assert Bearers([held]).identity(place_of(held), "高橋", "委員")[1] == ("高橋一郎", "高橋花")


def test_a_surname_of_another_body_is_somebody_else() -> None:
    one, other = meeting(("高橋 一郎", "委員")), meeting(body="汐見市港湾審議会", meeting_id="ab10ab10ab10")
    bearers = Bearers([one, other])
    assert bearers.identity(place_of(other), "高橋", "委員")[0] == "高橋@汐見市港湾審議会"


def test_a_surname_before_a_post_is_the_person_who_holds_it() -> None:
    held = meeting(("高橋 一郎", "総務課長"), ("高橋 花", "防災課長"))
    bearers = Bearers([held])
    assert bearers.officer(place_of(held), "高橋防災課長") == "高橋花"
    assert bearers.officer(place_of(held), "防災課長") == f"防災課長@{BODY}"
    assert bearers.officer(place_of(held), "事務局") == f"事務局@{BODY}"


def test_without_a_body_a_surname_is_known_in_its_meeting_alone() -> None:
    held = meeting(body="")
    assert place_of(held) == held.meeting_id
