"""Adding minutes, as HTML: what may be chosen, what was understood, how far it is, what it did."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from shiomi import build_meeting

from assistant.show.strings import say
from assistant.ui.library.intake import Basket, Step
from assistant.ui.library.intake_panel import (
    KINDS,
    NAMES_SHOWN,
    render_basket,
    render_chooser,
    render_report,
    render_starting,
    render_step,
    render_understood,
)
from assistant.ui.library.preview import HOLD_FILES, Double, Preview
from corpus import Meeting, ReadError, read_meeting
from index import SyncReport
from index.models import Failure

EVIL = "<img src=x>.txt"
READ = Preview(Path(EVIL), replace(build_meeting(), text=""))
FAILED = Preview(Path("broken.pdf"), error=ReadError("it is <b>broken</b>", "壊れています"))


def test_files_and_a_folder_can_be_chosen_where_minutes_can_be_added() -> None:
    html = render_chooser("ja", is_open=True)
    assert f'accept="{",".join((*KINDS, *HOLD_FILES))}"' in html
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


@pytest.mark.parametrize("double", ["held", "twice", "alike"])
def test_what_a_file_doubles_is_told_and_only_what_adds_something_is_counted(double: Double) -> None:
    html = render_basket(Basket((READ, replace(READ, double=double)), files=2), "ja")
    assert say("ja", f"double_{double}") in html
    assert say("ja", "take", count=2 if double == "alike" else 1) in html


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


UNDERSTOOD_PANEL_EVIL = "<img src=x onerror=alert(1)>"
CONTENT = f"""令和6年度第1回汐見市ため池協議会会議録
日時　令和6年5月1日（水）　午後2時から午後3時15分まで
場所　汐見市役所{UNDERSTOOD_PANEL_EVIL}
出席者　会長　荒木 良子、委員　沢田 実
欠席者　委員　堀内 健
〇荒木会長　ただいまから開会します。
1 ため池の水位計について
〇事務局　ため池の水位計{UNDERSTOOD_PANEL_EVIL}を、北部の三か所に取り付けます。
〇荒木会長　停電のときも動きますか。
〇事務局　電池で三日間動きます。
〇荒木会長　ほかになければ、本件は了承されました。
2 その他
〇事務局　次回は秋に開きます。
"""


def rows(meeting: Meeting, language: str = "ja", **preview: object) -> dict[str, str]:
    """What is shown beside each label."""
    html = render_understood(Preview(Path("x.txt"), meeting, **preview), meeting, language)  # type: ignore[arg-type]
    assert "<img" not in html
    return dict(re.findall(r"<dt>([^<]+)</dt><dd>(.*?)</dd>", html))


def test_everything_that_was_read_is_shown(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(CONTENT, encoding="utf-8", newline="\n")
    shown = rows(
        read_meeting(tmp_path / "x.txt"), first_turns=(("事務局", f"ため池の水位計{UNDERSTOOD_PANEL_EVIL}"),)
    )
    assert shown["会議体"] == "<bdi>汐見市ため池協議会</bdi>"
    assert shown["時刻"] == "14:00–15:15"
    assert shown["出席"] == "3人のうち2人"
    items = re.findall(r"<li>(.*?)</li>", shown["議題"])
    assert items == ["<bdi>1 ため池の水位計について</bdi> → <bdi>了承</bdi>", "<bdi>2 その他</bdi>"]
    speakers = re.findall(r"<li><bdi>(.*?)</bdi> <b>(\d+)</b></li>", shown["発言者"])
    assert speakers == [("荒木会長", "3"), ("事務局", "3")]
    assert "<p><b><bdi>事務局</bdi></b> <bdi>ため池の水位計&lt;img" in shown["冒頭の発言"]


def test_what_was_not_found_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("買い物の覚え書き", encoding="utf-8")
    shown = rows(read_meeting(tmp_path / "x.txt"), "en")
    assert {shown[say("en", key)] for key in ("choose_body", "venue", "hours", "who_attended", "agenda")} == {
        say("en", "not_understood")
    }


def test_many_speakers_are_cut_and_the_others_counted() -> None:
    spoken = [(0, f"{number:02}番委員", "はい。") for number in range(NAMES_SHOWN + 3)]
    shown = rows(build_meeting(spoken, ["開会"]))
    assert shown["発言者"].count("<li>") == NAMES_SHOWN + 1
    assert say("ja", "and_more", count=3) in shown["発言者"]
