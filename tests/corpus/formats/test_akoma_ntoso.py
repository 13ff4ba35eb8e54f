"""Debates in Akoma Ntoso."""

import pytest

from corpus.formats.akoma_ntoso import AKOMA_NTOSO


@pytest.mark.parametrize(
    ("path", "day"),
    [("FRBRWork/FRBRdate", "2024-06-06"), ("FRBRExpression/FRBRdate", ""), ("preface/docDate", "2024-06-06")],
)
def test_the_day_of_the_debate(path: str, day: str) -> None:
    assert AKOMA_NTOSO.date(path, {"date": "2024-06-06"}) == day


@pytest.mark.parametrize(
    ("name", "attributes", "person"),
    [
        ("TLCPerson", {"eId": "a", "showAs": "Ann Pell"}, ("a", "Ann Pell")),
        ("TLCRole", {"id": "chair", "showAs": "Chair"}, ("chair", "Chair")),
        ("p", {"id": "p1", "showAs": "x"}, ("", "")),
    ],
)
def test_person(name: str, attributes: dict[str, str], person: tuple[str, str]) -> None:
    assert AKOMA_NTOSO.person(name, attributes) == person
    assert AKOMA_NTOSO.speaker({"by": "#a"}) == "a"
