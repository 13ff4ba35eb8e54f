"""Dates in every style a person writes."""

from datetime import date

import pytest

from corpus.language.written_dates import Period, parse_date

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
