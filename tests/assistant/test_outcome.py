"""A motion to defer is rejected, then the item passed: every place that shows its outcome says passed."""

from io import StringIO
from pathlib import Path

from rich.console import Console
from shiomi import MemoryLibrary
from shiomi_minutes import read_text

from assistant.answer.citations import cite
from assistant.models import Quote
from assistant.program.display import show_meeting
from assistant.show import wording
from assistant.show.json_output import meeting_to_json
from assistant.ui.evidence.evidence_panel import render_evidence
from assistant.ui.evidence.opened import Opened
from assistant.ui.library.intake_panel import render_understood
from assistant.ui.library.preview import Preview
from assistant.ui.meetings.meeting_list import Shelf

SHOWN = "可決（起立多数）"
MEETING = read_text(
    "○青木会長　開会します。\n○石川委員　はい。分かりました。\n"
    "(1)　汐見浜の照明について\n"
    "○石川委員　照明は暗くなりませんか。継続審査の動議を提出します。\n"
    "○青木会長　継続審査に賛成の方は挙手願います。挙手少数です。よって、継続審査の動議は否決されました。\n"
    "○青木会長　本案に賛成の方は起立願います。起立多数です。よって、本案は原案のとおり可決されました。\n"
    "○青木会長　傍聴の許可をお諮りします。ご異議ありませんか。異議なしと認め、そのように決定します。\n"
)


def test_all_three_decisions_are_kept() -> None:
    assert [one["outcome"] for one in meeting_to_json(MEETING)["decisions"]] == ["否決", "可決", "決定"]


def test_json() -> None:
    decision = meeting_to_json(MEETING)["agenda"][0]["decision"]
    assert (decision["text"], decision["turn"]) == ("よって、本案は原案のとおり可決されました。", 4)


def test_an_answers_heading() -> None:
    turn = MEETING.turns[2]
    words = MEETING.quote(turn.start, turn.end)
    citation = cite(MEETING, Quote(MEETING.meeting_id, 2, turn.start, turn.end, words))
    assert citation is not None
    assert wording.item("ja", citation) == f"議題: (1) 汐見浜の照明について → {SHOWN}"
    assert wording.item("en", citation) == "Item: (1) 汐見浜の照明について → passed (a majority stood)"


def test_the_page() -> None:
    understood = render_understood(Preview(Path("minutes.txt"), MEETING), MEETING, "ja")
    for html in (understood, render_evidence(Opened(MEETING.meeting_id, 2), MEETING, "ja", "plain")):
        assert SHOWN in html
        assert "否決" not in html.replace("否決されました", "")
    assert [row.outcomes for row in Shelf(MemoryLibrary(MEETING)).rows()] == [("可決",)]


def test_the_terminal() -> None:
    printed = StringIO()
    show_meeting(Console(file=printed, width=200), MEETING, "ja")
    assert f"(1) 汐見浜の照明について → {SHOWN}" in printed.getvalue()
