"""Every library keeps one contract: the store, the one in memory, and either as one question sees it."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from shiomi import MemoryLibrary

from assistant.ports import Library, OneLook
from corpus import Meeting, Turn, find_files, read_meeting
from index import Filters
from index.models import StoreError

QUESTIONS = ("USBメモリの紛失", "再委託の調査", "図書館の貸出履歴", "鍵")
EVERYTHING = 1_000  # results; more than the samples have turns


@pytest.fixture(scope="module")
def held(samples: Path) -> Mapping[str, Meeting]:
    """The meetings that every library of this file holds, by their ids."""
    read = (read_meeting(file.path, source=file.source) for file in find_files([samples]).files)
    return {meeting.meeting_id: meeting for meeting in read}


@pytest.fixture(params=["store", "memory", "store, one question", "memory, one question"])
def library(request: pytest.FixtureRequest, held: Mapping[str, Meeting]) -> Library:
    """Each implementation over the same meetings."""
    kind, _, look = request.param.partition(", ")
    opened: Library = (
        request.getfixturevalue("retriever") if kind == "store" else MemoryLibrary(*held.values())
    )
    return OneLook(opened) if look else opened


# search


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("k", [1, 3, EVERYTHING])
def test_a_search_gives_at_most_k_passages_best_first_each_once(
    library: Library, question: str, k: int
) -> None:
    ranking = library.search(question, k=k)
    assert 0 < len(ranking.results) <= k
    assert all(one.score >= other.score for one, other in pairwise(ranking.results))
    assert len({result.passage.passage_id for result in ranking.results}) == len(ranking.results)
    assert ranking.signs.keys() == {"outstanding", "missing", "foreign", "reading"}
    assert all(-1 <= sign <= 1 for sign in ranking.signs.values())


def test_a_search_gives_fifty_unless_told_otherwise(library: Library) -> None:
    assert len(library.search("事務局から説明をお願いします").results) == 50


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_passage_reads_as_its_meeting_does(library: Library, question: str) -> None:
    for result in library.search(question).results:
        passage = result.passage
        meeting = library.meeting(passage.meeting_id)
        assert meeting.quote(passage.start, passage.end) == passage.text
        if passage.turn is not None:
            turn = meeting.turns[passage.turn]
            assert turn.start <= passage.start < passage.end <= turn.end


@pytest.mark.parametrize("question", ["", " 　\n"])
def test_a_question_without_words_finds_nothing_and_nothing_stands_out(
    library: Library, question: str
) -> None:
    ranking = library.search(question)
    assert (ranking.results, ranking.signs["outstanding"]) == ((), 0.0)


# Each row: filters, and whether they let a turn of a meeting through.
FILTERS: list[tuple[Filters, Callable[[Meeting, Turn], bool]]] = [
    (Filters(since=date(2023, 10, 19)), lambda m, _: m.date is not None and m.date >= date(2023, 10, 19)),
    (Filters(until=date(2022, 8, 4)), lambda m, _: m.date is not None and m.date <= date(2022, 8, 4)),
    (Filters(since=date(2022, 8, 4), until=date(2022, 8, 4)), lambda m, _: m.date == date(2022, 8, 4)),
    (
        Filters(fiscal_year=2021),
        lambda m, _: m.date is not None and date(2021, 4, 1) <= m.date < date(2022, 4, 1),
    ),
    (Filters(body="図書館"), lambda m, _: "図書館" in m.body),
    (Filters(body="図 書　館"), lambda m, _: "図書館" in m.body),
    (Filters(speaker="松井委員"), lambda _, t: t.label == "松井委員"),
    (Filters(speaker="委員", body="図書館"), lambda m, t: "委員" in t.label and "図書館" in m.body),
    (Filters(role="会長"), lambda _, t: "会長" in t.role + t.label and "副会長" not in t.role + t.label),
    (
        Filters(agenda="児童館"),
        lambda m, t: t.agenda is not None and "児童館" in m.heading(t.agenda),
    ),
    (Filters(decided=True), lambda m, t: t.agenda is not None and t.agenda in decided(m)),
    (Filters(decided=False), lambda m, t: t.agenda is not None and t.agenda not in decided(m)),
]


def decided(meeting: Meeting) -> set[int | None]:
    return {decision.agenda for decision in meeting.decisions}


@pytest.mark.parametrize(("filters", "lets_in"), FILTERS)
@pytest.mark.parametrize("k", [1, EVERYTHING])
def test_filters_hold_before_the_ranking(
    library: Library, filters: Filters, lets_in: Callable[[Meeting, Turn], bool], k: int
) -> None:
    """One result is asked for too, so that a filter that acted on the ranking would leave none."""
    results = library.search("説明をお願いします", k=k, filters=filters).results
    assert results
    for result in results:
        meeting = library.meeting(result.passage.meeting_id)
        if result.passage.turn is not None:
            assert lets_in(meeting, meeting.turns[result.passage.turn])


def test_one_meeting_can_be_searched_alone(library: Library, held: Mapping[str, Meeting]) -> None:
    for meeting_id in held:
        results = library.search("説明", filters=Filters(meeting_id=meeting_id)).results
        assert {result.passage.meeting_id for result in results} == {meeting_id}


@pytest.mark.parametrize(
    "filters",
    [
        Filters(speaker="どこにもいない人"),
        Filters(body="宇宙開発委員会"),
        Filters(agenda="月面基地"),
        Filters(meeting_id="0" * 12),
        Filters(fiscal_year=1999),
        Filters(since=date(2024, 1, 1), until=date(2023, 1, 1)),
    ],
    ids=lambda filters: str(filters),
)
def test_where_no_turn_is_let_in_nothing_is_found(library: Library, filters: Filters) -> None:
    ranking = library.search("説明", filters=filters)
    assert (ranking.results, ranking.signs["outstanding"]) == ((), 0.0)


# meeting, meetings, status


def test_a_meeting_is_given_whole(library: Library, held: Mapping[str, Meeting]) -> None:
    for meeting_id, meeting in held.items():
        assert library.meeting(meeting_id) == meeting


@pytest.mark.parametrize("meeting_id", ["0" * 12, "", "x#1"])
def test_a_meeting_that_is_not_held_is_one_clear_line(library: Library, meeting_id: str) -> None:
    with pytest.raises(StoreError) as caught:
        library.meeting(meeting_id)
    for line in (caught.value.message, caught.value.japanese):
        assert line.startswith(f"{meeting_id}: ")
        assert "\n" not in line


def test_the_list_tells_of_every_meeting_by_date(library: Library, held: Mapping[str, Meeting]) -> None:
    listed = library.meetings()
    assert {summary.meeting_id for summary in listed} == held.keys()
    days = [str(summary.date) for summary in listed]
    assert days == sorted(days)
    for summary in listed:
        meeting = held[summary.meeting_id]
        for field in ("source", "title", "body", "date", "warnings"):
            assert getattr(summary, field) == getattr(meeting, field)
        assert summary.turns == len(meeting.turns)
        assert summary.sources == (meeting.source,)
        assert len(summary.items) == len(meeting.agenda)
        assert list(summary.speakers) == sorted(set(summary.speakers))
        assert len(summary.speakers) >= len({turn.label for turn in meeting.turns})


def test_the_status_counts_what_is_held(library: Library, held: Mapping[str, Meeting]) -> None:
    status = library.status()
    assert status.meetings == len(held)
    assert status.turns == sum(len(meeting.turns) for meeting in held.values())
    assert status.passages >= status.turns
    assert status.failures == ()
    assert status.location
    assert status.model


# score_texts


def test_texts_are_scored_in_their_order(library: Library) -> None:
    texts = ["以上で閉会します。", "USBメモリの紛失が一件ありました。", "", "以上で閉会します。"]
    scores = library.score_texts("USBメモリの紛失は何件ありましたか", texts)
    assert len(scores) == len(texts)
    assert all(0 <= score <= 1 for score in scores)
    assert scores[1] == max(scores)
    assert scores[0] == scores[3] < scores[1]
    assert scores[2] == 0


def test_no_texts_have_no_scores(library: Library) -> None:
    assert library.score_texts("USBメモリ", []) == ()


def test_a_question_without_words_scores_nothing(library: Library) -> None:
    assert library.score_texts("", ["鍵", ""]) == (0.0, 0.0)


# What a question's own look at a library promises besides


class Counting(MemoryLibrary):
    """A library that counts how often it is asked for a meeting."""

    asked = 0

    def meeting(self, meeting_id: str) -> Meeting:
        self.asked += 1
        return super().meeting(meeting_id)


def test_one_question_fetches_each_meeting_once(held: Mapping[str, Meeting]) -> None:
    counting = Counting(*held.values())
    look = OneLook(counting)
    for meeting_id in (*held, *held):
        assert look.meeting(meeting_id) == held[meeting_id]
    assert counting.asked == len(held)


# slips


def test_what_stands_nowhere_is_told_and_nothing_else(library: Library) -> None:
    (slip,) = library.slips("個人情報のアクセスロクと再委託について")
    assert (slip.word, slip.right) == ("アクセスロク", "アクセスログ")
    assert not library.slips("再委託について")


# items


def test_items_are_ranked_best_first_and_at_most_k(library: Library) -> None:
    ranking = library.find_items("USBメモリの紛失を審査会に報告する", k=2)
    assert 0 < len(ranking.results) <= 2
    assert all(one.score >= other.score for one, other in pairwise(ranking.results))
    assert 0 <= ranking.confidence <= 1
    for one in ranking.results:
        held = library.meeting(one.discussion.meeting.meeting_id)
        assert 0 <= one.discussion.start < one.discussion.end <= len(held.text)


def test_what_is_said_later_is_said_later(library: Library) -> None:
    matter = library.find_items("USBメモリの紛失を審査会に報告する").results[0].discussion
    for found in library.find_later(matter):
        later = library.meeting(found.passage.meeting_id)
        assert later.date is not None
        assert matter.meeting.date is not None
        assert later.date > matter.meeting.date


def test_equal_texts_are_one_group_and_each_text_is_in_one(library: Library) -> None:
    groups = library.group_alike(["鍵は誰が持ちますか。", "費用はいくらですか。", "鍵は誰が持ちますか。"])
    assert groups[0] == (0, 2)
    assert sorted(place for group in groups for place in group) == [0, 1, 2]
    assert library.group_alike([]) == ()
