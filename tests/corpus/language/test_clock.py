"""Clock times in every notation of Japanese minutes."""

import pytest

from corpus.language.clock import find_ranges, find_times
from corpus.language.folding import clean


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("午前10時40分～午前11時11分", ["10:40", "11:11"]),
        ("10:00~11:20", ["10:00", "11:20"]),
        ("午後2時～3時30分", ["14:00", "15:30"]),
        ("午後零時五十六分", ["12:56"]),
        ("午後十一時九分", ["23:09"]),
        ("午前零時十分", ["00:10"]),
        ("午後１時半", ["13:30"]),
        ("正午", ["12:00"]),
        ("5:33 p.m. to 6 PM", ["17:33", "18:00"]),
        ("at 4.30 pm", ["16:30"]),
        ("12:05 AM, noon", ["00:05", "12:00"]),
        ("6:30-8:15 p.m.", ["18:30", "20:15"]),
        ("2-4 pm", ["14:00", "16:00"]),
        ("11 to 1 p.m.", ["11:00", "13:00"]),
        ("1830-2015 hrs", ["18:30", "20:15"]),
        ("in 2015", []),
        ("14:30 pm", ["14:30"]),
        ("午後25時", []),
        ("午前10時75分", []),
        ("元時", ["01:00"]),
        ("百元時", []),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert [time for *_, time in find_times(clean(text))] == times


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("6:30 p.m. to 8:15 p.m.", [("18:30", "20:15")]),
        ("午前10時～正午", [("10:00", "12:00")]),
        ("自 午前10時　至 午前11時50分", [("10:00", "11:50")]),
        ("午後1時30分から3時まで", [("13:30", "15:00")]),
        ("10:00 AM EST - 11:30 AM EST", [("10:00", "11:30")]),
        ("午後1時開会。午後3時閉会。", []),
        ("at 10:00 the boat, at 11:00 the car", []),
    ],
)
def test_ranges(text: str, ranges: list[tuple[str, str]]) -> None:
    assert [(first[2], last[2]) for first, last in find_ranges(clean(text))] == ranges
