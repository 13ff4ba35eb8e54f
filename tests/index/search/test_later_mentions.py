"""What later meetings say of a matter."""

from collections.abc import Sequence
from dataclasses import replace

from shiomi_greening import first, second

from corpus.discussions import Discussion, find_discussions
from index import Filters, Retriever
from index.models import Passage, SearchResult
from index.search.drafts_like import Candidate
from index.search.later_mentions import find_later, subject_of


def shared(query: str, texts: Sequence[str]) -> tuple[float, ...]:
    """The share of the query's kanji that each text holds."""
    kanji = {letter for letter in query if letter >= "一"}
    return tuple(len(kanji & set(text)) / max(1, len(kanji)) for text in texts)


def matter(at: int) -> Discussion:
    return find_discussions(first())[at]


def searched(chances: float) -> Candidate:
    later = find_discussions(second())[-1]
    passages = tuple(
        SearchResult(
            Passage(
                later.meeting.meeting_id,
                one.ordinal,
                one.start,
                one.end,
                later.meeting.text[one.start : one.end],
            ),
            1.0,
        )
        for one in later.turns
    )
    names = ("deep", "match", "told", "titled", "title", "opened")
    return Candidate(later, passages, dict.fromkeys(names, chances) | {"bias": 1.0, "other language": 0.0})


def told(at: int, chances: float) -> list[str]:
    def search(_: str, filters: Filters) -> list[Candidate]:
        assert filters.since is not None
        assert first().date is not None
        assert filters.since > first().date
        return [searched(chances)]

    siblings = find_discussions(first())
    return [one.passage.text for one in find_later(matter(at), siblings, search, shared)]


def test_sentences_that_name_the_meeting_or_tell_what_came_since() -> None:
    found = told(0, 0.8)
    assert any("昨年9月に条件を付して了承した件" in one for one in found)
    assert any("今年2月に2回開き" in one for one in found)


def test_what_is_said_of_another_matter_of_the_same_meeting_is_not_said_of_this_one() -> None:
    assert not any("植え替え" in one for one in told(1, 0.1))


def test_a_meeting_without_a_day_has_nothing_after_it() -> None:
    undated = replace(matter(0), meeting=replace(first(), fields=()))
    assert find_later(undated, (), lambda *_: [], shared) == ()


def test_what_a_matter_is_about_is_its_heading_else_how_it_begins() -> None:
    assert subject_of(matter(0)) == "(1) 駅前通りの並木の植替えについて"
    unnamed = replace(matter(0), agenda=(), subjects=())
    assert subject_of(unnamed).startswith("担当課から説明をお願いします。")


def test_of_the_samples_the_reports_that_a_condition_asked_for(retriever: Retriever) -> None:
    found = retriever.find_items("健康管理システムの記録を外部のデータセンターに移す").results
    agreed = next(one.discussion for one in found if one.discussion.is_conditional)
    later = retriever.find_later(agreed)
    assert any("条件を付して了承した件" in one.passage.text for one in later)
    days = [retriever.meeting(one.passage.meeting_id).date for one in later]
    assert days == sorted(days, key=str)
    assert all(day and agreed.meeting.date and day > agreed.meeting.date for day in days)
