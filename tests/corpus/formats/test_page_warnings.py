"""What is said of pages that could not be read well."""

import pytest

from corpus.formats.garbled import JAPANESE
from corpus.formats.page_warnings import NAMED_PAGES, empty_warnings, fault_warnings


@pytest.mark.parametrize("fault", JAPANESE)
def test_a_fault_names_its_pages(fault: str) -> None:
    (warning,) = fault_warnings({fault: [2, 5]})
    assert warning.message.startswith(f"page 2, 5: garbled text layer ({fault})")
    assert warning.japanese.startswith("2, 5ページ")


def test_pages_without_text() -> None:
    assert empty_warnings([], recognized=False) == []
    (unread,) = empty_warnings([1], recognized=False)
    assert "no text layer, so nothing was read" in unread.message
    (recognized,) = empty_warnings(list(range(NAMED_PAGES + 2)), recognized=True)
    assert "and 2 more: no text layer, read by OCR" in recognized.message
