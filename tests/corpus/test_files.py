"""Which files a path stands for, and what is said of those that are left out."""

import hashlib
import os
from pathlib import Path

import pytest
from shiomi_documents import pack, write

from corpus import ReadError, find_files
from corpus.files import MAX_INSIDE


def names(folder: Path) -> list[str]:
    return [file.path.relative_to(folder).as_posix() for file in find_files([folder]).files]


def test_a_folder_gives_its_minutes_in_order(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.PDF", "sub/c.docx", ".hidden.txt", "~$lock.docx", "photo.png"):
        write(tmp_path / name, b"x")
    found = find_files([tmp_path, tmp_path / "b.txt"])
    assert [file.path.name for file in found.files] == ["a.PDF", "b.txt", "c.docx"]


def test_a_file_given_by_name_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    file = write(tmp_path / "minutes.log", b"x")
    assert [one.path for one in find_files([file]).files] == [file.resolve()]


def test_a_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="none: no such file or folder"):
        find_files([tmp_path / "none"])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("photo.png", b"\x89PNG\r\n", "a picture; if it is a scanned page, give it by name"),
        ("talk.mp3", b"ID3", "a sound recording; give a transcript"),
        ("slides.pptx", pack({"ppt/presentation.xml": b""}), "a presentation; save it as PDF"),
        ("book.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a spreadsheet that is no .xlsx"),
        (
            "notes",
            "会議録".encode(),
            "of kind text, but its name does not end as minutes' do; give it by name",
        ),
        ("minutes.bak", b"%PDF-1.7", "of kind pdf, but its name"),
        ("README.md", b"# About", "about the files beside it by its name; give it by name"),
    ],
)
def test_what_is_left_out_of_a_folder_is_named_with_what_it_is(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    write(tmp_path / name, content)
    found = find_files([tmp_path])
    assert found.files == ()
    (skipped,) = found.skipped
    assert skipped.source == (tmp_path / name).resolve().as_posix()
    assert skipped.message.startswith(message)
    assert skipped.japanese


@pytest.mark.parametrize(
    "name", [".hidden", "~$lock.docx", "Thumbs.db", "desktop.ini", "__MACOSX/a.txt", ".git/a.txt"]
)
def test_what_no_person_put_there_is_not_mentioned(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    write(tmp_path / name, b"x")
    found = find_files([tmp_path])
    assert (found.files, found.skipped) == ((), ())


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there, and there are no pipes among files")
def test_names_of_any_bytes_are_taken_and_pipes_left_out(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + "/議.txt".encode("cp932")))).write_bytes(b"x")
    os.mkfifo(tmp_path / "pipe")
    found = find_files([tmp_path])
    assert [one.source.rpartition("/")[2] for one in found.files] == ["\\x8bc.txt"]
    assert [(one.source.rpartition("/")[2], one.message[:20]) for one in found.skipped] == [
        ("pipe", "a pipe, socket or de"),
    ]  # fmt: skip
    for skipped in found.skipped:
        skipped.source.encode()


def test_an_archive_is_a_folder(tmp_path: Path) -> None:
    inner = pack({"b.txt": b"b", "deep.zip": pack({"c.txt": b"c"})})
    write(
        tmp_path / "a.zip", pack({"2024/a.txt": b"a", "inner.zip": inner, "p.png": b"\x89PNG", ".x.txt": b""})
    )
    assert names(tmp_path) == ["a.zip/2024/a.txt", "a.zip/inner.zip/b.txt", "a.zip/inner.zip/deep.zip/c.txt"]
    found = find_files([tmp_path / "a.zip"])
    assert [one.source.rpartition("/")[2] for one in found.skipped] == ["p.png"]
    assert found.files[0].measure() == (hashlib.sha256(b"a").hexdigest(), 1)
    assert [one.path.name for one in find_files([tmp_path / "a.zip" / "2024" / "a.txt"]).files] == ["a.txt"]


def test_archives_in_archives_end_somewhere(tmp_path: Path) -> None:
    data = pack({"a.txt": b"a"})
    for _ in range(10):
        data = pack({"a.zip": data})
    write(tmp_path / "a.zip", data)
    assert len(names(tmp_path)) == 1


def test_an_archive_of_archives_without_end_is_left_out(tmp_path: Path) -> None:
    many = pack({f"{number}.txt": b"" for number in range(MAX_INSIDE // 4)})
    write(tmp_path / "a.zip", pack({f"{number}.zip": many for number in range(5)}))
    found = find_files([tmp_path])
    assert len(found.files) <= MAX_INSIDE
    assert [one.message[:24] for one in found.skipped][:1] == ["holds more than 10,000 f"]


def test_what_is_locked_or_damaged_in_an_archive_is_named_and_the_rest_is_taken(tmp_path: Path) -> None:
    data = bytearray(pack({"a.txt": b"a", "broken.zip": b"PK\x03\x04", "locked.txt": b"l", "z.txt": b"z"}))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        entry = data.rindex(mark, 0, data.rindex(b"locked.txt") if flags == 8 else data.index(b"locked.txt"))
        data[entry + flags] |= 1
    write(tmp_path / "a.zip", bytes(data))
    assert names(tmp_path) == ["a.zip/a.txt", "a.zip/broken.zip", "a.zip/z.txt"]
    (skipped,) = find_files([tmp_path]).skipped
    assert "locked.txt: protected by a password" in skipped.message


def test_a_damaged_archive_is_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    write(tmp_path / "a.zip", b"PK\x03\x04 damaged")
    assert names(tmp_path) == ["a.zip"]


def test_a_link_to_nowhere_is_named_by_itself(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    assert [file.path.name for file in find_files([tmp_path]).files] == ["gone.txt"]
