"""Dates in every style of minutes and of people who ask."""

from datetime import date

import pytest

from corpus.language.calendar import Period
from corpus.language.dates import find_dates, find_english_periods, find_periods, month_number, parse_date
from corpus.language.folding import clean


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("令和6年5月20日", date(2024, 5, 20)),
        ("令和　６年１２月　２日", date(2024, 12, 2)),
        ("令和６年11月29日", date(2024, 11, 29)),
        ("令和元年五月一日", date(2019, 5, 1)),
        ("平成三十一年四月三十日", date(2019, 4, 30)),
        ("昭和六十三年十月十一日", date(1988, 10, 11)),
        ("二〇二三年八月九日", date(2023, 8, 9)),
        ("2024年2月29日", date(2024, 2, 29)),
        ("R6.5.20", date(2024, 5, 20)),
        ("2024-05-20", date(2024, 5, 20)),
        ("2024/5/20", date(2024, 5, 20)),
        ("May 20, 2024", date(2024, 5, 20)),
        ("20 May 2024", date(2024, 5, 20)),
        ("Oct. 11, 2023", date(2023, 10, 11)),
        ("the 3rd of Sept 2023", date(2023, 9, 3)),
        ("the 5th day of May, 2020", date(2020, 5, 5)),
        ("5-May-2020", date(2020, 5, 5)),
        ("16:50 October 31, 2018", date(2018, 10, 31)),
        ("7 pm May 12 2020", date(2020, 5, 12)),
        ("May 20 (Mon), 2024", date(2024, 5, 20)),
        ("03/12/2024", date(2024, 3, 12)),
        ("25/12/2024", date(2024, 12, 25)),
        ("12.03.2024", date(2024, 3, 12)),
        ("令和 三 十 年 五月一日", date(2048, 5, 1)),
    ],
)
def test_dates(text: str, day: date) -> None:
    assert [found for *_, found in find_dates(clean(text))] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "令和6年13月1日",
        "2023年2月29日",
        "第2024-05号",
        "12.5.20点",
        "令和6年度",
        "令和6年\n5月2日",
        "月日",
    ],
)
def test_no_dates(text: str) -> None:
    assert not find_dates(clean(text))


def test_dates_stand_where_they_are_written() -> None:
    text = "2024-05-20に開催（前回は令和６年４月１日、次回 1 July 2024）"
    assert [(text[start:end], day.month) for start, end, day in find_dates(text)] == [
        ("2024-05-20", 5),
        ("令和６年４月１日", 4),
        ("1 July 2024", 7),
    ]


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
    ("令和十年十二月二十三日", Period(D(2028, 12, 23), D(2028, 12, 23))),
    ("二〇二二年七月", Period(D(2022, 7, 1), D(2022, 7, 31))),
    ("R4", Period(D(2022, 4, 1), D(2023, 3, 31), 2022)),
    ("Ｒ４年度", Period(D(2022, 4, 1), D(2023, 3, 31), 2022)),
    ("R4.7.11", Period(D(2022, 7, 11), D(2022, 7, 11))),
    ("H30年4月", Period(D(2018, 4, 1), D(2018, 4, 30))),
    ("11 July 2022", Period(D(2022, 7, 11), D(2022, 7, 11))),
    ("July 11, 2022", Period(D(2022, 7, 11), D(2022, 7, 11))),
    ("Oct 2022", Period(D(2022, 10, 1), D(2022, 10, 31))),
    ("FY2022", Period(D(2022, 4, 1), D(2023, 3, 31), 2022)),
    ("fiscal year 2022", Period(D(2022, 4, 1), D(2023, 3, 31), 2022)),
    ("令和4年度の2月", Period(D(2023, 2, 1), D(2023, 2, 28))),
    ("令和4年13月", None),
    ("R4.0.1", None),
    ("nonsense", None),
    ("2022-13-01", None),
    ("2023-02-30", None),
    ("", None),
]


@pytest.mark.parametrize(("typed", "expected"), TYPED)
def test_parse_date(typed: str, expected: Period | None) -> None:
    assert parse_date(typed) == expected


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("令和4年度と2022年7月の会議", ["令和4年度", "2022年7月"]),
        ("R4.7.11の審査会", ["R4.7.11"]),
        ("USB4の規格", []),
    ],
)
def test_periods_of_a_question(text: str, written: list[str]) -> None:
    assert [text[one.start : one.end] for one in find_periods(text)] == written


def test_english_periods() -> None:
    text = "between March 2022 and FY2023"
    assert [(text[one.start : one.end], one.period.fiscal_year) for one in find_english_periods(text)] == [
        ("March 2022", None),
        ("FY2023", 2023),
    ]


@pytest.mark.parametrize(("name", "month"), [("January", 1), ("dec", 12), ("SEPT", 9)])
def test_month_number(name: str, month: int) -> None:
    assert month_number(name) == month


def test_the_order_of_one_date_is_that_of_all() -> None:
    assert [day for *_, day in find_dates("03/12/2024, 25/12/2024")] == [
        date(2024, 12, 3),
        date(2024, 12, 25),
    ]
