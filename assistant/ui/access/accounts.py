"""Accounts: the ``--auth`` file of names and salted scrypt hashes, read, checked (admit), and added to."""

import base64
import hashlib
import hmac
import os
import re
import secrets
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from assistant.models import AskError

# The cost of scrypt: of the settings that OWASP's Password Storage Cheat Sheet gives as equal in strength
# the one that takes 32 MiB, so that a small office computer stands a few logins at a time.
N, R, P = 2**15, 8, 3
MEMORY_LIMIT = 2 * 128 * N * R  # bytes; scrypt itself takes half of it
METHOD = f"scrypt-{N}-{R}-{P}"  # in every line, so that a file made with another cost is known for what it is
SALT_BYTES = 16
HASH_BYTES = 32
PASSWORD_CHARS_MIN = 8  # NIST SP 800-63B, 5.1.1.1
PASSWORD_CHARS_MAX = 1000  # what is longer is no password
NAME_CHARS_MAX = 64

_ACCOUNT_LINE = re.compile(rf"(?P<name>[^:]+):{METHOD}:(?P<salt>[A-Za-z0-9+/=]+):(?P<hash>[A-Za-z0-9+/=]+)")


@dataclass(frozen=True, slots=True)
class Account:
    """One line of the file: ``name:METHOD:salt:hash``, salt and hash in base64."""

    name: str
    salt: bytes
    hash: bytes

    @property
    def line(self) -> str:
        """The account as it stands in the file."""
        return f"{self.name}:{METHOD}:{_hash_encoded(self.salt)}:{_hash_encoded(self.hash)}\n"


class Accounts:
    """The accounts of one file, read again whenever it changes: who is taken out of it is out."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._held: dict[str, Account] = {}
        self._nobody = Account("", secrets.token_bytes(SALT_BYTES), secrets.token_bytes(HASH_BYTES))
        self._read_accounts()

    def get(self, name: str) -> Account | None:
        """The account of a name; None where there is none, or the file is gone."""
        try:
            self._read_accounts()
        except AskError:
            return None
        return self._held.get(_account_name_folded(name))

    def admit(self, name: str, password: str) -> Account | None:
        """The account that name and password belong to.

        Takes as long for a name that nobody has as for one that somebody has, and compares in constant time.
        """
        found = self.get(name)
        account = found or self._nobody
        same = hmac.compare_digest(_hash(password, account.salt), account.hash)
        return found if same else None

    def _read_accounts(self) -> None:
        try:
            status = self._path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
            if stamp != self._stamp:
                self._held = {account.name: account for account in read_accounts(self._path)}
                self._stamp = stamp
        except OSError as error:
            raise _no_file(self._path) from error


def read_accounts(path: Path) -> tuple[Account, ...]:
    """The accounts of a file, in its order; AskError for a file that is none or holds nobody."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _no_file(path) from error
    accounts = tuple(_account(path, number, line) for number, line in enumerate(lines, 1) if line.strip())
    if not accounts:
        raise _no_file(path)
    return accounts


def add_user(path: Path, name: str, password: str) -> None:
    """Put a user into the file, which is made where there is none; a user already in it gets the password."""
    name = _checked_name(name)
    _check_password(password)
    salt = secrets.token_bytes(SALT_BYTES)
    others = [account for account in (read_accounts(path) if path.exists() else ()) if account.name != name]
    lines = [account.line for account in (*others, Account(name, salt, _hash(password, salt)))]
    _write_accounts(path, "".join(lines))


def _write_accounts(path: Path, text: str) -> None:
    """Replace the file in one step; on systems that know it, only its owner can read it."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text.encode("utf-8"))
        fresh.replace(path)
    except OSError as error:
        fresh.unlink(missing_ok=True)
        raise AskError(
            f"--auth {path}: cannot be written ({error.strerror}); give a file that you can write",
            f"--auth {path}: 書き込めません（{error.strerror}）。書き込めるファイルを指定してください",
        ) from error


def _account(path: Path, number: int, line: str) -> Account:
    found = _ACCOUNT_LINE.fullmatch(line)
    try:
        if found is None:
            raise ValueError(line)
        salt = base64.b64decode(found["salt"], validate=True)
        return Account(found["name"], salt, base64.b64decode(found["hash"], validate=True))
    except ValueError as error:
        raise AskError(
            f"--auth {path}: line {number} is no account; remove it and --add-user NAME again",
            f"--auth {path}: {number}行目は利用者の行ではありません。"
            "その行を消し、--add-user 名前 で登録し直してください",
        ) from error


def _no_file(path: Path) -> AskError:
    return AskError(
        f"--auth {path}: no file of users there; make one with yoroku chat --auth {path} --add-user NAME",
        f"--auth {path}: 利用者のファイルがありません。"
        f"yoroku chat --auth {path} --add-user 名前 で作ってください",
    )


def _checked_name(name: str) -> str:
    folded = _account_name_folded(name)
    if not 0 < len(folded) <= NAME_CHARS_MAX or ":" in folded or not folded.isprintable():
        raise AskError(
            f"--add-user {name!r}: expected a name of 1 to {NAME_CHARS_MAX} characters without a colon",
            f"--add-user {name!r}: コロンを含まない{NAME_CHARS_MAX}字までの名前を指定してください",
        )
    return folded


def _check_password(password: str) -> None:
    if not PASSWORD_CHARS_MIN <= len(password) <= PASSWORD_CHARS_MAX:
        raise AskError(
            f"expected a password of at least {PASSWORD_CHARS_MIN} characters, such as a short sentence",
            f"パスワードは{PASSWORD_CHARS_MIN}文字以上にしてください。短い文が適しています",
        )


def _hash(password: str, salt: bytes) -> bytes:
    given = unicodedata.normalize("NFKC", password[: PASSWORD_CHARS_MAX + 1]).encode("utf-8", "replace")
    return hashlib.scrypt(given, salt=salt, n=N, r=R, p=P, maxmem=MEMORY_LIMIT, dklen=HASH_BYTES)


def _account_name_folded(name: str) -> str:
    """A name as it is compared: full and half width are one, as a Japanese keyboard gives either."""
    return unicodedata.normalize("NFKC", name).strip()


def _hash_encoded(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
