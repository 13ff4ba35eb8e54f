"""Text files: every encoding met in Japan is decoded unchanged; what is no text says so."""

from pathlib import Path

import pytest
from shiomi_documents import write
from shiomi_minutes import LAYOUTS, SPEECHES, print_minutes, spoken

from corpus import ReadError, read_meeting
from corpus.formats.plain_text import decode, pages_of

MINUTES = print_minutes(LAYOUTS["○NAME ROLE"])
SAID = [said for *_, said in SPEECHES]


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("cp932", b""),
        ("euc_jp", b""),
        ("iso2022_jp", b""),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encodings(tmp_path: Path, encoding: str, bom: bytes, line_end: str) -> None:
    text = MINUTES.replace("～", "から").replace("\n", line_end)
    meeting = read_meeting(write(tmp_path / "minutes.txt", bom + text.encode(encoding)))
    assert meeting.text == text
    assert spoken(meeting) == SAID


@pytest.mark.parametrize("text", ["会議録", "○会長　はい。", "カタカナノミ", "髙﨑"])
@pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
def test_short_texts(tmp_path: Path, text: str, encoding: str) -> None:
    assert read_meeting(write(tmp_path / "short.txt", text.encode(encoding))).text == text


def test_form_feeds_divide_pages(tmp_path: Path) -> None:
    text = "○会長　はい。そうです。\n\f○委員　2頁です。どうぞ。\n"
    meeting = read_meeting(write(tmp_path / "minutes.txt", text.encode()))
    assert meeting.text == text
    assert [turn.page for turn in meeting.turns] == [1, 2]


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (b"", "", "utf-8"),
        (b"Minutes", "Minutes", "utf-8"),
        ("議事録".encode("cp932"), "議事録", "cp932"),
        ("議事録　会長の発言".encode("euc_jp"), "議事録　会長の発言", "euc_jp"),
        ("髙﨑委員①".encode("cp932"), "髙﨑委員①", "cp932"),
        ("会長".encode("iso2022_jp"), "会長", "iso2022_jp"),
        ("会長の発言を記す".encode("utf-16-be"), "会長の発言を記す", "utf-16-be"),
        ("会長".encode("utf-32"), "会長", "utf-32-le"),
        (
            b"The Mayor\x92s caf\xe9 costs \xa350 \x96 a year.",
            "The Mayor’s café costs £50 – a year.",
            "cp1252",
        ),
        ("カタカナ and more".encode("cp932"), "カタカナ and more", "cp932"),
        ("会長".encode("iso2022_jp") + b"\xb1\xb2\xb3 (\xb1)", "会長ｱｲｳ (ｱ)", "iso2022_jp_ext"),
        (b"\x1b(B\x1b[m" + "会長".encode(), "\x1b(B\x1b[m会長", "utf-8"),
    ],
)
def test_decode(data: bytes, text: str, encoding: str) -> None:
    assert decode(data, "x.txt") == (text, encoding)


@pytest.mark.parametrize(
    "data",
    [
        bytes(200),
        b"\x7fELF" + bytes(range(32)),
        b"\xff\xfea",
        b"\xef\xbb\xbf\xff",
        "会長".encode("iso2022_jp") + "🗳".encode(),
        "会長".encode("iso2022_jp") + b"\xff",
    ],
)
def test_bytes_that_are_no_text(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^x\.txt: not text in UTF-8"):
        decode(data, "x.txt")


@pytest.mark.parametrize(
    ("text", "pages"),
    [("一枚", []), ("一\f二三", ["一\f", "二三"]), ("\f二", ["\f", "二"]), ("一\f", ["一\f", ""])],
)
def test_pages_cover_the_text(text: str, pages: list[str]) -> None:
    assert [text[page.start : page.end] for page in pages_of(text)] == pages
