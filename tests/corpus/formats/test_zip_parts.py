"""The parts of documents that are archives, unpacked within bounds."""

import pytest
from shiomi_documents import pack

from corpus import ReadError
from corpus.formats.zip_parts import MAX_PARTS, MAX_UNPACKED, read_parts


def test_parts_by_name_or_all() -> None:
    data = pack({"a": b"1", "b": b"2"})
    assert read_parts(data, ("b",), "x", "Word") == {"b": b"2"}
    assert read_parts(data, (), "x", "Word") == {"a": b"1", "b": b"2"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a complete Word document"),
        (pack({"a": b"1" * 10_000})[:-100], "not a complete Word document"),
        (pack({"b": b""}), "not a complete Word document"),
    ],
    ids=["empty", "cut", "without the part"],
)
def test_refusals(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=f"^x: {says}"):
        read_parts(data, ("a",), "x", "Word")


def test_a_bomb_is_refused() -> None:
    with pytest.raises(ReadError, match=r"^x: unpacks to more than 128 MB"):
        read_parts(pack({"a": bytes(MAX_UNPACKED + 1)}), ("a",), "x", "Word")


def test_many_parts_are_one_bomb() -> None:
    half = bytes(MAX_UNPACKED // 2 + 1)
    with pytest.raises(ReadError, match="unpacks to more than"):
        read_parts(pack({"a": half, "b": half}), (), "x", "Word")
    with pytest.raises(ReadError, match="unpacks to more than"):
        read_parts(pack({str(number): b"" for number in range(MAX_PARTS + 1)}), (), "x", "Word")
