"""Users in a file: what is kept of a password, who is admitted, what is said of files that are none."""

import os
from pathlib import Path

import pytest

from assistant.ui.access.accounts import Accounts, add_user, read_accounts
from corpus import YorokuError

WORDS = "汐見の会議録です"


@pytest.fixture(scope="module")
def users(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("accounts") / "users"
    add_user(file, "荒木", WORDS)
    add_user(file, "ｏｍｏｒｉ", "another password")
    return file


def test_the_file_holds_no_password(users: Path) -> None:
    kept = users.read_text(encoding="utf-8")
    assert WORDS not in kept
    assert [account.name for account in read_accounts(users)] == ["荒木", "omori"]
    assert len({account.salt for account in read_accounts(users)}) == 2
    if os.name == "posix":
        assert users.stat().st_mode & 0o077 == 0
    assert list(users.parent.iterdir()) == [users]


ADMITTED = [
    ("荒木", WORDS, True),
    (" 荒木 ", WORDS, True),
    ("OMORI".lower(), "ａｎｏｔｈｅｒ　ｐａｓｓｗｏｒｄ", True),  # typed with full width on
    ("荒木", "another password", False),
    ("荒木", "", False),
    ("三田", WORDS, False),
    ("", WORDS, False),
    ("荒木", WORDS * 10_000, False),
    ("荒木", "\ud800", False),
]


@pytest.mark.parametrize(("name", "password", "admitted"), ADMITTED)
def test_who_is_admitted(users: Path, name: str, password: str, admitted: bool) -> None:
    assert (Accounts(users).admit(name, password) is not None) is admitted


def test_a_new_password_replaces_the_old_one_and_is_seen_at_once(tmp_path: Path) -> None:
    file = tmp_path / "users"
    add_user(file, "荒木", WORDS)
    accounts = Accounts(file)
    add_user(file, "荒木", "a new password")
    assert accounts.admit("荒木", "a new password")
    file.unlink()
    assert accounts.get("荒木") is None


BAD_FILES = ["", "\n\n", "荒木:plain:password\n", "荒木:scrypt-32768-8-3:====:AAAA\n", "name only\n"]


@pytest.mark.parametrize("content", BAD_FILES)
def test_a_file_that_is_no_list_of_users_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "users"
    file.write_text(content, encoding="utf-8", newline="\n")
    with pytest.raises(YorokuError, match="--add-user"):
        Accounts(file)


BAD_USERS = [
    ("", WORDS),
    ("a:b", WORDS),
    ("a\nb", WORDS),
    ("長" * 65, WORDS),
    ("荒木", "short"),
    ("荒木", ""),
]


@pytest.mark.parametrize(("name", "password"), BAD_USERS)
def test_what_can_be_no_user_is_refused(tmp_path: Path, name: str, password: str) -> None:
    with pytest.raises(YorokuError, match="expected"):
        add_user(tmp_path / "users", name, password)
    assert not (tmp_path / "users").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(YorokuError, match="cannot be written"):
        add_user(tmp_path / "none" / "users", "荒木", WORDS)
