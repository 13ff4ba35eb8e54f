"""What is shown of a turn: a short one whole, of a long one what is nearest, as many as fit."""

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.turn_excerpts import LEAST, MOST, excerpt, question_excerpt, reply_excerpt, room_for

LONG = "".join(f"{thing}は棚に置いています。" for thing in ("帳簿", "印鑑", "鍵束", "名簿", "台帳"))
ASKS = LONG + "鍵束は誰が数えますか。" + LONG
SPOKEN = [(0, "柏木委員", "鍵はどこですか。"), (0, "事務局", LONG), (0, "柏木委員", ASKS)]
MEETING = build_meeting(SPOKEN, ["1 鍵の管理"])
LIBRARY = MemoryLibrary(MEETING)


def test_a_short_turn_whole() -> None:
    assert excerpt(MEETING, 0, 100, "鍵", LIBRARY).text == "鍵はどこですか。"
    assert question_excerpt(MEETING, 0, 100, "鍵", LIBRARY).text == "鍵はどこですか。"
    assert reply_excerpt(MEETING, 1, 100).text == LONG


def test_of_a_long_one_what_is_nearest() -> None:
    assert excerpt(MEETING, 1, 12, "鍵束", LIBRARY).text == "鍵束は棚に置いています。"
    assert excerpt(MEETING, 1, 24, "鍵束", LIBRARY).text == "鍵束は棚に置いています。名簿は棚に置いています。"
    assert question_excerpt(MEETING, 2, 12, "鍵束", LIBRARY).text == "鍵束は誰が数えますか。"


def test_a_reply_from_where_it_says_something() -> None:
    spoken = [(0, "事務局", "鍵についてお答えします。" + LONG)]
    meeting = build_meeting(spoken, ["1 鍵の管理"])
    assert reply_excerpt(meeting, 0, 12).text == "帳簿は棚に置いています。"


def test_the_more_turns_the_less_room() -> None:
    assert [room_for(turns) for turns in (0, 1, 12, 1000)] == [MOST, MOST, 300, LEAST]
