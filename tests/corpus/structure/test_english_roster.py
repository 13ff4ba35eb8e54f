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
            "Attendance\nName\tFirm\tPresent\nAnn Pell\tQuay Ltd\tYes\nTom Reed\tPier Co\tNo\n\n"
            "Apologies: I. Marsh\n",
            [("Ann Pell", "", True), ("Tom Reed", "", False), ("I. Marsh", "", False)],
            id="a table with a column of those present, and a line",
        ),
        pytest.param(
            "Attendee Name\nTitle\nStatus\nAnn Pell\nDirector, Ward A\nRemote\n"
            "Tom Reed\nDirector, Ward B\nRemote\n\nArrived\n5:31 PM\n5:31 PM\n\nIda Marsh\nJo-ann Lowe\n\n"
            "Director, Ward C\nDirector, Ward D\n\n5:40 PM\n5:42 PM\n\n"
            "Harbour Lamps\n\nThe lamps were lit.\n",
            [(name, "", True) for name in ("Ann Pell", "Tom Reed", "Ida Marsh", "Jo-ann Lowe")],
            id="a table whose columns are printed one below the other",
        ),
        pytest.param(
            "Present: Mr R. Cole (Chairman), Capt. J. Lowe\n"
            "In attendance: Miss P. Yeo, Harbour Master; Mr D. Finn, Treasurer\n",
            [
                ("R. Cole", "Chairman", True),
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
                ("A. Smith", "Chair", True),
                ("B. Jones", "Cllr", True),
                ("C. Brown", "Cllr", True),
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
        pytest.param(
            "PRESENT:\nCouncillor Mrs E. Dunn - Chairman\nCouncillors J. Oak, R. Sedge and Ms L. Vole\n"
            "District Councillor M. Teal\nTwo residents\nAPOLOGIES:\nCouncillor W. Grebe\n\n"
            "Apologies were received and accepted from Cllr Grebe.\n",
            [
                ("E. Dunn", "Chairman", True),
                ("J. Oak", "Councillor", True),
                ("R. Sedge", "Councillor", True),
                ("L. Vole", "Councillor", True),
                ("M. Teal", "District Councillor", True),
                ("W. Grebe", "Councillor", False),
            ],
            id="offices after a dash, a title of many, a surname told again",
        ),
        pytest.param(
            "Present: Cllr A Cole (Chair), Cllr I Vane (late), J O'Hare (Clerk)\nApologies: X Reed\n",
            [
                ("A Cole", "Chair", True),
                ("I Vane", "Cllr", True),
                ("J O'Hare", "Clerk", True),
                ("X Reed", "", False),
            ],
            id="initials without stops, offices in brackets",
        ),
        pytest.param(
            "Chair: Ann Lee\nMembers: Bob Ray, Cy Orr\nStaff: Business Manager Di Fox\nAbsent: none\n",
            [
                ("Ann Lee", "Chair", True),
                ("Bob Ray", "", True),
                ("Cy Orr", "", True),
                ("Di Fox", "Business Manager", True),
            ],
            id="fields named by offices",
        ),
        pytest.param("Chair: Ann Lee\nThe lamp is old.\n", [], id="one office alone may be a speaker"),
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
