"""Mails: their text and what is attached, decoded."""

import io
from contextlib import suppress
from email.message import EmailMessage

import pytest

from corpus import ReadError
from corpus.formats.mail import mail_members


def parts(data: bytes) -> dict[str, bytes]:
    return {name: read(10_000) for name, read in mail_members(io.BytesIO(data), "mail.eml").items()}


def mail(subject: str = "汐見市 会議録") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "clerk@shiomi.example"
    message.set_content("○会長　開きます。\n", charset="iso-2022-jp")
    return message


def test_text_and_attachments() -> None:
    message = mail()
    message.add_alternative("<p>○会長　開きます。</p>", subtype="html")
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="会議録.pdf")
    assert parts(bytes(message)) == {
        "汐見市 会議録.txt": "○会長　開きます。\n".encode(),
        "会議録.pdf": b"%PDF",
    }


def test_a_mail_in_html_only() -> None:
    message = EmailMessage()
    message["Subject"] = "m"
    message.set_content("<p>○会長</p>", subtype="html", charset="cp932")
    assert parts(bytes(message)) == {"m.html": "<p>○会長</p>\n".encode()}


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("a/b\\c: d?", "a b c d.txt"),
        ("", "mail.txt"),
        ("../..", "mail.txt"),
        ("長" * 200, "長" * 80 + ".txt"),
    ],
)
def test_a_name_is_one_files(subject: str, name: str) -> None:
    assert list(parts(bytes(mail(subject)))) == [name]


def test_a_charset_that_is_wrong_is_not_believed() -> None:
    data = b"Subject: m\nContent-Type: text/plain; charset=nonsense\n\n" + "○会長　はい。".encode("cp932")
    assert parts(data) == {"m.txt": "○会長　はい。".encode()}


def test_no_base64_is_left() -> None:
    message = mail()
    message.add_attachment("○委員　はい。".encode(), maintype="text", subtype="plain", filename="a.txt")
    assert parts(bytes(message))["a.txt"] == "○委員　はい。".encode()


@pytest.mark.parametrize("data", [b"", b"\x00" * 100, b"\xff\xfe: x", b"Content-Type: multipart/mixed\n\nx"])
def test_what_is_hardly_a_mail_gives_what_text_it_has(data: bytes) -> None:
    assert set(parts(data)) <= {"mail.txt"}


def test_mails_in_mails_without_end() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=%d\n\n--%d\n" % (n, n) for n in range(2_000))
    with suppress(ReadError):
        assert set(parts(nested)) <= {"mail.txt"}
