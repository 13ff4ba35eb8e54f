"""Who attended is read up to where speech begins, once, and tells by what names speakers can be called."""

import pytest

from corpus.language.folding import clean, name_key
from corpus.structure import attendance_lists
from corpus.structure.attendance_lists import Attendance

JAPANESE = "出席者　会長　三浦　清\n　　　　会計　　森　　健\n欠席者　戸川　実\n"
ENGLISH = "Present: Helen Strand (Chair), J. Ode\nAbsent: Omar Petty\n"


def attended(front: str) -> Attendance:
    return Attendance(front, clean(front))


def test_japanese_names_and_surnames_with_their_office() -> None:
    names = attended(JAPANESE).names(len(JAPANESE))
    assert {name_key("三浦清"), "三浦会長", "森会計", name_key("戸川実")} <= names


def test_english_whole_names_and_parts_but_no_initials() -> None:
    assert attended(ENGLISH).names(len(ENGLISH)) == frozenset(
        {"HelenStrand", "Helen", "Strand", "J.Ode", "Ode", "OmarPetty", "Omar", "Petty"}
    )
    assert [person.present for person in attended(ENGLISH).people(None)] == [True, True, False]
    assert attended(ENGLISH).japanese(None) == ()


def test_what_stands_below_the_first_speech_is_not_read() -> None:
    assert attended(JAPANESE).people(JAPANESE.index("欠席")) == attended(
        JAPANESE[: JAPANESE.index("欠席")]
    ).people(None)


def test_a_list_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    reads = []
    read = attendance_lists.read_roster
    monkeypatch.setattr(attendance_lists, "read_roster", lambda *given: reads.append(given) or read(*given))
    found = attended(JAPANESE)
    assert found.people(30) == found.people(30)
    assert found.names(30)
    assert len(reads) == 1
