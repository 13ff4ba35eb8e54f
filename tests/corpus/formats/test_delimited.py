"""Tables of speeches as text."""

import pytest
from shiomi_documents import marked

from corpus import ReadError
from corpus.formats.delimited import read_delimited


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_delimiters_and_encodings(delimiter: str, encoding: str) -> None:
    rows = [
        ("番号", "発言者", "発言内容"),
        ("1", "会長", '"開きます。\n続けます。"'),
        ("2", "委員", "はい。"),
    ]
    data = "\r\n".join(map(delimiter.join, rows)).encode(encoding)
    speeches = [("会長", "開きます。\n続けます。"), ("委員", "はい。")]
    assert marked(read_delimited(data, "x", "0")) == speeches


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a,b\n1,2\n", "a table without a column of speakers"),
        (b"", "a table without"),
        (b"speaker,text\nAnn," + b"a" * 200_000, "not a table that can be read"),
        (b"speaker,text\n" + b"," * 5_000_000, "not a table that can be read"),
        (b'speaker,text\nAnn,"' + b"a\n" * 100_000, "not a table that can be read"),
    ],
)
def test_refusals(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=f"^table.csv: {says}"):
        read_delimited(data, "table.csv", "0")
