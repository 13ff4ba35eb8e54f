"""A passage as it lies in the lexical side reads as it was put in."""

import tantivy

from index.models import Passage
from index.store.lexical_rows import Held


def test_a_stored_document_is_its_passage() -> None:
    document = tantivy.Document(
        words="鍵 管理 鍵",
        said=b"\x01\x02",
        around=b"",
        link="reply",
        meeting_id="m",
        turn=3,
        start=7,
        end=9,
        text="鍵。".encode(),
    )
    held = Held(document)
    assert held.passage == Passage("m", 3, 7, 9, "鍵。")
    assert (held.words, held.said, held.around, held.link) == (
        ("鍵", "管理", "鍵"),
        b"\x01\x02",
        b"",
        "reply",
    )


def test_what_no_turn_holds_has_none() -> None:
    document = tantivy.Document(
        words="", said=b"", around=b"", link="", meeting_id="m", turn=-1, start=0, end=2, text=b"ab"
    )
    assert Held(document).passage == Passage("m", None, 0, 2, "ab")
    assert Held(document).words == ()
