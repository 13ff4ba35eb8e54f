"""The settings: what the store holds, said in the page's language; names of the minutes stay text."""

import re
from dataclasses import replace

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.models import Language
from assistant.ui.settings.settings_panel import render_settings
from index.encoders.bundled import BundledEncoder
from index.encoders.named_model import note_of

STATUS = MemoryLibrary(build_meeting(), unreadable=["<img src=x>.pdf"]).status()
BUNDLED = BundledEncoder()
NAMED_NOTE = note_of(BUNDLED.dimensions)

NOTES: list[tuple[str, Language, str]] = [
    (BUNDLED.note, "ja", f"同梱の日英モデル、{BUNDLED.dimensions}次元、ネットワーク不要"),
    (BUNDLED.note, "en", BUNDLED.note),
    (NAMED_NOTE, "ja", f"sentence-transformersのモデル、{BUNDLED.dimensions}次元"),
    (NAMED_NOTE, "en", NAMED_NOTE),
    ("a model of another kind", "ja", "a model of another kind"),
]


@pytest.mark.parametrize(("note", "language", "said"), NOTES)
def test_the_model_is_told_in_the_language_of_the_page(note: str, language: Language, said: str) -> None:
    html = render_settings(replace(STATUS, model="m", model_note=note), language, "plain")
    assert f"<bdi>m – {said}</bdi>" in html


def test_what_could_not_be_read_is_text() -> None:
    assert "<img" not in render_settings(STATUS, "ja", "plain")


def test_the_choices_in_force_are_told_to_everybody() -> None:
    html = render_settings(STATUS, "en", "bibtex")
    assert re.findall(r'data-to="(\w+)" lang="\w+" aria-pressed="true"', html) == ["en"]
    assert re.findall(r'<option value="(\w+)" selected>', html) == ["bibtex"]
