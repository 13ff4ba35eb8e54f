"""What goes wrong in an event is said in words; numbers from a browser are numbers or none."""

from collections.abc import Iterator

import pytest

from assistant.models import AskError, Language
from assistant.show.strings import say
from assistant.ui.page.changes import Change, calmly, gone, number_in, words_for


def failing(trouble: Exception) -> Iterator[Change]:
    yield {"found": "before"}
    raise trouble


@pytest.mark.parametrize(
    ("language", "trouble", "words"),
    [
        ("ja", AskError("give a date", "日付を指定してください"), "日付を指定してください"),
        ("en", AskError("give a date", "日付を指定してください"), "give a date"),
        ("en", gone(), say("en", "gone")),
        ("ja", RuntimeError("<b>secret</b>"), say("ja", "unexpected")),
        ("en", KeyError("secret"), say("en", "unexpected")),
    ],
)
def test_trouble_is_said_in_its_part_in_the_language_of_the_page(
    language: Language, trouble: Exception, words: str
) -> None:
    first, told = calmly(failing(trouble), "found", language)
    assert first == {"found": "before"}
    assert list(told) == ["found"]
    assert words in str(told["found"])
    assert "secret" not in str(told["found"])
    assert "data-close" not in str(told["found"])


def test_over_the_evidence_a_trouble_can_be_closed() -> None:
    *_, told = calmly(failing(gone()), "evidence", "ja")
    assert 'data-close="evidence"' in str(told["evidence"])


@pytest.mark.parametrize(("trouble", "records"), [(gone(), 0), (RuntimeError("x"), 1)])
def test_what_nobody_foresaw_is_logged(
    trouble: Exception, records: int, caplog: pytest.LogCaptureFixture
) -> None:
    words_for(trouble, "ja")
    assert len(caplog.records) == records


@pytest.mark.parametrize(
    ("text", "number"),
    [("0", 0), ("12", 12), ("", -1), ("-1", -1), ("x", -1), ("１２", -1), ("1" * 10, -1), ("1.5", -1)],
)
def test_numbers_of_a_browser(text: str, number: int) -> None:
    assert number_in(text) == number
