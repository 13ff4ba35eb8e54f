"""Members' questions of one matter with their replies, and nobody else's words among them."""

from shiomi_greening import first, read, unheaded

from corpus import Meeting
from corpus.discussions import find_discussions
from corpus.discussions.exchanges import WHOLE_TURN, read_exchanges


def said(meeting: Meeting, at: int) -> list[tuple[str, str]]:
    turns = find_discussions(meeting)[at].turns
    return [
        (meeting.text[slice(*one.question)], meeting.text[slice(*one.reply)] if one.reply else "")
        for one in read_exchanges(meeting, turns)
    ]


def test_each_question_stands_with_its_reply_in_order() -> None:
    assert said(first(), 0)[:2] == [
        ("植え替える木の種類は何ですか。", "病気に強い品種の桜です。"),
        ("切った木はどうするのですか。", "ベンチの材料として公園で使います。"),
    ]
    assert said(unheaded(), 1) == [("倒れそうな木は何本ありましたか。", "11本でございます。")]


def test_a_chair_who_asks_for_an_explanation_or_goes_on_to_the_vote_is_in_no_exchange() -> None:
    shown = "".join(question + reply for question, reply in said(first(), 0))
    assert "説明をお願いします" not in shown
    assert "採決します" not in shown


def test_what_an_official_takes_up_counts_though_it_asks_nothing() -> None:
    meeting = read(
        "会議録\n〇会長　開会します。\n"
        "〇谷口委員　この案では水やりの手間がかかりすぎると思います。\n"
        "〇緑地課長　自動の散水を考えております。\n〇会長　閉会します。\n",
        "taken_up",
    )
    assert said(meeting, 0) == [
        ("この案では水やりの手間がかかりすぎると思います。", "自動の散水を考えております。")
    ]


def test_of_a_long_turn_the_sentences_that_ask_are_shown_and_the_first_of_a_long_reply() -> None:
    long = "並木の歴史を申し上げます。" * 50
    meeting = read(
        f"会議録\n〇会長　開会します。\n〇谷口委員　{long}費用はいくらですか。{long}\n"
        f"〇緑地課長　3億円です。{long}\n〇会長　閉会します。\n",
        "long",
    )
    ((question, reply),) = said(meeting, 0)
    assert question == "費用はいくらですか。"
    assert reply.startswith("3億円です。")
    assert len(reply) <= WHOLE_TURN
