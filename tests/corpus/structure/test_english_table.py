"""Tables that say in a column of their own who came."""

import pytest

from corpus.structure.english_table import read_table


def people(text: str) -> list[tuple[str, str, bool]]:
    return [(one.name, one.role, one.present) for _, found in read_table(text) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Name\tFirm\tPresent\nAnn Pell (chair)\tQuay Ltd\tYes\nTom Reed\tPier Co\tNo\n",
            [("Ann Pell", "chair", True), ("Tom Reed", "", False)],
            id="yes and no",
        ),
        pytest.param(
            "| Member | Attended | Apologies |\n| Ann Pell, Chair | x | |\n| Tom Reed | | x |\n",
            [("Ann Pell", "Chair", True), ("Tom Reed", "", False)],
            id="a column each",
        ),
        pytest.param(
            "Member\tAttendance\nAnn Pell\tPresent\nTom Reed\tApologies\nIda Marsh\tlate\n",
            [("Ann Pell", "", True), ("Tom Reed", "", False)],
            id="words; what says neither is left out",
        ),
        pytest.param("Item\tPresent value\nLamp Post\t40\n", [], id="another table"),
        pytest.param("Members Present\nAnn Pell\tQuay Ltd\n", [], id="a list"),
    ],
)
def test_who_came(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert people(text) == expected


def test_a_table_ends_with_an_empty_line() -> None:
    text = "Name\tPresent\nAnn Pell\tYes\n\nTom Reed\tNo\n"
    ((span, found),) = read_table(text)
    assert text[slice(*span)].endswith("Yes")
    assert len(found) == 1
