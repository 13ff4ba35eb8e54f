"""Rights of a store's files, room on its disk and in memory, with what to do where they do not suffice."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.doctor.check_place import check_place, close_files, memory_bytes, open_files
from assistant.doctor.report import Checked
from index import StoreStatus

STATUS = MemoryLibrary(build_meeting()).status()
unix = pytest.mark.skipif(os.name == "nt", reason="rights are others there")


def checked(status: StoreStatus) -> Checked:
    *_, last = check_place(status)
    assert isinstance(last, Checked)
    return last


def test_a_closed_folder_with_room_is_well(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    found = checked(replace(STATUS, location=str(tmp_path), disk_bytes=1000))
    assert (found.state, found.findings) == ("well", ())
    assert found.numbers["free"]


@unix
def test_what_others_may_look_into_is_found_and_closed(tmp_path: Path) -> None:
    (tmp_path / "lexical").mkdir(mode=0o755)
    (tmp_path / "lexical" / "a").touch(mode=0o644)
    tmp_path.chmod(0o755)
    found = checked(replace(STATUS, location=str(tmp_path), disk_bytes=0))
    assert found.state == "attention"
    assert "--repair" in found.findings[0].message
    assert found.numbers["open"] == close_files(tmp_path) == 3
    assert list(open_files(tmp_path)) == []
    assert (tmp_path / "lexical" / "a").stat().st_mode & 0o777 == 0o600


def test_too_little_room_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    found = checked(replace(STATUS, location=str(tmp_path), disk_bytes=10**18, passages=10**12))
    assert [finding.source for finding in found.findings] == [
        str(tmp_path),
        *([""] if memory_bytes() else []),
    ]


def test_of_a_store_on_a_server_only_the_memory_is_this_computers() -> None:
    found = checked(replace(STATUS, location="http://127.0.0.1:8000", disk_bytes=None))
    assert found.numbers["free"] is None
    assert found.numbers["open"] == 0
