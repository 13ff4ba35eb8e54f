"""Clock times in every notation of Japanese minutes."""

import pytest

from corpus.language.clock import find_times
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
        ("14:30 pm", ["14:30"]),
        ("午後25時", []),
        ("午前10時75分", []),
        ("元時", ["01:00"]),
        ("百元時", []),
    ],
)
def test_times(text: str, times: list[str]) -> None:
    assert [time for *_, time in find_times(clean(text))] == times
