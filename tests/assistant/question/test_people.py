"""Whose words a question asks for, and which of its words are no person."""

from assistant.question.people import find_person


def test_those_present_are_no_person() -> None:
    assert find_person("汐見市議会の出席議員は", ["榎本議員"]) is None


def test_a_place_alone_is_a_subject() -> None:
    assert find_person("図書館", ["図書館長"]) is None
    assert find_person("図書館は何と答えましたか", ["図書館長"]) is not None
