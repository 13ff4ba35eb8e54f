"""Yes or no is answered by the sentences that decide it, with the exception that follows."""

from kind_answers import asked, quotes
from shiomi import build_meeting

from assistant.question.question_kinds import AboutWhether

RULE = "鍵の持ち出しは原則として禁止しております。"
EXCEPTION = "ただし、災害のときに限り、課長の承認を得て持ち出せます。"


def test_the_exception_stands_with_the_rule() -> None:
    spoken = [
        (0, "柏木委員", "鍵は持ち出せますか。"),
        (0, "事務局", f"{RULE}帳簿は別の棚にあります。{EXCEPTION}"),
    ]
    question, found = asked("鍵の持ち出しは禁止されていますか", build_meeting(spoken, ["1 鍵の管理"]))
    assert isinstance(question, AboutWhether)
    assert any(RULE in words for words in quotes(found))
    assert any(EXCEPTION in words for words in quotes(found))


def test_the_exception_may_be_asked_for() -> None:
    spoken = [
        (0, "柏木委員", "鍵の持ち出しはどうなっていますか。"),
        (0, "事務局", RULE),
        (0, "柏木委員", "原則ということは、例外があるのですね。"),
        (0, "事務局", "課長の承認を得た場合に限り認めております。"),
    ]
    _, found = asked("鍵の持ち出しは禁止されていますか", build_meeting(spoken, ["1 鍵の管理"]))
    assert any("場合に限り認めて" in words for words in quotes(found))


def test_no_word_is_shown_twice() -> None:
    _, found = asked("休日に鍵が必要になりますか")
    places = [(one.quote.start, one.quote.end) for one in found.quotes]
    assert all(end <= start for (_, end), (start, _) in zip(sorted(places), sorted(places)[1:], strict=False))


def test_what_is_proposed_is_shown_with_what_was_decided_on_it() -> None:
    spoken = [
        (0, "事務局", "係船柱の使用料を一泊千円に上げることを提案します。"),
        (0, "榎本会長", "採決します。"),
        (0, "榎本会長", "全員賛成ですので、本件は了承されました。"),
        (1, "事務局", "桟橋の照明は電球が三個切れています。"),
        (1, "榎本会長", "全員賛成ですので、本件は了承されました。"),
    ]
    meeting = build_meeting(spoken, ["1 係船柱の使用料", "2 桟橋の照明"])
    _, found = asked("係船柱の使用料は上がるのですか", meeting)
    assert any("提案します" in words for words in quotes(found))
    assert "了承されました。" in quotes(found)
    _, found = asked("桟橋の照明の電球は切れているのですか", meeting)
    assert "了承されました。" not in quotes(found)
