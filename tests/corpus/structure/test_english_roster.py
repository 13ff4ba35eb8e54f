"""The attendance of English minutes, in a line, a sentence, a list and a table; nobody who is not named."""

from time import process_time

import pytest

from corpus.structure.english_roster import read_english_roster


def people(front: str) -> list[tuple[str, str, bool]]:
    return [(one.name, one.role, one.present) for one in read_english_roster(front, len(front))]


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        pytest.param(
            "Present: Mr R. Cole (Chairman), Capt. J. Lowe\n"
            "In attendance: Miss P. Yeo, Harbour Master; Mr D. Finn, Treasurer\n",
            [
                ("R. Cole", "", True),
                ("J. Lowe", "", True),
                ("P. Yeo", "Harbour Master", True),
                ("D. Finn", "Treasurer", True),
            ],
            id="semicolons between people, commas before what they are",
        ),
        pytest.param(
            "Present: Cllr A. Smith (Chair), Cllrs B. Jones and C. Brown\n"
            "In attendance: Mrs J. Green, Clerk\nApologies: Cllr E. Black\n",
            [
                ("A. Smith", "Cllr", True),
                ("B. Jones", "Cllr", True),
                ("C. Brown", "", True),
                ("J. Green", "Clerk", True),
                ("E. Black", "Cllr", False),
            ],
            id="lines with titles, roles and initials",
        ),
        pytest.param(
            "PRESENT\nAnn Lee, Ed.D., president\nBob Ray\n\nABSENT\nNone\n\nNew Business\nMore.\n",
            [("Ann Lee", "president", True), ("Bob Ray", "", True)],
            id="lists, nobody absent, a heading after",
        ),
        pytest.param(
            "Roll Call: Present were Chair Pell, Mr. Oduya and Ms. Lund. Mr. Marr was absent.",
            [("Pell", "Chair", True), ("Oduya", "", True), ("Lund", "", True), ("Marr", "", False)],
            id="sentences",
        ),
        pytest.param(
            "Members Present: Ann Lee; Members Absent: Cy Dow.",
            [("Ann Lee", "", True), ("Cy Dow", "", False)],
            id="two lists on a line",
        ),
        pytest.param(
            "Apologies for absence were received from Councillor Ann Lee and Bob Ray.",
            [("Ann Lee", "Councillor", False), ("Bob Ray", "", False)],
            id="received from",
        ),
        pytest.param(
            "## Attendees\n\n| Name | Organization |\n|---|---|\n| Ann Lee | IBM |\n| Bob van Ray | Sun |\n",
            [("Ann Lee", "", True), ("Bob van Ray", "", True)],
            id="a table",
        ),
        pytest.param("14:03:59 Present: Ann, Ben\n", [("Ann", "", True), ("Ben", "", True)], id="a log"),
        pytest.param(
            "Present: Ann Lee\nAbsent: Ann Lee (arrived later)\n", [("Ann Lee", "", True)], id="late"
        ),
        pytest.param("Regrets: none\n", [], id="nobody"),
        pytest.param("He was present at the opening. The lamp was absent.", [], id="no list"),
        pytest.param("We present the budget. It needs no apologies.\n", [], id="other uses of the words"),
    ],
)
def test_attendance(front: str, expected: list[tuple[str, str, bool]]) -> None:
    assert people(front) == expected


def test_only_the_front_matter_is_read() -> None:
    assert read_english_roster("Minutes\nPresent: Ann Lee\n", 8) == ()


@pytest.mark.parametrize(
    "piece", ["Present: " + "A" * 50, "Ann Lee, ", "present ", "Present:\n", "a. A ", "**"]
)
def test_long_front_matter_is_read_in_linear_time(piece: str) -> None:
    front = "Present: " + piece * (30_000 // len(piece))
    start = process_time()
    read_english_roster(front, len(front))
    assert process_time() - start < 5
