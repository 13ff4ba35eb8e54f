"""Whose words a question asks for, and which of its words are no person."""

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.question.whose_words import bare_name, find_person, printed_name, speakers_of


def test_those_present_are_no_person() -> None:
    assert find_person("汐見市議会の出席議員は", ["榎本議員"]) is None


@pytest.mark.parametrize("question", ["各委員は何と言いましたか", "公募委員の意見は", "反対議員の発言を"])
def test_how_many_are_meant_is_nobodys_name(question: str) -> None:
    assert find_person(question, ["柏木委員"]) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [("柏木委員", "柏木"), ("柏木さん", "柏木"), ("Councillor Munro", "Munro"), ("柏木", "柏木")],
)
def test_a_name_without_what_it_is_called_by(text: str, name: str) -> None:
    assert bare_name(text) == name


def test_a_name_as_the_minutes_print_it() -> None:
    library = MemoryLibrary(build_meeting([(0, "Cllr Munro", "I object."), (0, "柏木委員", "賛成です。")]))
    held = library.meetings()
    assert printed_name("cllrmunro", library, held) == "Cllr Munro"
    assert printed_name("柏木祐介", library, held) == "柏木祐介"
    assert printed_name("munro", library, held) == "munro"


def test_a_place_alone_is_a_subject() -> None:
    assert find_person("図書館", ["図書館長"]) is None
    assert find_person("図書館は何と答えましたか", ["図書館長"]) is not None


def test_speakers_are_those_of_the_list_that_is_given() -> None:
    library = MemoryLibrary(build_meeting())
    one = library.meetings()
    known = speakers_of(one)
    assert known == {name for summary in one for name in summary.speakers}
    assert speakers_of(one) is known, "each question looks thrice"
    changing = [*one]
    assert speakers_of(changing) == known
    changing.clear()
    assert speakers_of(changing) == speakers_of(()) == frozenset()
