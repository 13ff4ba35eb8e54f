"""mail_members: parts of an .eml by name: attached files' _payload, its own text under its subject."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from functools import partial
from typing import BinaryIO

from corpus.errors import ReadError
from corpus.formats.plain_text import decode

MAX_BYTES = 100 * 2**20  # of a mail; servers take 10 to 50 MB
NAME_CHARACTERS = 80  # of the file that a mail's own text is given as

_MAIL_BODIES = {"text/plain": ".txt", "text/html": ".html"}


def mail_members(file: BinaryIO, source: str) -> dict[str, Callable[[int], bytes]]:
    """How to read each part of a mail, by name: the attached files, and its text under the mail's subject.

    Of a text that is there as plain text and as HTML, the plain one. ReadError for what is no mail.
    """
    data = file.read(MAX_BYTES + 1)
    try:
        if len(data) > MAX_BYTES:
            raise ValueError
        message = BytesParser(policy=policy.default).parsebytes(data)
        parts = dict[str, bytes]()
        for name, content in _mail_parts(message):
            parts.setdefault(name, content)
    except Exception as error:  # the library meets every header of a broken mail with another exception
        raise ReadError(
            f"{source}: a damaged mail, or larger than {MAX_BYTES // 2**20} MB; save what is attached to it",
            f"{source}: メールが壊れているか大きすぎます。添付ファイルを保存して指定してください",
        ) from error
    return {name: partial(_first_part, content) for name, content in parts.items()}


def _first_part(content: bytes, limit: int) -> bytes:
    return content[:limit]


def _mail_parts(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    subject = _file_name(str(message["subject"] or "")) or "mail"
    body = message.get_body(("plain", "html"))
    for part in message.walk():
        name = part.get_filename()
        if part is body:
            yield subject + _MAIL_BODIES[part.get_content_type()], _mail_text(part)
        elif name and not part.is_multipart():
            yield _file_name(str(name)), _payload(part)


def _payload(part: EmailMessage) -> bytes:
    """The bytes of a part, of base64 or whatever else it is written in."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _mail_text(part: EmailMessage) -> bytes:
    """The words of a part in UTF-8, by its charset where that is right."""
    raw = _payload(part)
    charset = part.get_content_charset("")
    try:
        return raw.decode(charset).encode()
    except (LookupError, UnicodeError, ValueError):
        with suppress(ReadError):
            return decode(raw, "")[0].encode()
    return raw  # whoever reads it says that it is no text


def _file_name(name: str) -> str:
    """A name that is one file's: no folders, no control characters, no longer than a line."""
    plain = " ".join(re.sub(r"[\x00-\x1f/\\:*?\"<>|]", " ", name).split()).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    return f"{stem[:NAME_CHARACTERS]}{dot}{suffix}" if dot else plain[:NAME_CHARACTERS]
