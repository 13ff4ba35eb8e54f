"""The list of shortcuts names every key that the page's scripts answer, in both languages."""

import re
from pathlib import Path

import pytest

import assistant.ui
from assistant.models import Language
from assistant.show.strings import say
from assistant.ui.page.header_panel import VIEWS
from assistant.ui.page.keys_panel import KEYS, render_keys

SCRIPTS = Path(assistant.ui.__path__[0]) / "script"
LISTED = {key for rows in KEYS.values() for keys, _ in rows for key in keys}


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_key_is_drawn_with_what_it_does(language: Language) -> None:
    html = render_keys(language)
    assert set(re.findall(r"<kbd>(.*?)</kbd>", html)) == LISTED
    for rows in KEYS.values():
        for _, words in rows:
            assert f"<dd>{say(language, words)}</dd>" in html


def test_every_letter_that_is_answered_is_listed() -> None:
    script = (SCRIPTS / "keys.js").read_text(encoding="utf-8")
    reached = script.partition("const REACHED = {")[2].partition("};")[0]
    answered = set(re.findall(r'^  "?(.)"?: \[', reached, re.M))
    assert {"/", "f", "n", "p", "w", "m", "s"} == answered
    assert answered <= LISTED


def test_the_views_are_numbered_to_the_last() -> None:
    assert str(len(VIEWS)) in LISTED
    assert len(VIEWS) <= 9, "a digit each"
