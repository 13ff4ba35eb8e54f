"""Rich Text Format: code pages, what is hidden, tables, bounds."""

import pytest
from shiomi_minutes import LAYOUTS, SPEECHES, print_minutes, spoken

from corpus import ReadError
from corpus.formats.rtf import MAX_DEPTH, read_rtf
from corpus.structure.parser import parse


def coded(words: str, encoding: str = "cp932") -> str:
    r"""Words as \'xx."""
    return "".join(f"\\'{byte:02x}" for byte in words.encode(encoding))


def text_of(body: str) -> str:
    fonts = r"{\fonttbl{\f0\fcharset128 Mincho;}{\f1\fcharset0 Arial;}}"
    document = rf"{{\rtf1\ansi\ansicpg932{fonts}{body}}}"
    return read_rtf(document.encode("latin-1"), "minutes.rtf", "0").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"a\par b\line c", "a\nb\nc"),
        (coded("汐見市ソ表"), "汐見市ソ表"),
        ("\\'83\\\\ \\'95\\\\", "ソ 表"),
        (f"\\f1 caf\\'e9 \\f0 {coded('港')}", "café 港"),
        (r"\u27728?\u-30325 ?\uc0\u24066 ", "汐見市"),
        (r"\u-10179?\u-9014?", "\U0001f4ca"),
        (r"\u27728?\u-30325?\u24066?", "汐見市"),
        (r"\uc0\u27728?\u-30325?", "汐?見?"),
        (r"\uc2\u27728??\u-30325??", "汐見"),
        (r"{\v hidden}{\deleted gone}shown{\*\generator X;}{\header head}{\footnote note}", "shown"),
        (r"{\v hidden \plain shown}", "shown"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}", "link"),
        (r"{\pict\pngblip 89504e47}{\pict\bin4 }}{\x}after", "after"),
        (rf"\trowd {coded('会長')}\cell {coded('はい。')}\cell\row {coded('以上')}", "会長\tはい。\n以上"),
        (r"\ldblquote a\rdblquote\~b\_c\emdash\{d\}", "“a”\u00a0b-c—{d}"),
        ("a\r\nb\\'82\r\n\\'a0", "abあ"),
        (r"\ansicpg99999 a", "a"),
    ],
)
def test_text(body: str, text: str) -> None:
    assert text_of(body) == text


def test_minutes() -> None:
    body = "\\par\n".join(map(coded, print_minutes(LAYOUTS["○NAME ROLE"]).replace("～", "から").splitlines()))
    source = read_rtf(f"{{\\rtf1\\ansicpg932 {body}}}".encode(), "minutes.rtf", "0")
    assert spoken(parse(source)) == [said for *_, said in SPEECHES]


@pytest.mark.parametrize(
    "body",
    [
        "\\" * 100_000,
        "\\'" * 100_000,
        r"\u99999999999999 \bin99999999 x",
        "}" * 100_000,
        "{\\fonttbl" + "{\\f0}" * 50_000,
    ],
)
def test_hostile_files_are_read_in_no_time(body: str) -> None:
    text_of(body)


def test_nesting_is_bounded() -> None:
    with pytest.raises(ReadError, match="more than 10,000 groups"):
        text_of("{" * MAX_DEPTH)
