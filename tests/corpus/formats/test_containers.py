"""Files inside files, opened by their path."""

import os
import socket
from email.message import EmailMessage
from pathlib import Path

import pytest
from shiomi_documents import pack, write

from corpus import ReadError
from corpus.formats.containers import MAX_MEMBER, exists, members, open_file, read_member


def read(path: Path) -> bytes:
    with open_file(path) as file:
        return file.read()


def test_a_file_inside_one_has_a_path(tmp_path: Path) -> None:
    inner = pack({"2024/a.txt": b"minutes"})
    file = write(tmp_path / "outer.zip", pack({"inner.zip": inner}))
    assert read(file / "inner.zip" / "2024" / "a.txt") == b"minutes"
    assert read(file / "inner.zip") == inner
    assert [exists(path) for path in (file, file / "inner.zip", file / "none", tmp_path)] == [
        True,
        True,
        False,
        True,
    ]


def test_a_mail_inside_an_archive(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "m"
    message.set_content("minutes")
    file = write(tmp_path / "mails.zip", pack({"m.eml": bytes(message)}))
    assert read(file / "m.eml" / "m.txt") == b"minutes\n"


@pytest.mark.parametrize("name", ["none.txt", "file.txt/none", "a.zip/none", "a.zip/a.txt/none"])
def test_what_is_not_there(tmp_path: Path, name: str) -> None:
    write(tmp_path / "file.txt", b"x")
    write(tmp_path / "a.zip", pack({"a.txt": b"x"}))
    with pytest.raises(OSError):  # noqa: PT011 -- which one differs by system
        read(tmp_path / name)


def test_a_plain_file_holds_none(tmp_path: Path) -> None:
    with open_file(write(tmp_path / "a.txt", b"x")) as file:
        assert members(file, tmp_path / "a.txt") == {}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_or_a_socket_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with monkeypatch.context() as here, socket.socket(socket.AF_UNIX) as listening:
        here.chdir(tmp_path)  # a socket's address holds no long path
        listening.bind("socket.txt")
    for path in (tmp_path / "pipe.txt", tmp_path / "socket.txt", Path("/dev/zero")):
        with pytest.raises(ReadError, match="a pipe, socket or device"):
            read(path)


def test_a_member_too_large_to_hold() -> None:
    with pytest.raises(ReadError, match=r"^x\.txt: more than 100 MB"):
        read_member(lambda limit: bytes(min(limit, MAX_MEMBER + 1)), Path("x.txt"))
