"""What a line has of its own that speaks for a heading or against it."""

import pytest

from corpus.structure.heading_signs import heading_habit, heading_signs

BELOW = "The lamps of the quay were lit again after the storm had gone by."


@pytest.mark.parametrize(
    ("line", "kind", "sign", "expected"),
    [
        ("3. Harbour Report", "1.", "subject", 1.0),
        ("30 days of this meeting by the keeper", "1", "amid a sentence", 1.0),
        ("30 Days of Lamps", "1", "amid a sentence", 0.0),
        ("Members Absent:", "A:", "heads people", 1.0),
        ("1. Members Absent: none of the keepers", "1.", "heads people", 0.0),
        ("3. The lamps are:", "1.", "goes on", 1.0),
    ],
)
def test_signs_of_a_line(line: str, kind: str, sign: str, expected: float) -> None:
    text = f"{line}\n{BELOW}\n"
    lines = [(0, len(line)), (len(line) + 1, len(text) - 1)]
    _, signs = heading_signs(text, lines, [0, len(line) + 1], kind, 0, len(line))
    assert signs[sign] == expected


def test_a_heading_that_shares_its_line_ends_before_what_is_told() -> None:
    line = f"Harbour Report: {BELOW}"
    end, signs = heading_signs(line, [(0, len(line))], [0], "A:", 0, len(line))
    assert (line[:end], signs["text below"]) == ("Harbour Report", 1.0)


def test_numbers_in_order_are_a_habit() -> None:
    members = [(0, 1, 1), (2, 3, 2), (4, 5, 9)]
    assert heading_habit("1.", members, counts=True)["kind: in order"] == 2 / 3
