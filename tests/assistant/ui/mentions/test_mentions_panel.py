"""The view of every mention: counts that agree, filters that go on and off, a table complete as a file."""

import csv
import io
import re
from datetime import date

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.config import Settings
from assistant.show.mentions_table import export_matches
from assistant.ui.desk import Desk
from assistant.ui.mentions.mentions_panel import headline_of, render_found, render_seek
from assistant.ui.mentions.seeking import LEAF, Seeking, leaf_of
from assistant.ui.page.changes import calmly
from assistant.ui.session import Session

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


def desk() -> Desk:
    return desk_over(LIBRARY, Settings())


def seek(words: str) -> Session:
    return held(last(desk().mentions.seek(Session(), words)))


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


def test_a_year_and_a_speaker_narrow_and_are_taken_off_again() -> None:
    over, session = desk(), seek("橋")
    page = last(over.mentions.narrow(session, "2020", "", "", "", "1"))
    assert "63件の発言のうち2件" in str(page["announcement"])
    page = last(over.mentions.narrow(held(page), "2020", "", "=榎本芳江", "", "1"))
    html = str(page["found"])
    assert html.count("<tr><td") == 1
    assert html.count('aria-pressed="true"') == 3, "the year, the part of it, the speaker"
    chosen = re.search(r'data-year="(\d*)"[^>]*data-key="year[^>]*aria-pressed="true"', html)
    assert chosen is not None
    assert chosen[1] == ""
    page = last(over.mentions.narrow(held(page), "", "", "", "", "1"))
    assert str(page["found"]).count("<tr><td") == LEAF


@pytest.mark.parametrize(
    ("leaf", "start", "rows"), [(1, 0, LEAF), (2, LEAF, 13), (3, LEAF, 13), (-1, 0, LEAF)]
)
def test_leaves(leaf: int, start: int, rows: int) -> None:
    at, shown = leaf_of(FOUND, leaf)
    assert (at, len(shown)) == (start, rows)


def test_a_row_opens_its_turn_with_the_words_marked() -> None:
    page = last(desk().mentions.open(seek("橋"), OLD.meeting_id, "1"))
    evidence = str(page["evidence"])
    assert evidence.count("<mark>橋</mark>") == 2
    assert 'id="turn-1"' in evidence
    assert EVIL not in evidence


@pytest.mark.parametrize(("meeting", "turn"), [("x", "1"), (OLD.meeting_id, "2"), (OLD.meeting_id, "-1")])
def test_a_row_that_is_not_there_is_said_calmly(meeting: str, turn: str) -> None:
    page = last(calmly(desk().mentions.open(seek("橋"), meeting, turn), "evidence", "en"))
    assert "ask the question again" in str(page["evidence"])


def test_the_view_keeps_what_was_looked_for() -> None:
    over, session = desk(), seek("橋")
    page = last(over.show(session, "mentions"))
    assert 'value="橋"' in str(page["seek"])
    assert '<table class="rows">' in str(page["found"])
    assert last(over.show(Session(), "mentions"))["found"] == ""


def test_what_is_never_said_is_said_so() -> None:
    page = last(desk().mentions.seek(Session("en"), "tunnel"))
    assert "No turn in these minutes says" in str(page["announcement"])
    assert "<table" not in str(page["found"])
    assert 'data-event="ask" data-question="What was said about “tunnel”?"' in str(page["found"])


def test_the_file_holds_every_turn_whole() -> None:
    file = export_matches(FOUND)
    text = file.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(FOUND)
    for row, match in zip(rows, FOUND, strict=True):
        assert row["quote"].removeprefix("'") == match.meeting.text[match.start : match.end]
        assert (row["times"], row["fiscal_year"]) == (str(len(match.spans)), str(match.year))
    assert rows[1]["quote"].startswith("'="), "no cell is a formula"


def test_only_what_is_narrowed_to_is_saved() -> None:
    over = desk()
    session = held(last(over.mentions.narrow(seek("橋"), "2020", "", "", "", "1")))
    outbox = str(last(over.mentions.save(session))["outbox"])
    assert 'download="yoroku-mentions.csv"' in outbox
    assert len(outbox) < 3000


SAID = [
    (Seeking("橋"), "“橋” is said in 63 turns of 2 meetings, 65 times in all."),
    (Seeking("橋", 2020), "2 of the 63 turns that say “橋” (in 1 meeting, 3 times)"),
    (Seeking("橋", 2020, speaker="事務局"), "1 of the 63 turns that say “橋” (in 1 meeting, 1 time)"),
]


@pytest.mark.parametrize(("seeking", "said"), SAID)
def test_the_count_is_english(seeking: Seeking, said: str) -> None:
    assert headline_of(FOUND, seeking, "en") == said
