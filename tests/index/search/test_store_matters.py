"""The discussions of a store: parted once, and asked for by whoever wants precedents."""

from index import Retriever


def test_the_discussions_of_a_meeting_are_parted_once(retriever: Retriever) -> None:
    meeting_id = retriever.meetings()[0].meeting_id
    assert retriever.matters.of(meeting_id) is retriever.matters.of(meeting_id)


def test_the_likeliest_are_read(retriever: Retriever) -> None:
    for one in retriever.matters.read("電子書籍の貸出しを始める", 3):
        assert {"read head", "read beside"} <= one.signs.keys()


def test_texts_that_ask_the_same_are_one_group(retriever: Retriever) -> None:
    asked = ["再委託はありますか。", "費用はいくらですか。", "さらに再委託をすることはありますか。"]
    assert retriever.matters.alike(asked)[0] == (0, 2)
    assert retriever.matters.alike([]) == ()
