"""The view of every mention: counts that agree, filters that go on and off, a table complete as a file."""

import re
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.ui.mentions.mentions_panel import headline_of, render_found, render_seek
from assistant.ui.mentions.seeking import LEAF, Seeking

EVIL = '<img src=x onerror="window.hostile=1">'
OLD = build_meeting(
    [(0, "事務局", "橋を架けます。"), (0, "榎本会長", f"橋と{EVIL}橋です。"), (0, "柏木委員", "道です。")],
    ["橋"],
    meeting_id="000000000001",
    day=date(2020, 5, 1),
)
NEW = build_meeting(
    [(0, EVIL, "橋は" + "長い" * 200 + "橋です。")] + [(0, "事務局", "=橋の件。")] * 60,
    ["橋"],
    meeting_id="000000000002",
    day=date(2022, 5, 1),
)
LIBRARY = MemoryLibrary(OLD, NEW)
FOUND = Mentions(LIBRARY).find("橋")


def test_bars_speakers_and_rows_count_the_same() -> None:
    html = render_found(FOUND, Seeking("橋"), "ja")
    assert len(FOUND) == 63
    columns = re.findall(r'<span class="name">(\d+)</span></button>.*?<b aria-hidden="true">(\d+)</b>', html)
    assert columns == [("2020", "2"), ("2021", "0"), ("2022", "61")]
    assert sum(map(int, re.findall(r"</bdi> <b>(\d+)</b>", html))) == 63
    assert html.count("<tr><td") == LEAF
    assert "2回の会議の63件の発言に65回" in html


def test_nothing_of_the_minutes_becomes_html() -> None:
    html = render_found(FOUND, Seeking(EVIL), "en") + render_seek(Seeking(EVIL), "en")
    assert "<img" not in html
    assert "<img" not in render_found((), Seeking(EVIL), "ja")


SAID = [
    (Seeking("橋"), "“橋” is said in 63 turns of 2 meetings, 65 times in all."),
    (Seeking("橋", 2020), "2 of the 63 turns that say “橋” (in 1 meeting, 3 times)"),
    (Seeking("橋", 2020, speaker="事務局"), "1 of the 63 turns that say “橋” (in 1 meeting, 1 time)"),
]


@pytest.mark.parametrize(("seeking", "said"), SAID)
def test_the_count_is_english(seeking: Seeking, said: str) -> None:
    assert headline_of(FOUND, seeking, "en") == said
