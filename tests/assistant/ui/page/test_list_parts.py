"""Lists of every view: what a meeting is called and where a leaf stands among all rows."""

from datetime import date

import pytest

from assistant.ui.page.list_parts import Way, meeting_title, render_pager, search_field
from index import MeetingSummary


def button(leaf: int, way: Way) -> str:
    return f"<{way} {leaf}>"


@pytest.mark.parametrize(
    ("start", "total", "place", "buttons"),
    [
        (0, 51, "1〜50", ["<later 2>"]),
        (50, 120, "51〜100", ["<earlier 1>", "<later 3>"]),
        (100, 120, "101〜120", ["<earlier 2>"]),
    ],
)
def test_a_leaf_leads_to_those_beside_it(start: int, total: int, place: str, buttons: list[str]) -> None:
    pager = render_pager(start, 50, total, button, "ja")
    assert place in pager
    assert f"{total}" in pager
    assert [one for leaf in range(5) for one in (f"<earlier {leaf}>", f"<later {leaf}>") if one in pager] == (
        buttons
    )


def test_one_leaf_needs_no_pager() -> None:
    assert render_pager(0, 50, 50, button, "ja") == ""


def summary(title: str, body: str) -> MeetingSummary:
    return MeetingSummary("a" * 12, "shiomi/kowan.txt", title, body, date(2022, 7, 11), 3)


@pytest.mark.parametrize(
    ("title", "body", "called"),
    [
        ("港湾<協議会>会議録", "港湾協議会", "<bdi>港湾&lt;協議会&gt;会議録</bdi>"),
        ("", "港湾協議会", "<bdi>港湾協議会</bdi>"),
        ("", "", "<bdi>kowan.txt（題名を読み取れませんでした）</bdi>"),
    ],
)
def test_a_meeting_is_called_by_what_it_prints(title: str, body: str, called: str) -> None:
    assert meeting_title(summary(title, body), "ja") == called


def test_words_sought_are_escaped() -> None:
    assert search_field('"a"', "") == (
        '<input type="search" name="words" autocomplete="off" value="&quot;a&quot;">'
    )
