"""Which files a path stands for."""

from pathlib import Path

import pytest
from shiomi_documents import write

from corpus import ReadError, find_files


def test_a_folder_gives_its_minutes_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.PDF", "sub/c.docx", ".hidden.txt", "~$lock.docx", "photo.png"):
        write(tmp_path / name, b"x")
    assert [path.name for path in find_files([tmp_path, tmp_path / "b.txt"])] == ["a.PDF", "b.txt", "c.docx"]


def test_a_file_given_by_name_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    file = write(tmp_path / "minutes.log", b"x")
    assert find_files([file]) == [file.resolve()]


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="none: no such file or folder"):
        find_files([tmp_path / "none"])
