"""A name that is no UTF-8 is shown, stored and found again."""

import os
import sys
from pathlib import Path

import pytest

from corpus.language.path_names import name_of, path_of, readable

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


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
@pytest.mark.parametrize("name", ["会議録.txt", "予算表 第2回.pdf", "ソース能.txt", "港abc_会議.docx"])
def test_a_name_in_an_old_encoding_is_read(name: str, encoding: str) -> None:
    escaped = name.encode(encoding).decode(errors="backslashreplace")
    assert readable(f"/minutes/{escaped}: 読めません") == f"/minutes/{name}: 読めません"


@pytest.mark.parametrize("text", ["/minutes/会議録.txt", r"a\\xff.txt", r"C:\\minutes\\x.txt", r"\\x89.txt"])
def test_other_names_are_left_as_they_are(text: str) -> None:
    assert readable(text) == text
