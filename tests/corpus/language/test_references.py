"""Earlier times that a sentence speaks of."""

from datetime import date

import pytest

from corpus.language.calendar import Period
from corpus.language.references import ANY_TIME, find_references

DAY = date(2024, 6, 20)


@pytest.mark.parametrize(
    ("sentence", "since", "until"),
    [
        ("昨年9月に条件を付して了承した件です。", "2023-09-01", "2023-09-30"),
        ("令和5年9月の審議会でお答えしました。", "2023-09-01", "2023-09-30"),
        ("昨年度は28件でした。", "2023-04-01", "2024-03-31"),
        ("一昨年の会議で否決されました。", "2022-01-01", "2023-03-31"),
        ("三年前の案です。", "2021-01-01", "2022-03-31"),
        ("今年2月に説明会を開きました。", "2024-02-01", "2024-02-29"),
        ("先月の会議で伺いました。", "2024-05-01", "2024-05-31"),
        ("It was deferred last September.", "2023-09-01", "2023-09-30"),
        ("We agreed to it two years ago.", "2022-01-01", "2023-03-31"),
        ("We asked for this at the May meeting.", "2024-05-01", "2024-05-31"),
    ],
)
def test_a_time_is_reckoned_from_the_day_of_the_meeting(sentence: str, since: str, until: str) -> None:
    expected = Period(date.fromisoformat(since), date.fromisoformat(until))
    found = [Period(one.since, one.until) for one in find_references(sentence, DAY)]
    assert expected in found


@pytest.mark.parametrize(
    "sentence",
    [
        "前回、お願いした件はどうなりましたか。",
        "前の委員会で伺いました。",
        "継続審査となっていた件です。",
        "As at the previous meeting, we ask again.",
    ],
)
def test_an_earlier_meeting_that_is_not_dated_is_any_time(sentence: str) -> None:
    assert ANY_TIME in find_references(sentence, DAY)


@pytest.mark.parametrize(
    "sentence",
    ["令和7年度から始めます。", "来年4月に開きます。", "並木は42本です。", "We will report in 2026."],
)
def test_a_time_to_come_is_no_reference(sentence: str) -> None:
    assert find_references(sentence, DAY) == ()


def test_without_the_day_a_time_reckoned_from_it_is_any_time() -> None:
    assert find_references("昨年9月に了承しました。", None) == (ANY_TIME,)
