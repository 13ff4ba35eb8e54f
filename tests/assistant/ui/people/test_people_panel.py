"""The list of those who speak: narrowed by name, spelling, role and body; nothing in it is markup."""

import re
from dataclasses import replace
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.answer.profiles import Post, Profile, Profiles
from assistant.ui.people.looking import Looking
from assistant.ui.people.people_panel import (
    LEAF,
    PEOPLE_SHOWN,
    lets_in,
    person_button,
    render_names,
    render_pairs,
    render_people,
    render_person,
    render_said,
)


def profile(name: str, role: str = "委員", body: str = "汐見市水防協議会") -> Profile:
    post = Post(body, role, "", date(2023, 5, 1), date(2024, 5, 1), 3)
    return Profile(name, name, "", False, (name, f"{name[:2]}{role}"), (post,), ())


EVERYBODY = [profile("高橋一郎"), profile("林太", "総務課長"), profile("Jane Hill", "Chair", "Harbour Board")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", ["高橋一郎", "林太", "Jane Hill"]),
        ("高橋委員", ["高橋一郎"]),
        ("水防 課長", ["林太"]),
        ("jane", ["Jane Hill"]),
        ("ＨＡＲＢＯＵＲ", ["Jane Hill"]),
        ("火星", []),
    ],
)
def test_it_is_narrowed_by_what_is_known_of_each(words: str, names: list[str]) -> None:
    html = render_people(EVERYBODY, Looking(words), "ja")
    assert re.findall(r'data-person="([^"]*)"', html) == names
    assert f"{len(names)} / 3人" in html


def test_of_very_many_the_first_are_shown_and_that_is_said() -> None:
    html = render_people([profile(f"高橋{n}") for n in range(PEOPLE_SHOWN + 1)], Looking(), "en")
    assert html.count("data-person=") == PEOPLE_SHOWN
    assert f"The {PEOPLE_SHOWN} who speak most are shown" in html


def test_what_is_typed_stays_in_the_field_and_is_no_markup() -> None:
    assert 'value="&quot;&gt;&lt;b&gt;"' in render_names(Looking('"><b>'), "ja")
    assert 'data-person="&lt;b&gt;"' in person_button("<b>", "")
    assert "<b>三田" not in render_people([profile("<b>三田")], Looking(), "ja")


SPOKEN = [(0, "高橋委員", "鍵はどなたが持っていますか。"), (0, "防災課長", "当番が持っております。")]


@pytest.fixture(scope="module")
def person() -> Profile:
    made = build_meeting(
        [*SPOKEN, (1, "高橋委員", "点検は年に何回ですか。")], ["1 水門の鍵", "2 ポンプの点検"]
    )
    turns = tuple(replace(turn, name="高橋 一郎" if "高橋" in turn.label else "") for turn in made.turns)
    turns = (turns[0], replace(turns[1], role="防災課長", answers=0), turns[2])
    return Profiles(Mentions(MemoryLibrary(replace(made, turns=turns)))).all()[0]


def statements(html: str) -> list[str]:
    return re.findall(r'data-event="turn" data-turn="[^"]*#(\d+)"', html.partition("<tbody>")[2])


def test_the_page_says_who_it_is_and_which_posts_are_held(person: Profile) -> None:
    html = render_person(person, [], Looking(profile_id=person.profile_id), "ja")
    assert "<bdi>高橋一郎</bdi></h3>" in html
    assert "高橋委員" in html
    assert 'data-link="./?person=' in html
    assert "令和5年8月24日" in html
    assert "姓だけの記載" not in html


def test_a_bare_surname_leads_to_those_it_may_mean(person: Profile) -> None:
    html = render_person(replace(person, name="高橋"), [person], Looking(), "en")
    assert "A surname alone" in html
    assert 'data-event="person" data-person="高橋一郎"' in html
    assert "An office alone" in render_person(replace(person, is_office=True), [], Looking(), "en")


@pytest.mark.parametrize(
    ("looking", "expected"),
    [
        (Looking(), ["0", "2"]),
        (Looking(year=2023), ["0", "2"]),
        (Looking(year=2022), []),
        (Looking(subject="2 ポンプの点検"), ["2"]),
    ],
)
def test_statements_are_narrowed_by_year_and_item(
    person: Profile, looking: Looking, expected: list[str]
) -> None:
    html = render_said(person, person.said, looking, "ja")
    assert statements(html) == expected
    assert f"{len(expected)} / 2件" in html
    assert html.count('aria-pressed="true"') == (looking != Looking() and looking.year != 2022)


def test_many_statements_are_paged(person: Profile) -> None:
    many = replace(person, said=person.said * LEAF)
    html = render_said(many, many.said, Looking(leaf=2), "ja")
    assert len(statements(html)) == LEAF
    assert f"{LEAF + 1}〜{2 * LEAF}件目" in html
    assert 'data-field="leaf" data-value="1"' in html
    assert 'data-value="3"' not in html
    assert len(statements(render_said(many, many.said, Looking(leaf=99), "ja"))) == LEAF


def test_undated_statements_are_of_no_year(person: Profile) -> None:
    meeting = build_meeting(day=None)
    assert not lets_in((meeting, meeting.turns[0]), Looking(year=2023))
    assert date(2023, 8, 24) == person.said[0][0].date
    assert lets_in(person.said[0], Looking(year=2023))


def test_questions_stand_with_their_replies_and_more_are_offered(person: Profile) -> None:
    html = render_pairs(person, Looking(), "ja")
    assert "鍵はどなたが" in html
    assert "当番が持っております。" in html
    assert 'data-field="pairs"' not in html
    assert 'data-field="pairs"' in render_pairs(person, Looking(pairs=1), "ja")
    assert "見つかりませんでした" in render_pairs(replace(person, said=()), Looking(), "ja")
