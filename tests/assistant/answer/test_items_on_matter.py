"""A matter is the items whose headings name it, else those that the search points at."""

import pytest
from shiomi import SPOKEN, MemoryLibrary, build_meeting

from assistant.answer.findings import Findings, find
from assistant.answer.items_on_matter import is_section, items_on, section_of
from assistant.config import Settings
from assistant.ports import NO_FILTERS
from assistant.question.understand import understand

SECTIONED = build_meeting(
    [
        (1, "榎本会長", "議題とします。"),
        (2, "事務局", "点検の結果を報告します。"),
        (4, "事務局", "鍵は三本です。"),
    ],
    ["1 諮問事項", "(1) 配食サービスの開始", "(2) 帳簿の点検", "2 報告事項", "(1) 鍵の管理"],
)


def findings(text: str) -> Findings:
    library = MemoryLibrary(build_meeting())
    question = understand(text, NO_FILTERS, held=library.meetings(), plainly=True)
    return find(question, library, Settings(), library.meetings())


def test_an_item_is_named_by_its_heading() -> None:
    (item,) = items_on("配食サービスに関する事務", findings("配食サービスに関する事務"))
    assert (item.agenda, item.named) == (1, True)
    assert item.turns == tuple(range(1, 1 + sum(1 for at, *_ in SPOKEN if at == 1)))


def test_a_point_that_no_heading_names_is_looked_for_where_it_was_spoken_of() -> None:
    found = items_on("携帯電話の紛失", findings("携帯電話の紛失"))
    assert [(item.agenda, item.named) for item in found] == [(1, False)]


@pytest.mark.parametrize(
    ("agenda", "section"), [(1, "1 諮問事項"), (2, "1 諮問事項"), (4, "2 報告事項"), (0, "")]
)
def test_the_heading_over_an_item(agenda: int, section: str) -> None:
    assert section_of(SECTIONED, agenda) == section


def test_a_section_is_no_item() -> None:
    assert [is_section(SECTIONED, at) for at in range(5)] == [True, False, False, True, False]
