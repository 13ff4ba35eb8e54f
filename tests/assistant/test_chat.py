"""One question, one answer: what is quoted, in which order, and what an answer says when nothing is found."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace

import pytest
from shiomi import MemoryLibrary, build_meeting
from waiting import PATIENCE

from assistant.answer.citations import cite
from assistant.answer.in_order import InOrder
from assistant.chat import AT_ONCE, LOOKS, Assistant
from assistant.config import Settings
from assistant.models import Answer, Quote
from assistant.show.json_output import answer_to_json
from corpus import Meeting
from index import Filters, Ranking
from index.models import Passage, SearchResult, StoreError

NO_FILTERS = Filters()
SETTINGS = Settings(answer_threshold=0.2, sure_from=0.2)


def ask(
    question: str, *meetings: Meeting, filters: Filters = NO_FILTERS, unreadable: Sequence[str] = ()
) -> Answer:
    """Ask the meetings given, or the one of Shiomi."""
    library = MemoryLibrary(*(meetings or (build_meeting(),)), unreadable=unreadable)
    return Assistant(library, SETTINGS).ask(question, filters=filters)


def said(answer: Answer) -> str:
    """Every quote, best first."""
    return "\n".join(citation.quote.text for citation in answer.quotes)


FIRST = [
    ("申込書は何年間保管しますか", "三年間保管します"),
    ("キャビネットの鍵は誰が管理していますか", "係長が管理しています"),
    ("鍵を持ち出すときの記録は", "管理簿に時刻と氏名"),
    ("休日に鍵が必要になることはありますか", "ありません。"),
    ("配食サービスに関する事務の採決結果は？", "了承されました"),
    ("携帯電話に住所は登録しますか", "住所は登録しない運用"),
    ("鍵は誰が管理しているかと尋ねた委員は誰か", "鍵は誰が管理していますか"),
    ("次回は何月何日の午後ですか", "11月16日"),
]


@pytest.mark.parametrize(("question", "words"), FIRST)
def test_the_first_quote_answers(question: str, words: str) -> None:
    assert words in ask(question).quotes[0].quote.text


def test_of_an_items_decisions_the_outcome_is_quoted() -> None:
    spoken = [
        (0, "榎本会長", "鍵の管理の陳情を議題とし、会期の延長は了承されました。"),
        (0, "榎本会長", "鍵の管理の陳情の説明の省略は了承されました。"),
        (0, "榎本会長", "挙手は少数です。鍵の管理の陳情は不採択が了承されました。"),
    ]
    quotes = ask("鍵の管理の陳情はどうなりましたか", build_meeting(spoken, ("1 鍵の管理の陳情",))).quotes
    decided = [one.quote.turn for one in quotes if one.quote.text == "了承されました。"]
    assert decided == [2]


def test_a_bare_reply_is_shown_with_its_question() -> None:
    words = said(ask("休日に鍵が必要になることはありますか"))
    assert "ありません。" in words
    assert "休日に鍵が必要になることはありますか。" in words


@pytest.mark.parametrize(("sure_from", "says"), [(0.0, False), (1.1, True)])
def test_an_answer_that_is_not_sure_says_so(sure_from: float, says: bool) -> None:
    settings = Settings(answer_threshold=0.0, sure_from=sure_from)
    answer = Assistant(MemoryLibrary(build_meeting()), settings).ask("キャビネットの鍵は誰が管理していますか")
    assert answer.answered
    assert ("ご質問への回答に当たらない可能性があります。" in answer.text) is says


def test_that_mentions_are_mentions_is_never_in_doubt() -> None:
    over = Assistant(MemoryLibrary(build_meeting()), Settings(answer_threshold=0.2, sure_from=1.0))
    assert over.ask("鍵に関する発言をすべて教えてください").is_sure
    assert not over.ask("キャビネットの鍵は誰が管理していますか").is_sure


def test_a_question_is_shown_with_all_its_replies() -> None:
    words = said(ask("業務用携帯電話の紛失の対策"))
    assert "遠隔で消去できる設定" in words
    assert "携帯電話には氏名だけを登録し" in words


def test_quotes_are_numbered_as_they_are_read() -> None:
    answer = ask("鍵の管理と携帯電話の紛失の対策")
    by_number = sorted(answer.quotes, key=lambda citation: citation.number)
    assert [citation.number for citation in by_number] == list(range(1, len(by_number) + 1))
    assert [citation.quote.start for citation in by_number] == sorted(c.quote.start for c in by_number)


def test_the_headline_counts_exactly() -> None:
    answer = ask("休日に鍵が必要になることはありますか")
    people = {citation.speaker for citation in answer.quotes}
    assert answer.text.startswith(f"1会議・{len(people)}人の発言から{len(answer.quotes)}か所を引用します。\n")


@pytest.mark.parametrize("question", [row[0] for row in FIRST])
def test_every_word_of_a_quote_is_the_sources(question: str) -> None:
    meeting = build_meeting()
    answer = ask(question)
    for citation in (*answer.quotes, *answer.passages, *answer.nearest):
        assert meeting.text[citation.quote.start : citation.quote.end] == citation.quote.text
        assert citation.quote.text in meeting.text


def test_an_answer_is_short() -> None:
    for question, _ in FIRST:
        assert len(said(ask(question))) <= SETTINGS.quote_chars + 200


def test_nothing_found_says_what_was_searched() -> None:
    answer = ask("給食費の無償化")
    assert (answer.answered, answer.quotes) == (False, ())
    assert "見つかりません" in answer.text
    assert "1件の会議" in answer.text
    assert "令和5年8月24日（2023年）" in answer.text
    assert "汐見市情報公開審査会" in answer.text
    assert len(answer.nearest) <= 3


def test_silence_proves_nothing_where_files_were_not_read() -> None:
    answer = ask("給食費の無償化", unreadable=["minutes/scan.pdf"])
    assert "読み取れなかったファイルが1件あり" in answer.text
    assert "minutes/scan.pdf" in answer.text
    assert "scan.pdf" not in ask("申込書は何年間保管しますか", unreadable=["minutes/scan.pdf"]).text


def test_nothing_found_in_english() -> None:
    answer = ask("school lunch fees")
    assert answer.text.startswith(
        "Not found. The minutes that were searched do not say.\nSearched: 1 meeting, 15 turns"
    )


class Tampered(MemoryLibrary):
    """A store whose text was changed after it was indexed."""

    def meeting(self, meeting_id: str) -> Meeting:
        meeting = super().meeting(meeting_id)
        return replace(meeting, text=meeting.text.replace("三年間", "五年間"))


def test_a_passage_that_no_longer_reads_the_same_is_withheld() -> None:
    library = Tampered(build_meeting())
    answer = Assistant(library, SETTINGS).ask("申込書は何年間保管しますか")
    for citation in (*answer.quotes, *answer.passages):
        assert (
            library.meeting(citation.quote.meeting_id).quote(citation.quote.start, citation.quote.end)
            == citation.quote.text
        )


@pytest.mark.parametrize(
    ("start", "end", "text"), [(0, 5, "令和5年?"), (-1, 3, "令和"), (0, 10**6, "令和"), (3, 3, "")]
)
def test_a_quote_that_is_not_there_has_no_citation(start: int, end: int, text: str) -> None:
    meeting = build_meeting()
    assert cite(meeting, Quote(meeting.meeting_id, 0, start, end, text)) is None


def test_a_quote_of_another_meeting_has_no_citation() -> None:
    meeting = build_meeting()
    assert cite(meeting, Quote("another", 0, 0, 4, meeting.text[0:4])) is None


def test_json_leaves_unset_filters_out_and_keeps_dates_iso() -> None:
    row = answer_to_json(ask("令和5年度に鍵の管理について何と言われましたか"))
    assert row["filters"] == {"fiscal_year": 2023}
    assert {citation["date"] for citation in row["passages"]} == {"2023-08-24"}


# People, meetings and headers named in the question.


def test_a_named_speaker_narrows_the_search() -> None:
    answer = ask("柏木委員は鍵の管理について何と言いましたか")
    assert answer.filters == Filters(speaker="柏木委員")
    assert {citation.speaker for citation in answer.passages} == {"柏木委員"}
    assert "絞り込み: 発言者 柏木委員" in answer.text


def test_recognised_filters_can_be_taken_off() -> None:
    library = MemoryLibrary(build_meeting())
    answer = Assistant(library, SETTINGS).ask("柏木委員は鍵の管理について何と言いましたか", recognise=False)
    assert answer.filters == Filters()


def test_a_speaker_nobody_has_heard_of_is_said_so() -> None:
    answer = ask("佐伯委員は鍵の管理について何と言いましたか")
    assert answer.filters == Filters()
    assert "「佐伯委員」の発言は、お調べした会議録にありません。" in answer.text


def test_two_people_of_one_name_are_told_apart() -> None:
    one = build_meeting([(0, "森委員", "鍵の管理は課長がすべきです。")], ("一",), meeting_id="aaaaaaaaaaaa")
    other = build_meeting([(0, "森委員", "鍵の管理は係長で足ります。")], ("一",), meeting_id="bbbbbbbbbbbb")
    one = replace(one, turns=tuple(replace(turn, name="森晴子") for turn in one.turns))
    other = replace(other, turns=tuple(replace(turn, name="森大地") for turn in other.turns))
    answer = ask("森委員は鍵の管理について何と言いましたか", one, other)
    assert "「森委員」に当たる発言者が2人います。どなたのことですか: 森大地（" in answer.text
    assert answer.suggestions == (
        "森大地は鍵の管理について何と言いましたか",
        "森晴子は鍵の管理について何と言いましたか",
    )


def test_a_meeting_that_is_not_held_is_said_so() -> None:
    answer = ask("第9回審査会では鍵の管理について何が議論されましたか")
    assert not answer.answered
    assert "第9回の会議録は、この保存場所にありません。" in answer.text


def test_a_meeting_that_is_spoken_of_is_no_filter() -> None:
    assert ask("第3回審査会の日程はいつですか").notes == ()


def test_a_meetings_own_header_answers() -> None:
    answer = ask("この会議はいつ開かれましたか")
    assert [citation.quote.text for citation in answer.quotes] == ["日時 令和5年8月24日 午後2時"]
    assert (answer.quotes[0].turn_id, answer_to_json(answer)["quotes"][0]["turn_id"]) == ("", None)


class HeaderFirst(MemoryLibrary):
    """A library whose search finds the header of this meeting before all that was said."""

    def search(self, query: str, *, k: int = 50, filters: Filters = NO_FILTERS) -> Ranking:
        found = super().search(query, k=k, filters=filters)
        meeting = next(iter(self._meetings.values()))
        end = meeting.turns[0].label_start
        header = Passage(meeting.meeting_id, None, 0, end, meeting.text[:end])
        return replace(found, results=(SearchResult(header, 1.0), *found.results))


def test_the_header_that_is_found_answers_for_a_meeting_called_otherwise() -> None:
    other = build_meeting(meeting_id="bbbbbbbbbbbb", body="汐見市図書館協議会")
    library = HeaderFirst(build_meeting(), other)
    answer = Assistant(library, SETTINGS).ask("配食の申込書を話した会合の委員会はいつ開かれましたか")
    assert [citation.quote.text for citation in answer.quotes] == ["日時 令和5年8月24日 午後2時"]
    assert answer.quotes[0].quote.meeting_id == build_meeting().meeting_id


def test_sentences_that_follow_each_other_are_one_quote() -> None:
    first = ask("キャビネットの鍵は誰が管理していますか").quotes[0].quote.text
    assert first == "係長が管理しています。持ち出すときは管理簿に時刻と氏名を書きます。"


class Synced(MemoryLibrary):
    """One whose meetings another process takes away and puts back, ``times`` in all."""

    def __init__(self, times: int) -> None:
        super().__init__(build_meeting())
        self.times = times

    def meeting(self, meeting_id: str) -> Meeting:
        self.times -= 1
        if self.times >= 0:
            raise StoreError("gone", "ありません")
        return super().meeting(meeting_id)


def test_a_sync_meanwhile_costs_no_answer() -> None:
    question = "キャビネットの鍵は誰が管理していますか"
    assert Assistant(Synced(LOOKS - 1), SETTINGS).ask(question).quotes
    with pytest.raises(StoreError):
        Assistant(Synced(LOOKS), SETTINGS).ask(question)


class Counting(MemoryLibrary):
    """One that counts how often it is searched, and whose mark can be another."""

    searched = changed = 0

    def search(self, query: str, *, k: int = 50, filters: Filters = NO_FILTERS) -> Ranking:
        self.searched += 1
        return super().search(query, k=k, filters=filters)

    def mark(self) -> str:
        return f"{super().mark()} {self.changed}"


KEY = "キャビネットの鍵は誰が管理していますか"


def test_the_same_question_of_the_same_minutes_is_answered_once() -> None:
    library = Counting(build_meeting())
    assistant = Assistant(library, SETTINGS)
    first = assistant.ask(KEY)
    assert assistant.ask(KEY) is first
    assert library.searched == 1
    others = (
        lambda: assistant.ask(KEY, filters=Filters(speaker="榎本")),
        lambda: assistant.ask(KEY, recognise=False),
        lambda: assistant.ask(KEY, plainly=True),
        lambda: assistant.ask(KEY + "。"),
    )
    for at, other in enumerate(others, 2):
        other()
        assert library.searched == at
    library.changed += 1
    assistant.ask(KEY)
    assert library.searched == len(others) + 2


def test_in_a_conversation_the_same_question_is_answered_anew() -> None:
    library = Counting(build_meeting())
    assistant = Assistant(library, SETTINGS)
    first = assistant.ask(KEY)
    again = assistant.ask(KEY, history=[first])
    assert library.searched == 2
    assert again is not first


def test_an_answer_that_is_kept_waits_for_no_turn() -> None:
    assistant = Assistant(MemoryLibrary(build_meeting()), SETTINGS)
    first = assistant.ask(KEY)
    with ThreadPoolExecutor(1) as thread, ExitStack() as taken:
        for _ in range(AT_ONCE):
            taken.enter_context(assistant.turn)
        assert thread.submit(assistant.ask, KEY).result(PATIENCE) is first


class Unread(MemoryLibrary):
    """A library that has read nothing before, and reads where it may: two sentences mean the same to it."""

    def read(
        self,
        query: str,  # noqa: ARG002
        meeting_id: str,  # noqa: ARG002
        turn: int | None,  # noqa: ARG002
        sentences: Sequence[tuple[int, int]],
        may_read: Callable[[], bool] | None = None,
    ) -> tuple[float, ...]:
        return (0.1,) * len(sentences) if may_read and may_read() else ()


class Crowded(InOrder):
    """As many wait as the test says."""

    crowd = 0

    @property
    def waiting(self) -> int:
        return self.crowd


def test_an_answer_that_was_short_since_others_waited_is_made_anew() -> None:
    assistant = Assistant(Unread(build_meeting()), SETTINGS)
    assistant.turn = crowded = Crowded(AT_ONCE)
    crowded.crowd = 50
    short = assistant.ask(KEY)
    crowded.crowd = 0
    whole = assistant.ask(KEY)
    assert short.quotes
    assert whole is not short
    assert assistant.ask(KEY) is whole
