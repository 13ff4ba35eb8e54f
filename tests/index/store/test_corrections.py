"""Corrections are kept beside the store, by meeting and by file, and stand before what is printed."""

from datetime import date
from pathlib import Path

import pytest
from shiomi_files import meeting

from index.models import StoreError
from index.store.corrections import Correction, Corrections, corrected, uncorrected

MEETING = meeting()


def test_what_is_put_right_comes_first_and_what_is_printed_stays() -> None:
    put = corrected(MEETING, {"title": "第２回港湾審議会会議録", "date": "2024-06-06"})
    assert (put.title, put.date, put.body) == ("第２回港湾審議会会議録", date(2024, 6, 6), MEETING.body)
    assert put.text == MEETING.text
    assert uncorrected(put, ("title", "date")) == MEETING


def test_it_is_found_by_the_meeting_or_by_its_file(tmp_path: Path) -> None:
    kept = Corrections(str(tmp_path))
    assert kept.values("0a", "a.txt") == {}
    kept.put(Correction("0a", ("a.txt",), {"body": "港湾審議会"}))
    again = Corrections(str(tmp_path))
    assert again.values("0a", "elsewhere.txt") == again.values("0b", "a.txt") == {"body": "港湾審議会"}
    assert again.values("0b", "b.txt") == {}
    again.put(Correction("0b", ("a.txt",), {"title": "会議録"}))
    assert Corrections(str(tmp_path)).all == (Correction("0b", ("a.txt",), {"title": "会議録"}),)
    again.put(Correction("0b", ("a.txt",), {}))
    assert Corrections(str(tmp_path)).all == ()


def test_a_garbled_file_and_a_server_are_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "corrections.json").write_text('[{"meeting": 1}]', encoding="utf-8")
    with pytest.raises(StoreError, match="mend the file"):
        Corrections(str(tmp_path)).values("0a", "a.txt")
    with pytest.raises(StoreError, match="on a server"):
        Corrections("http://127.0.0.1:1").put(Correction("0a", (), {}))
