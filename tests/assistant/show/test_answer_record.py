"""A kept answer is shown again as it was, its quotes from the store, and goes on as the first one would."""

import json
from dataclasses import replace

import pytest
from shiomi import SPOKEN, MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer, Gone, Note
from assistant.show.answer_layout import plain_text
from assistant.show.answer_record import from_record, to_record

MEETING = build_meeting()
LATER = build_meeting(
    [(at, label, speech) for at, label, speech in SPOKEN if at == 1],
    title="令和6年度第1回汐見市情報公開審査会会議録",
    meeting_id="b" * 12,
)
SETTINGS = Settings(answer_threshold=0.2)
QUESTIONS = {
    "subject": "キャビネットの鍵は誰が管理していますか",
    "person": "柏木委員の発言をすべて教えてください",
    "decision": "配食サービスの諮問はどう決まりましたか",
    "count": "鍵という言葉は何回出てきますか",
    "english": "who manages the key?",
    "refused": "火星の探査機について何と言われましたか",
    "narrowed": "令和5年度に柏木委員は鍵について何と言いましたか",
}


def library() -> MemoryLibrary:
    return MemoryLibrary(MEETING, LATER, unreadable=["scan.pdf"])


def ask(question: str, *history: Answer) -> Answer:
    return Assistant(library(), SETTINGS).ask(question, history=history)


@pytest.mark.parametrize("kind", QUESTIONS)
def test_an_answer_comes_back_as_it_was(kind: str) -> None:
    answer = ask(QUESTIONS[kind])
    assert from_record(to_record(answer), library(), passages=True) == answer


def test_a_note_kept_in_one_language_is_shown_in_it() -> None:
    record = json.loads(to_record(ask(QUESTIONS["count"])))
    record["notes"] = ["「鍵」という語句は、全部で3件。"]
    again = from_record(json.dumps(record), library())
    assert again is not None
    assert again.notes == (Note(record["notes"][0], record["notes"][0]),)


def test_the_passages_near_are_read_only_when_wanted() -> None:
    answer = ask(QUESTIONS["subject"])
    again = from_record(to_record(answer), library())
    assert again == replace(answer, passages=(), unread=len(answer.passages))
    assert answer.passages


def test_the_record_is_plain_json_without_a_word_that_was_said() -> None:
    answer = ask(QUESTIONS["subject"])
    record = to_record(answer)
    told = json.dumps(json.loads(record), ensure_ascii=False)
    assert answer.quotes
    for citation in (*answer.quotes, *answer.passages):
        assert citation.quote.text not in told
    assert len(record) < 20_000, "a thousand conversations take no room to speak of"


@pytest.mark.parametrize(
    "follow_up", ["いつのことですか", "ほかの委員は？", "どう決まりましたか", "もっとありますか"]
)
def test_a_follow_up_goes_on_from_a_kept_answer(follow_up: str) -> None:
    answer = ask(QUESTIONS["subject"])
    again = from_record(to_record(answer), library())
    assert again is not None
    assert ask(follow_up, again) == ask(follow_up, answer)


def test_a_meeting_that_is_gone_is_told() -> None:
    answer = ask(QUESTIONS["subject"])
    assert {citation.quote.meeting_id for citation in answer.quotes} == {MEETING.meeting_id, LATER.meeting_id}
    held = library()
    held.remove(LATER.meeting_id)
    again = from_record(to_record(answer), held)
    assert again is not None
    assert again.gone == (Gone(LATER.title, LATER.source, LATER.date),)
    assert again.quotes == tuple(one for one in answer.quotes if one.quote.meeting_id == MEETING.meeting_id)
    assert LATER.title in again.text
    held.remove(MEETING.meeting_id)
    none = from_record(to_record(answer), held)
    assert none is not None
    assert (none.answered, none.quotes) == (True, ())
    assert none.text.startswith("この回答で引用した会議録は")
    assert MEETING.title in none.text


def test_a_quote_that_reads_otherwise_now_is_withheld() -> None:
    answer = ask(QUESTIONS["subject"])
    best = answer.quotes[0].quote
    text = MEETING.text[: best.start] + "改" + MEETING.text[best.start + 1 :]
    changed = MemoryLibrary(replace(MEETING, text=text), LATER)
    again = from_record(to_record(answer), changed)
    assert again is not None
    assert best.start not in {
        one.quote.start for one in again.quotes if one.quote.meeting_id == MEETING.meeting_id
    }
    assert len(again.withheld) == 1
    fewer = MemoryLibrary(replace(MEETING, turns=MEETING.turns[:1]), LATER)
    assert plain_text(from_record(to_record(answer), fewer) or answer).count("一致しない引用") == 1


@pytest.mark.parametrize("record", ["", "{}", "[]", "no JSON", '{"question": 1}'])
def test_a_record_of_another_version_is_none(record: str) -> None:
    assert from_record(record, library()) is None


def test_what_a_later_version_adds_is_left_out() -> None:
    answer = ask(QUESTIONS["refused"])
    record = json.loads(to_record(answer)) | {"mood": "sunny"}
    assert from_record(json.dumps(record), library(), passages=True) == answer
