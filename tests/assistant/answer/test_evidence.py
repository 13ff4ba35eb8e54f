"""The sentences that may be quoted: of the passages found, of their partners, of what was quoted before."""

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.evidence import BRIEF_CHARS, Evidence, gather
from assistant.answer.findings import find
from assistant.config import Settings
from assistant.ports import NO_FILTERS
from assistant.question.question_kinds import AboutSubject
from assistant.question.understand import understand
from corpus import Meeting


def gathered(text: str, meeting: Meeting | None = None) -> tuple[Evidence, ...]:
    library = MemoryLibrary(meeting or build_meeting())
    question = understand(text, NO_FILTERS, held=library.meetings())
    assert isinstance(question, AboutSubject)
    found = find(question, library, Settings(), library.meetings())
    return gather(question, found.ranking, library)


def test_every_sentence_is_the_sources_own() -> None:
    text = build_meeting().text
    found = gathered("キャビネットの鍵は誰が管理していますか")
    assert found
    assert all(text[one.quote.start : one.quote.end] == one.quote.text for one in found)


def test_each_sentence_once() -> None:
    found = gathered("キャビネットの鍵は誰が管理していますか")
    assert len({one.quote.start for one in found}) == len(found)


def test_the_best_match_is_one_and_the_ordinary_nought() -> None:
    matches = [one.match for one in gathered("キャビネットの鍵は誰が管理していますか")]
    assert max(matches) == 1.0
    assert min(matches) == 0.0


def test_a_reply_knows_its_question_and_a_question_its_reply() -> None:
    found = gathered("キャビネットの鍵は誰が管理していますか")
    reply = next(one for one in found if one.quote.turn == 4)
    asked = next(one for one in found if one.quote.turn == 3)
    assert reply.question_match == asked.match
    assert reply.question_standing == asked.standing
    assert asked.asks
    assert not reply.asks
    assert asked.reply_standing == max(one.standing for one in found if one.quote.turn == 4)


def test_a_reply_that_was_not_found_is_read_with_its_question() -> None:
    spoken = [
        (0, "柏木委員", "庁舎の裏口の照明が暗いという苦情は届いていますか。"),
        (0, "事務局", "いいえ。"),
        (0, "土屋委員", "別の話です。"),
    ]
    found = gathered("庁舎の裏口の照明が暗いという苦情", build_meeting(spoken, ("1 庁舎",)))
    assert any(one.quote.turn == 1 for one in found)


def test_a_brief_sentence_is_read_with_the_one_that_follows() -> None:
    brief = "足りません。"
    assert len(brief) <= BRIEF_CHARS
    spoken = [(0, "事務局", f"{brief}鍵は新たに三本を用意します。管理簿も改めます。")]
    found = gathered("鍵の用意", build_meeting(spoken, ("1 鍵",)))
    assert f"{brief}鍵は新たに三本を用意します。" in [one.quote.text for one in found]


def test_the_sentence_before_lends_its_match() -> None:
    spoken = [(0, "事務局", "裏口の照明の苦情への対応を申し上げます。来月中に取り替える予定としています。")]
    found = gathered("裏口の照明の苦情への対応", build_meeting(spoken, ("1 庁舎",)))
    first, second = sorted(found, key=lambda one: one.quote.start)
    assert second.previous_match == first.match
    assert first.previous_match == 0.0
