"""A page speaks the language that is asked for, else the one kept, else the browser's first."""

import pytest

from assistant.models import Language
from assistant.ui.page.page_language import page_language


@pytest.mark.parametrize(
    ("asked", "kept", "accepted", "language"),
    [
        ("en", "ja", "ja", "en"),
        ("ja", "en", "en", "ja"),
        ("", "en", "ja", "en"),
        ("<b>", "en", "ja", "en"),
        ("fr", "fr", "en", "en"),
        ("", "", "ja,en;q=0.9", "ja"),
        ("", "", "en-US,en;q=0.9", "en"),
        ("", "", "en,ja;q=0.8", "en"),
        ("", "", "fr", "ja"),
        ("", "", "", "ja"),
    ],
)
def test_the_language_of_a_page(asked: str, kept: str, accepted: str, language: Language) -> None:
    assert page_language(asked, kept, accepted) == language
