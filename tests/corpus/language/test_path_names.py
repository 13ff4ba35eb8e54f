"""A name that is no UTF-8 is shown, stored and found again."""

import os
import sys
from pathlib import Path

import pytest

from corpus.language.path_names import name_of, path_of

CP932 = "会議録.txt".encode("cp932")
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="names are no bytes here")


@pytest.mark.parametrize("name", ["/minutes/会議録.txt", "/minutes/a b.txt", "minutes/first.txt"])
def test_a_name_in_utf8_is_itself(name: str) -> None:
    assert name_of(Path(name)) == name
    assert path_of(name) == Path(name)


@on_linux
def test_other_bytes_are_escaped_and_found_again(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(CP932)
    name = name_of(path)
    assert name == f"{tmp_path.as_posix()}/" + CP932.decode(errors="backslashreplace")
    assert name.encode().decode() == name
    assert path_of(name) == path


@on_linux
def test_a_file_whose_name_looks_escaped_is_itself(tmp_path: Path) -> None:
    path = tmp_path / r"\x89.txt"
    path.touch()
    assert path_of(name_of(path)) == path
