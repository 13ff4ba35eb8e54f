"""Who speaks, put together over meetings: spellings, posts over time, turns, questions with replies."""

from dataclasses import replace
from datetime import date

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.answer.profiles import Profile, Profiles
from corpus import Meeting, Turn
from corpus.models import Attendee

ASKED = "水門の鍵は、夜間はどなたが持っていますか。"
TOLD = "夜間は、当番の職員が一人で持っております。"


def held(meeting_id: str, day: date, role: str, printed: str) -> Meeting:
    made = build_meeting(
        [(0, printed, ASKED), (0, "防災課長", TOLD)],
        ["1 水門の鍵について"],
        meeting_id=meeting_id,
        body="汐見市水防協議会",
        day=day,
    )
    turns = (
        replace(made.turns[0], name="髙橋 一郎", role=role),
        replace(made.turns[1], name="", role="防災課長", answers=0),
    )
    return replace(made, attendance=(Attendee("高橋　一郎", role),), turns=turns)


OLDER = held("5a105a105a10", date(2022, 4, 5), "委員", "高橋委員")
NEWER = held("ab10ab10ab10", date(2024, 3, 5), "会長", "高橋会長")
LIBRARY = MemoryLibrary(OLDER, NEWER)


def profiles() -> Profiles:
    return Profiles(Mentions(LIBRARY))


def people() -> tuple[Profile, Profile]:
    """The member, and the office whose holder is not named."""
    everybody = {one.profile_id: one for one in profiles().all()}
    assert set(everybody) == {"高橋一郎", "防災課長@汐見市水防協議会"}
    return everybody["高橋一郎"], everybody["防災課長@汐見市水防協議会"]


def test_a_person_is_one_over_meetings_roles_and_spellings() -> None:
    person, office = people()
    assert not person.is_office
    assert set(person.spellings) == {"髙橋 一郎", "高橋 一郎", "高橋委員", "高橋会長"}
    assert [(meeting.meeting_id, turn.ordinal) for meeting, turn in person.said] == [
        (NEWER.meeting_id, 0),
        (OLDER.meeting_id, 0),
    ]
    assert [(post.role, post.since, post.meetings) for post in person.posts] == [
        ("会長", date(2024, 3, 5), 1),
        ("委員", date(2022, 4, 5), 1),
    ]
    assert (office.is_office, office.body, len(office.said)) == (True, "汐見市水防協議会", 2)


def test_statements_are_counted_by_fiscal_year_and_item() -> None:
    person, _ = people()
    assert person.years() == [(2023, 1), (2022, 1)]
    assert person.subjects() == [("1 水門の鍵について", 2)]


def test_what_was_asked_stands_with_its_reply_for_who_asks_and_who_replies() -> None:
    person, office = people()
    for one, is_asker in ((person, True), (office, False)):
        pairs = list(one.pairs())
        assert [asked for asked, _ in pairs] == [is_asker, is_asker]
        _, pair = pairs[0]
        assert pair.meeting.text[slice(*pair.question)] == ASKED
        assert pair.reply is not None
        assert pair.meeting.text[slice(*pair.reply)] == TOLD


def test_who_speaks_a_turn_is_found_by_the_turn() -> None:
    held_now = profiles()
    found = held_now.of_turn(OLDER.meeting_id, 0)
    assert found is not None
    assert found == held_now.get("高橋一郎")
    assert held_now.of_turn(OLDER.meeting_id, 9) is None
    assert held_now.get("誰か") is None


def test_a_bare_surname_of_two_people_is_neither_and_names_both() -> None:
    def spoken(turn: Turn, name: str) -> Turn:
        return replace(turn, name=name, role="委員", answers=None)

    made = build_meeting(
        [
            (0, "高橋一郎委員", "一つ目です。"),
            (0, "高橋花子委員", "二つ目です。"),
            (0, "高橋委員", "三つ目です。"),
        ],
        ["1 報告"],
    )
    turns = tuple(map(spoken, made.turns, ("高橋 一郎", "高橋 花子", "高橋")))
    both = Profiles(Mentions(MemoryLibrary(replace(made, attendance=(), turns=turns))))
    found = both.of_turn(made.meeting_id, 2)
    assert found is not None
    assert found.alike == ("高橋一郎", "高橋花子")
    assert [len(one.said) for one in both.all()] == [1, 1, 1]


def test_a_meeting_that_left_the_store_is_forgotten() -> None:
    library = MemoryLibrary(OLDER, NEWER)
    held_now = Profiles(Mentions(library))
    assert len(held_now.all()[0].said) == 2
    library.remove(NEWER.meeting_id)
    assert len(held_now.all()[0].said) == 1
