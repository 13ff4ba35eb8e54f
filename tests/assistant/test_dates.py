"""Dates in every style a person writes."""

from datetime import date

import pytest

from assistant.dates import Period, find_period, parse_date

D = date
TYPED = [
    ("2022-07-11", Period(D(2022, 7, 11), D(2022, 7, 11))),
    ("2022/7/1", Period(D(2022, 7, 1), D(2022, 7, 1))),
    ("２０２２－０７－１１", Period(D(2022, 7, 11), D(2022, 7, 11))),
    ("2022-02", Period(D(2022, 2, 1), D(2022, 2, 28))),
    ("2024", Period(D(2024, 1, 1), D(2024, 12, 31))),
    ("令和4年7月11日", Period(D(2022, 7, 11), D(2022, 7, 11))),
    ("令和四年七月", Period(D(2022, 7, 1), D(2022, 7, 31))),
    ("令和元年", Period(D(2019, 1, 1), D(2019, 12, 31))),
    ("平成30年度", Period(D(2018, 4, 1), D(2019, 3, 31), 2018)),
    ("2022年度", Period(D(2022, 4, 1), D(2023, 3, 31), 2022)),
    ("nonsense", None),
    ("2022-13-01", None),
    ("2023-02-30", None),
    ("", None),
]


@pytest.mark.parametrize(("typed", "expected"), TYPED)
def test_parse_date(typed: str, expected: Period | None) -> None:
    assert parse_date(typed) == expected


ASKED = [
    ("令和5年度に鍵の管理について何と言われたか", 2023, None),
    ("令和5年度の再委託について", 2023, None),
    ("令和5年度の個人情報の取扱いについて何と言われましたか", 2023, None),
    ("平成30年度の図書館の開館時間に関する議論は", 2018, None),
    ("令和5年度の審査会で鍵はどうなったか", 2023, None),
    ("2023年8月24日の会議で何が決まりましたか", None, D(2023, 8, 24)),
    ("2023年8月に話されたことは", None, D(2023, 8, 1)),
    ("2023-08-24の会議の結論は", None, D(2023, 8, 24)),
    ("what was said about keys in fiscal year 2023?", 2023, None),
    ("what was decided on August 24, 2023?", None, D(2023, 8, 24)),
    ("who spoke in August 2023?", None, D(2023, 8, 1)),
]


@pytest.mark.parametrize(("question", "fiscal_year", "since"), ASKED)
def test_a_date_that_says_when(question: str, fiscal_year: int | None, since: date | None) -> None:
    found = find_period(question)
    assert found is not None
    assert found.period.fiscal_year == fiscal_year
    assert since is None or found.period.since == since


@pytest.mark.parametrize(
    "question",
    [
        "二〇二〇年招致のときの計画は",
        "2030年問題について",
        "令和5年度予算案は",
        "令和5年度の予算について何と言われましたか",
        "令和5年度の施設整備計画について",
        "令和5年度の図書館の貸出冊数について",
        "令和5年の再委託について",
        "令和5年度の鍵",
        "鍵の管理について",
        "the 2020 Games",
        "三十年以内に起きる確率は",
    ],
)
def test_a_date_that_is_the_subject_narrows_nothing(question: str) -> None:
    assert find_period(question) is None
