"""What a meeting said of one matter, from heading to outcome."""

from dataclasses import replace

from shiomi_greening import first, second, unheaded

from corpus import Meeting
from corpus.discussions import Discussion, find_discussions


def named(meeting: Meeting, words: str) -> Discussion:
    return next(one for one in find_discussions(meeting) if any(words in title for title in one.titles))


def test_an_item_holds_its_turns_its_outcome_and_whether_that_has_a_condition() -> None:
    trees, flowers = named(first(), "並木"), named(first(), "里親")
    assert trees.titles == ("(1) 駅前通りの並木の植替えについて",)
    assert trees.meeting.text[trees.start :].startswith("(1)　駅前通り")
    assert [trees.turns[0].ordinal, trees.turns[-1].ordinal] == [1, 10]
    assert trees.outcome is not None
    assert (trees.outcome.outcome, trees.is_conditional) == ("了承", True)
    assert (flowers.outcome.outcome if flowers.outcome else "", flowers.is_conditional) == ("了承", False)


def test_a_report_has_no_outcome() -> None:
    report = named(second(), "並木")
    assert report.outcome is None
    assert not report.is_conditional


def test_without_headings_each_matter_is_named_by_the_words_that_take_it_up() -> None:
    assert [one.titles for one in find_discussions(unheaded())] == [("屋上緑化の補助",), ("街路樹の点検",)]


def test_matters_do_not_overlap() -> None:
    for meeting in (first(), second(), unheaded()):
        ends = 0
        for one in find_discussions(meeting):
            assert ends <= one.start < one.end <= len(meeting.text)
            ends = one.end


def test_where_nobody_speaks_each_heading_holds_what_follows_it() -> None:
    silent = replace(first(), turns=(), decisions=())
    trees, flowers = find_discussions(silent)[1:]
    assert trees.end == flowers.start
    assert flowers.end == len(silent.text)
    assert trees.turns == ()


def test_a_text_without_turns_and_headings_is_one_matter() -> None:
    whole = replace(first(), turns=(), decisions=(), agenda=())
    assert [(one.start, one.end) for one in find_discussions(whole)] == [(0, len(whole.text))]
