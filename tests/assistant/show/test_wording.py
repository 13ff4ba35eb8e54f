"""Fixed labels in both languages, counted and never phrased beyond what was found."""

from datetime import date

import pytest

from assistant.models import Language, Scope
from assistant.show.wording import narrowed, searched, unreadable
from index import Filters

NARROWED = [
    (Filters(), "", ""),
    (Filters(fiscal_year=2023), "絞り込み: 令和5年度（2023年度）", "Narrowed to: FY 2023"),
    (
        Filters(since=date(2023, 4, 1), until=date(2023, 4, 1), speaker="柏木"),
        "絞り込み: 令和5年4月1日（2023年）、発言者 柏木",
        "Narrowed to: 1 April 2023, speaker 柏木",
    ),
    (
        Filters(since=date(2023, 4, 1)),
        "絞り込み: 令和5年4月1日（2023年）〜",
        "Narrowed to: 1 April 2023 – ",
    ),
    (
        Filters(since=date(2019, 1, 1), until=date(2019, 12, 31)),
        "絞り込み: 平成31年・令和元年（2019年）",
        "Narrowed to: 2019",
    ),
    (
        Filters(body="審査会", role="委員"),
        "絞り込み: 会議体 審査会、役職 委員",
        "Narrowed to: body 審査会, role 委員",
    ),
    (
        Filters(agenda="配食", decided=True),
        "絞り込み: 議題 配食、結果の記載がある議題",
        "Narrowed to: item 配食, items with a recorded result",
    ),
]


@pytest.mark.parametrize(("filters", "japanese", "english"), NARROWED)
def test_narrowed(filters: Filters, japanese: str, english: str) -> None:
    assert narrowed("ja", filters) == japanese
    assert narrowed("en", filters) == english


SEARCHED: list[tuple[Language, Scope, str]] = [
    ("ja", Scope(0, 0, None, None, (), ()), "検索した範囲: 0件の会議、0件の発言"),
    ("en", Scope(1, 1, None, None, (), ()), "Searched: 1 meeting, 1 turn"),
    (
        "en",
        Scope(2, 9, date(2023, 4, 1), date(2024, 1, 9), ("甲", "乙"), ()),
        "Searched: 2 meetings, 9 turns, 1 April 2023 – 9 January 2024, 甲, 乙",
    ),
]


@pytest.mark.parametrize(("language", "scope", "expected"), SEARCHED)
def test_searched(language: Language, scope: Scope, expected: str) -> None:
    assert searched(language, scope) == expected


def test_unreadable_names_the_files() -> None:
    scope = Scope(1, 1, None, None, (), ("a.pdf", "b.pdf"))
    assert unreadable("en", scope) == "2 files could not be read and may say more: a.pdf, b.pdf"
    assert "2件" in unreadable("ja", scope)
