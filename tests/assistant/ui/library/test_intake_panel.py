"""Adding minutes, as HTML: what may be chosen, what was understood, how far it is, what it did."""

from dataclasses import replace
from pathlib import Path

import pytest
from shiomi import build_meeting

from assistant.show.strings import say
from assistant.ui.library.intake import Basket, Preview, Step
from assistant.ui.library.intake_panel import (
    KINDS,
    render_basket,
    render_chooser,
    render_report,
    render_starting,
    render_step,
)
from corpus import ReadError
from index import SyncReport
from index.models import Failure

EVIL = "<img src=x>.txt"
READ = Preview(Path(EVIL), replace(build_meeting(), text=""))
FAILED = Preview(Path("broken.pdf"), error=ReadError("it is <b>broken</b>", "壊れています"))


def test_files_and_a_folder_can_be_chosen_where_minutes_can_be_added() -> None:
    html = render_chooser("ja", is_open=True)
    assert f'accept="{",".join(KINDS)}"' in html
    assert 'form data-event="folder"' in html
    closed = render_chooser("ja", is_open=False)
    assert "input" not in closed
    assert say("ja", "library_closed") in closed


def test_each_file_is_shown_as_understood_or_with_what_is_wrong() -> None:
    html = render_basket(Basket((READ, FAILED), files=2), "en")
    assert "<img" not in html
    assert "it is &lt;b&gt;broken" in html
    assert '<td class="amount">15</td><td class="amount">3</td>' in html
    assert say("en", "take", count=1) in html


BASKETS = [
    ("nothing", Basket(()), False),
    ("unreadable", Basket((FAILED,), files=1), False),
    ("readable", Basket((READ,), files=1), True),
    ("a folder", Basket((FAILED,), Path("minutes"), 40), True),
]


@pytest.mark.parametrize(("basket", "offered"), [row[1:] for row in BASKETS], ids=[row[0] for row in BASKETS])
def test_only_what_can_be_taken_in_is_offered(basket: Basket, offered: bool) -> None:
    assert ('data-event="take"' in render_basket(basket, "ja")) is offered


def test_files_that_were_not_read_beforehand_are_counted() -> None:
    html = render_basket(Basket((READ,), Path("minutes"), 40), "ja")
    assert say("ja", "not_previewed", count=39) in html
    assert say("ja", "take", count=40) in html


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.2, "あと約1秒"), (80, "あと約80秒"), (100, "あと約2分"), (3600, "あと約60分")],
)
def test_the_time_left_is_told_as_roughly_as_it_is_known(seconds: float, words: str) -> None:
    shown = render_step(Step(1, 9, 7, f"minutes/{EVIL}", seconds), "ja")
    assert "9件のうち1件が終わりました（発言7件）" in shown
    assert words in shown
    assert "<img" not in shown
    assert 'data-event="stop"' in shown


def test_before_the_first_file_it_can_be_stopped_too() -> None:
    assert 'data-event="stop"' in render_starting("ja")


def test_a_report_counts_what_was_done_and_lists_what_failed() -> None:
    report = SyncReport(("a", "b"), (), ("c",), (), (Failure(EVIL, "no text", "文字がありません"),))
    html = render_report(report, "ja")
    assert say("ja", "report_added", count=2) in html
    assert say("ja", "report_unchanged", count=1) in html
    assert say("ja", "report_updated", count=0) not in html
    assert "文字がありません" in html
    assert "<img" not in html
