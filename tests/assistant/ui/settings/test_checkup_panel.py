"""The check-up on the page: how to start it, how far it is, what it found; names of files stay text."""

import re

import pytest

from assistant.doctor.report import Checked, Finding, Report, Step
from assistant.models import Language
from assistant.ui.settings.checkup_panel import FINDINGS_SHOWN, render_checking, render_checkup

FAULT = Finding("<img src=x>.txt", "its <b>record</b> is damaged", "<i>記録</i>が壊れています")
NUMBERS = {"meetings": 3, "passages": 9, "faults": 1}


def report(*findings: Finding, repaired: tuple[Finding, ...] = ()) -> Report:
    state = "wrong" if findings else "well"
    return Report("/store", (Checked("meetings", state, NUMBERS, findings),), repaired)


@pytest.mark.parametrize(("language", "words"), [("ja", "異常があります"), ("en", "Something is wrong")])
def test_what_was_found_is_text(language: Language, words: str) -> None:
    html = render_checkup(language, report(FAULT, repaired=(FAULT,)), is_open=True)
    assert words in html
    assert "<img" not in html
    assert "<i>" not in html
    assert html.count("&lt;img") == 2


def test_it_is_started_where_one_may() -> None:
    html = render_checkup("ja", None, is_open=True)
    assert re.findall(r'data-event="examine" data-how="(\w+)"', html) == ["look", "repair"]
    assert "data-event" not in render_checkup("ja", report(), is_open=False)
    assert "異常はありません" in render_checkup("ja", report(), is_open=True)
    assert "中止" in render_checkup("ja", None, is_open=True, is_stopped=True)


def test_of_many_findings_the_first_are_shown() -> None:
    html = render_checkup("en", report(*[FAULT] * (FINDINGS_SHOWN + 5)), is_open=True)
    assert html.count("<li>") == FINDINGS_SHOWN


def test_how_far_it_is_and_a_way_to_stop() -> None:
    html = render_checking("ja", Step("files", 3, 1_200))
    assert 'max="1200" value="3"' in html
    assert "3 / 1,200" in html
    assert 'data-event="stop_checkup"' in html
    assert "<progress></progress>" in render_checking("en", None)
