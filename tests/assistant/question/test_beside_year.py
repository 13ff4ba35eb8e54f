"""The year before or after the one that the answer before was about."""

from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from assistant.question.beside_year import beside_year
from corpus.language.calendar import Period, fiscal_period, year_period
from index import Filters


def before(text: str, filters: Filters = Filters()) -> tuple[Answer, ...]:  # noqa: B008
    settings = Settings(answer_threshold=0.0)
    return (Assistant(MemoryLibrary(build_meeting()), settings).ask(text, filters=filters),)


SAID, ASKED = "鍵の管理について", "what was said about 鍵の管理?"
MAY = Filters(since=date(2023, 5, 1), until=date(2023, 5, 31))
TWO_YEARS = Filters(since=date(2020, 2, 29), until=date(2021, 3, 1))

ROWS = [
    (SAID, Filters(), "その前の年は？", fiscal_period(2022)),
    (SAID, Filters(), "翌年度はどうでしたか", fiscal_period(2024)),
    (SAID, Filters(fiscal_year=2023), "その前年は？", fiscal_period(2022)),
    (SAID, MAY, "一年前は？", year_period(2022)),
    (ASKED, Filters(), "And the year before?", year_period(2022)),
    (ASKED, MAY, "and the following year?", year_period(2024)),
    (SAID, TWO_YEARS, "その前の年は？", Period(date(2019, 2, 28), date(2020, 3, 1))),
]


@pytest.mark.parametrize(("first", "filters", "then", "period"), ROWS)
def test_the_year_beside(first: str, filters: Filters, then: str, period: Period) -> None:
    named = beside_year(then, before(first, filters))
    assert named is not None
    assert named.period == period


def test_without_an_answer_before_no_year_is_beside_it() -> None:
    assert beside_year("その前の年は？", ()) is None


@pytest.mark.parametrize(
    "then", ["どう決まりましたか", "令和4年度は？", "what about keys?", "以前から決まっていましたか"]
)
def test_what_names_no_year_beside(then: str) -> None:
    assert beside_year(then, before(SAID)) is None
