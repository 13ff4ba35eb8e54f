"""Earlier matters like a draft with all that the minutes tell of them, word for word."""

from collections.abc import Iterator

import pytest
from shiomi import MemoryLibrary
from shiomi_greening import first, second, unheaded

from assistant.models import AskError, Citation, Precedents
from assistant.precedents.find import find_precedents
from index import Retriever

DRAFT = "駅前通りの並木の植替え"


@pytest.fixture(scope="module")
def library() -> MemoryLibrary:
    return MemoryLibrary(first(), second(), unheaded())


def quoted(found: Precedents) -> Iterator[Citation]:
    for item in found.items:
        yield from (item.outcome_quote,) if item.outcome_quote else ()
        yield from (*item.conditions, *item.later)
        for one in item.exchanges:
            yield from (one.question, one.reply) if one.reply else (one.question,)


def test_the_item_its_outcome_its_conditions_and_its_questions(library: MemoryLibrary) -> None:
    found = find_precedents(DRAFT, library)
    assert found.found
    assert found.language == "ja"
    item = next(one for one in found.items if one.outcome)
    assert item.item == "(1) 駅前通りの並木の植替えについて"
    assert (item.outcome, item.is_conditional, item.department) == ("了承", True, "公園緑地課")
    assert item.outcome_quote is not None
    assert item.outcome_quote.quote.text == "全員賛成により、条件を付して了承されました。"
    assert any("条件として採決します" in one.quote.text for one in item.conditions)
    asked = [(one.question.quote.text, one.reply.quote.text if one.reply else None) for one in item.exchanges]
    assert asked[0] == ("植え替える木の種類は何ですか。", "病気に強い品種の桜です。")


def test_the_sentence_that_decides_is_not_a_condition_too(library: MemoryLibrary) -> None:
    for item in find_precedents(DRAFT, library).items:
        assert item.outcome_quote not in item.conditions


def test_every_quote_is_verbatim(library: MemoryLibrary) -> None:
    citations = list(quoted(find_precedents(DRAFT, library)))
    assert citations
    for citation in citations:
        quote = citation.quote
        assert library.meeting(quote.meeting_id).text[quote.start : quote.end] == quote.text


def test_an_item_is_no_precedent_of_itself(library: MemoryLibrary) -> None:
    item = find_precedents(DRAFT, library).items[0]
    others = find_precedents(DRAFT, library, besides=(item.meeting_id, item.item)).items
    assert others
    assert (item.meeting_id, item.item) not in {(one.meeting_id, one.item) for one in others}


def test_what_nothing_is_like_finds_nothing_and_says_what_was_searched(library: MemoryLibrary) -> None:
    found = find_precedents("Ψηφιακή", library)
    assert (found.found, found.items, found.likely, found.threads) == (False, (), (), ())
    assert found.scope.meetings == 3


def test_so_many_are_given_as_asked_for_and_one_at_least(library: MemoryLibrary) -> None:
    assert len(find_precedents(DRAFT, library, k=1).items) == 1
    with pytest.raises(AskError, match="--k 0"):
        find_precedents(DRAFT, library, k=0)


def test_the_samples_tell_what_came_of_a_condition(retriever: Retriever) -> None:
    found = find_precedents("健康管理システムの記録を外部のデータセンターに移す", retriever)
    item = next(one for one in found.items if one.is_conditional)
    assert any("条件" in one.quote.text for one in item.later)
    assert found.threads
    assert all(len(thread) > 1 for thread in found.threads)
    for citation in quoted(found):
        quote = citation.quote
        assert retriever.meeting(quote.meeting_id).text[quote.start : quote.end] == quote.text
