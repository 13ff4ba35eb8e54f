"""OpenDocument texts."""

import pytest
from shiomi_documents import pack
from shiomi_minutes import LAYOUTS, SPEECHES, print_minutes, spoken

from corpus import ReadError
from corpus.formats.odt import MAX_SPACES, read_odt
from corpus.structure.parser import parse

SPACES = "".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{place}:1.0" '
    for name, place in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)


def odt(body: str) -> bytes:
    """An OpenDocument text with this body."""
    document = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {SPACES}>{document}</office:document-content>"
    return pack({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def text_of(body: str) -> str:
    return read_odt(odt(body), "minutes.odt", "0").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>一</text:h><text:p>二</text:p>", "一\n二"),
        (
            '<text:p>汐<text:span>見</text:span><text:s text:c="2"/>市<text:tab/>港'
            "<text:line-break/>湾</text:p>",
            "汐見  市\t港\n湾",
        ),
        ('<text:p>一<text:s text:c="99999999999"/>二</text:p>', f"一{' ' * MAX_SPACES}二"),
        (
            "<text:p><text:ruby><text:ruby-base>汐見</text:ruby-base><text:ruby-text>しおみ</text:ruby-text>"
            "</text:ruby>市</text:p>",
            "汐見市",
        ),
        ("<text:tracked-changes><text:p>消した</text:p></text:tracked-changes><text:p>一</text:p>", "一"),
        ("<text:p>一<office:annotation><text:p>注</text:p></office:annotation>二</text:p>", "一二"),
        ("<text:p>一\n  二</text:p>  \n  ", "一   二"),
        (
            "<table:table><table:table-row><table:table-cell><text:p>会長</text:p></table:table-cell>"
            "<table:table-cell><text:p>はい。</text:p><text:p>次に。</text:p></table:table-cell></table:table-row></table:table>"
            "<text:p>以上</text:p>",
            "会長\tはい。\n次に。\n以上",
        ),
    ],
)
def test_text(body: str, text: str) -> None:
    assert text_of(body) == text


def test_minutes() -> None:
    lines = print_minutes(LAYOUTS["○NAME ROLE"]).splitlines()
    body = "".join(f"<text:p>{line}</text:p>" for line in lines)
    assert spoken(parse(read_odt(odt(body), "minutes.odt", "0"))) == [said for *_, said in SPEECHES]


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04", odt("<text:p>"), pack({"content.xml": b""}), pack({"x": b""})]
)
def test_damaged_documents(data: bytes) -> None:
    with pytest.raises(ReadError, match=r"^minutes\.odt: not a complete OpenDocument document"):
        read_odt(data, "minutes.odt", "0")
