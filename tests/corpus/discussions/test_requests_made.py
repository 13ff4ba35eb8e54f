"""Requests and conditions among the turns of one matter."""

from shiomi_greening import first, read, second

from corpus import Meeting
from corpus.discussions import find_discussions
from corpus.discussions.requests_made import is_conditional, read_requests


def asked(meeting: Meeting, at: int = 0) -> list[str]:
    turns = find_discussions(meeting)[at].turns
    return [meeting.text[one.start : one.end] for one in read_requests(meeting, turns)]


def test_what_members_ask_for_and_what_the_consent_is_tied_to() -> None:
    assert asked(first())[:2] == [
        "住民に十分な説明をしていただきたいと思います。",
        "それでは、植替えの前に住民へ説明することを条件として採決します。",
    ]
    assert asked(first(), 1) == []


def test_a_condition_of_an_earlier_meeting_is_none_of_this_one() -> None:
    assert asked(second()) == ["次回も状況を報告してください。"]


def test_an_official_asks_for_nothing_but_says_why_an_item_is_withdrawn() -> None:
    meeting = read(
        "会議録\n〇会長　開会します。\n〇谷口委員　準備が足りないと思います。\n"
        "〇緑地課長　資料を配ってください。地区と話し合うため、本日の案は取り下げます。\n"
        "〇会長　閉会します。\n",
        "withdrawn",
    )
    assert "地区と話し合うため、本日の案は取り下げます。" in asked(meeting)
    assert "資料を配ってください。" not in asked(meeting)


def test_a_decision_is_conditional_by_what_was_put_to_the_vote_on_the_same_matter() -> None:
    trees, flowers = find_discussions(first())
    assert is_conditional(first(), trees.outcome, trees.start)
    assert not is_conditional(first(), flowers.outcome, flowers.start)
    assert not is_conditional(first(), None, 0)


def test_what_is_put_to_the_vote_can_be_the_condition() -> None:
    meeting = read(
        "会議録\n〇会長　開会します。\n〇谷口委員　水路は誰が直しますか。\n〇緑地課長　申請者が直します。\n"
        "〇会長　水路を直すことを条件として、許可することに賛成の方は挙手願います。\n"
        "〇会長　全員賛成ですので、許可することに決定しました。\n",
        "vote",
    )
    (decision,) = meeting.decisions
    assert is_conditional(meeting, decision, 0)
