"""Paragraphs and tables as lines."""

import pytest

from corpus.formats.flow import Flow


@pytest.mark.parametrize(
    ("steps", "text"),
    [
        ("一 P 二 P", "一\n二"),
        ("一 P P 二 P", "一\n\n二"),
        ("R C 一 P c C 二 P c r R C 三 P c r 四 P", "一\t二\n三\n四"),
        ("R C 一 P 二 P c C 三 P c r", "一\n二\t三"),
        ("R C 一 P R C 二 P c r c r", "一\n二"),
        ("", ""),
    ],
)
def test_text(steps: str, text: str) -> None:
    flow = Flow()
    calls = {
        "P": flow.end_paragraph,
        "R": flow.start_row,
        "r": flow.end_row,
        "C": flow.start_cell,
        "c": flow.end_cell,
    }
    for step in steps.split():
        calls[step]() if step in calls else flow.write(step)
    assert flow.text() == text
