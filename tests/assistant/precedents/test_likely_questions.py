"""Questions to expect: those asked before, most often first."""

from shiomi import MemoryLibrary
from shiomi_greening import first, second

from assistant.precedents.find import find_precedents
from assistant.precedents.likely_questions import likely_questions
from index import Retriever


def test_a_question_is_counted_once_a_discussion() -> None:
    library = MemoryLibrary(first(), second())
    items = find_precedents("駅前通りの並木の植替え", library).items
    likely = likely_questions((*items, *items), library)
    assert {one.times for one in likely} == {2}
    assert likely_questions((), library) == ()


def test_what_members_come_back_to_stands_first(retriever: Retriever) -> None:
    likely = find_precedents("個人情報を扱う業務を民間の事業者に委託する", retriever).likely
    assert likely
    assert [one.times for one in likely] == sorted((one.times for one in likely), reverse=True)
