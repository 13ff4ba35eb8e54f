"""The plot over the years: true to its numbers, in columns to press, with the same numbers as a table."""

import re
from datetime import date

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.ui.mentions.narrowing_panel import ranked_names
from assistant.ui.mentions.seeking import Seeking
from assistant.ui.mentions.timeline_panel import render_timeline

EVIL = '"><img src=x onerror="window.hostile=1">'


def _meeting(number: int, year: int | None, body: str, turns: int) -> object:
    return build_meeting(
        [(0, "事務局", "橋の件です。")] * turns,
        ["橋"],
        meeting_id=f"{number:012}",
        day=None if year is None else date(year, 5, 1),
        body=body,
    )


LIBRARY = MemoryLibrary(
    _meeting(1, 2020, "橋の会", 6),
    _meeting(2, 2020, "道の会", 3),
    _meeting(3, 2022, "橋の会", 12),
    _meeting(4, None, "", 2),
    *(_meeting(5 + place, 2023, f"{place}の会{EVIL}", 1) for place in range(4)),
)
FOUND = Mentions(LIBRARY).find("橋")


ALL = Seeking("橋")


def plot(seeking: Seeking = ALL) -> str:
    return render_timeline(FOUND, seeking, "ja")


def columns(html: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each column's height and, from the ground up, the colour and share of its parts."""
    found = re.findall(r'class="stack" style="height:([\d.]+)%">(.*?)</span>', html)
    return [
        (height, re.findall(r"series-(\d)\"[^>]* style=\"flex-grow:(\d+)", parts)) for height, parts in found
    ]


def test_columns_are_as_high_as_their_turns_and_shared_by_body() -> None:
    html = plot()
    assert 'style="--lines:3"' in html  # 15, 10, 5 and the ground
    assert columns(html) == [
        ("60.00", [("0", "6"), ("1", "3")]),
        ("0.00", []),
        ("80.00", [("0", "12")]),
        ("26.67", [("3", "1"), ("4", "3")]),
    ]
    assert "日付のない会議録に2件" in html


def test_the_table_says_the_same_numbers() -> None:
    table = plot().partition("<table")[2]
    rows = [re.findall(r"<t[hd][^>]*>(?:<bdi>)?([^<]*)", row) for row in table.split("<tr>")[1:]]
    assert rows[0][:3] == ["年度", "橋の会", "道の会"]
    assert rows[1:] == [
        ["令和2年度（2020年度）", "6", "3", "0", "0", "0", "9"],
        ["令和3年度（2021年度）", "0", "0", "0", "0", "0", "0"],
        ["令和4年度（2022年度）", "12", "0", "0", "0", "0", "12"],
        ["令和5年度（2023年度）", "0", "0", "0", "1", "3", "4"],
    ]


def test_every_column_is_a_button_that_says_its_year_and_number() -> None:
    html = plot(Seeking("橋", year=2022))
    names = re.findall(r'aria-pressed="(\w+)" aria-label="([^"]+)" tabindex="(\S+)"( disabled)?', html)
    assert names == [
        ("false", "令和2年度（2020年度）、9件", "-1", ""),
        ("false", "令和3年度（2021年度）、0件", "-1", " disabled"),
        ("true", "令和4年度（2022年度）、12件", "0", ""),
        ("false", "令和5年度（2023年度）、4件", "-1", ""),
    ]
    assert re.findall(r'tabindex="0" *>.*?"name">(\d+)', plot()) == ["2023"], "one way in: the latest year"


def test_every_part_is_a_button_that_says_its_year_name_and_number() -> None:
    parts = re.findall(r'<button[^>]*class="part series-\d"[^>]*>', plot(Seeking("橋", 2020, "橋の会")))
    said = [re.findall(r'aria-pressed="(\w+)".*aria-label="([^"]+)"', part)[0] for part in parts]
    assert said == [
        ("true", "令和2年度（2020年度）、橋の会、6件"),
        ("false", "令和4年度（2022年度）、橋の会、12件"),
    ]
    assert "令和5年度（2023年度）、0の会" in plot()
    assert plot().count('<i class="series-4"') == 1, "all the others are nobody to choose"
    nobody = build_meeting([(0, "事務局", "橋の件です。")], ["橋"], body="", day=date(2020, 5, 1))
    assert "令和2年度（2020年度）、会議体の記載なし、1件" in render_timeline(
        Mentions(MemoryLibrary(nobody)).find("橋"), ALL, "ja"
    )


def test_a_body_narrows_the_plot_and_keeps_its_colour() -> None:
    assert columns(plot(Seeking("橋", body="道の会"))) == [("100.00", [("1", "3")])]


def test_without_years_there_is_no_plot() -> None:
    assert render_timeline([match for match in FOUND if match.year is None], Seeking("橋"), "en") == ""


def test_names_of_the_minutes_stay_text() -> None:
    assert "<img" not in plot()
    assert [name for name, _ in ranked_names(FOUND, "body")[:2]] == ["橋の会", "道の会"]
