"""Labels of English transcripts: titles, roles and names before a colon."""

import pytest

from corpus.structure.english_labels import read_english
from corpus.structure.label_grammar import LIKELY, SURE


@pytest.mark.parametrize(
    ("label", "fit"),
    [
        ("The Chair", SURE),
        ("Mr. C. d'Arc (Shiomi South, Ind.)", SURE),
        ("Some hon. members", SURE),
        ("Ann Lee AM", LIKELY),
        ("Ann Lee, Business Manager, Bureau of Harbours", LIKELY),
        ("Date", 0.0),
        ("we said this", 0.0),
        ("They spoke of the quay, in their words", 0.0),
    ],
)
def test_english_labels(label: str, fit: float) -> None:
    assert read_english(label).fit == fit


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("The Chair (Ms. Ann Lee)", "Ms. Ann Lee", "Chair"),
        ("The Chair", "", "Chair"),
        ("Ann Lee, Clerk", "Ann Lee", "Clerk"),
        ("Acting Chair", "", "Acting Chair"),
        ("Hon. Bob Ray (Shiomi South)", "Hon. Bob Ray", ""),
    ],
)
def test_name_and_role(label: str, name: str, role: str) -> None:
    read = read_english(label)
    assert (read.name, read.role, read.length) == (name, role, len(label))
