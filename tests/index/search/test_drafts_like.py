"""The matters discussed before that are like a draft, and that there is none."""

import pytest

from index import Filters, Retriever
from index.models import SearchResult
from index.search.drafts_like import LEAST_CHANCE, chance, parted


@pytest.mark.parametrize(
    ("draft", "heading"),
    [
        ("自習室を夜遅くまで開けることを図書館協議会に諮る", "自習室"),
        ("要介護認定の調査票を紙でなく回線で送る", "訪問調査票"),
        ("Start lending e-books", "電子書籍"),
        ("Use a speech recognition service to write up our minutes", "会議録作成支援"),
    ],
)
def test_the_first_is_the_matter_meant(retriever: Retriever, draft: str, heading: str) -> None:
    ranking = retriever.find_items(draft)
    assert heading in ranking.results[0].discussion.titles[0]
    assert ranking.confidence >= LEAST_CHANCE
    assert ranking.results[0].turns


@pytest.mark.parametrize(
    "draft", ["漁港の防波堤を延ばす", "消防車を買い替える", "Plant trees along the river"]
)
def test_of_a_draft_that_nothing_is_like_none_is_given(retriever: Retriever, draft: str) -> None:
    ranking = retriever.find_items(draft)
    assert ranking.results == ()
    assert ranking.confidence < LEAST_CHANCE


def test_the_likeliest_stand_first_and_only_so_many(retriever: Retriever) -> None:
    found = retriever.find_items("USBメモリの紛失を報告する", k=2).results
    assert len(found) == 2
    assert found[0].score >= found[1].score >= LEAST_CHANCE


def test_a_matter_that_came_back_comes_with_all_its_years(retriever: Retriever) -> None:
    found = retriever.find_items("児童館の入退館を記録する仕組みを入れたい").results
    years = {one.discussion.meeting.date for one in found if "入退館" in one.discussion.titles[0]}
    assert len(years) >= 2


def test_filters_narrow_the_matters(retriever: Retriever) -> None:
    assert retriever.find_items("電子書籍の貸出しを始める", filters=Filters(body="個人情報")).results == ()


def test_results_are_parted_by_the_matter_they_stand_in(retriever: Retriever) -> None:
    results = retriever.search("USBメモリ", k=20).results
    groups = parted(results, retriever.matters.of)
    kept = [one for _, found in groups for one in found]
    assert {one.passage for one in kept} <= {one.passage for one in results}
    for discussion, found in groups:
        assert all(discussion.start <= one.passage.start < discussion.end for one in found)


def test_no_results_make_no_group() -> None:
    nothing: tuple[SearchResult, ...] = ()
    assert parted(nothing, lambda _: ()) == []


def test_what_speaks_for_a_matter_raises_its_chance() -> None:
    signs = dict.fromkeys(
        ("bias", "deep", "match", "told", "titled", "title", "opened", "other language"), 0.0
    ) | {"bias": 1.0}
    assert chance(signs, "unread") < chance(signs | {"title": 1.0}, "unread")
    assert chance(signs, "unread") < chance(signs, "unread", besides=2.0)
