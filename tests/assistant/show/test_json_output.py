"""What programs read of minutes, of a sync and of a store: the contract's keys, spans that are true."""

import json
from dataclasses import replace
from datetime import date

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.precedents.find import find_precedents
from assistant.show.json_output import (
    meeting_to_json,
    mention_to_json,
    precedents_to_json,
    report_to_json,
    status_to_json,
)
from index import SyncReport
from index.models import Failure

MEETING = build_meeting()
READ = meeting_to_json(MEETING)
FAILURE = Failure("a.pdf", "a.pdf: no text in it", "a.pdf: 文字がありません")


def test_the_keys_are_the_contracts_in_their_order() -> None:
    assert list(READ) == [
        "source", "text", "title", "body", "number", "date", "start_time", "end_time", "venue",
        "attendance", "agenda", "decisions", "turns",
    ]  # fmt: skip
    assert list(READ["attendance"][0]) == ["name", "role", "department", "present"]
    assert list(READ["agenda"][0]) == [
        "number", "title", "start", "end", "department", "materials", "first_turn", "decision",
    ]  # fmt: skip
    assert list(READ["decisions"][0]) == ["outcome", "text", "start", "end", "turn", "agenda"]
    assert list(READ["turns"][0]) == [
        "turn", "turn_id", "label", "name", "role", "department", "text", "start", "end", "label_start",
        "page", "agenda",
    ]  # fmt: skip


def test_it_is_json_and_nothing_is_lost_in_it() -> None:
    assert json.loads(json.dumps(READ, ensure_ascii=False)) == READ
    assert (READ["source"], READ["text"], READ["date"]) == (MEETING.source, MEETING.text, "2023-08-24")
    assert [len(READ[name]) for name in ("attendance", "agenda", "decisions", "turns")] == [3, 3, 1, 15]


def test_every_span_reads_as_its_text_does() -> None:
    for part in (*READ["turns"], *READ["decisions"]):
        assert READ["text"][part["start"] : part["end"]] == part["text"]
    for item in READ["agenda"]:
        assert READ["text"][item["start"] : item["end"]] == item["title"]


def test_turns_are_named_by_their_ids_and_by_their_place() -> None:
    for place, turn in enumerate(READ["turns"]):
        assert turn["turn"] == place
        assert turn["turn_id"] == f"{MEETING.meeting_id}#{place}"
        assert READ["text"][turn["label_start"] + 1 :].startswith(turn["label"])


def test_an_item_holds_its_decision_or_none() -> None:
    opening, decided, dates = READ["agenda"]
    assert opening["decision"] is dates["decision"] is None
    assert decided["decision"]["outcome"] == "了承"
    assert decided["decision"]["text"] == "了承されました。"
    (decision,) = READ["decisions"]
    assert decision == decided["decision"] | {"agenda": 1}


def test_what_is_not_known_is_null_or_empty() -> None:
    bare = meeting_to_json(replace(MEETING, fields=(), attendance=(), decisions=()))
    assert (bare["date"], bare["number"], bare["attendance"], bare["decisions"]) == (None, "", [], [])
    assert bare["agenda"][1]["decision"] is None


def test_a_report_lists_files_and_why_some_failed_or_were_skipped() -> None:
    report = SyncReport(("1.txt",), ("2.txt", "3.txt"), (), ("4.txt",), *((FAILURE,),) * 3)
    assert report_to_json(report) == {
        "added": ["1.txt"],
        "updated": ["2.txt", "3.txt"],
        "unchanged": [],
        "removed": ["4.txt"],
        "failed": [{"source": "a.pdf", "reason": "a.pdf: no text in it"}],
        "skipped": [{"source": "a.pdf", "reason": "a.pdf: no text in it"}],
        "warned": [{"source": "a.pdf", "reason": "a.pdf: no text in it"}],
    }


def test_a_status_has_its_own_fields_and_the_versions() -> None:
    status = replace(MemoryLibrary(MEETING).status(), failures=(FAILURE,))
    told = status_to_json(status, {"yoroku": "0.1"})
    assert json.loads(json.dumps(told))["versions"] == {"yoroku": "0.1"}
    assert (told["location"], told["meetings"], told["turns"]) == ("memory", 1, 15)
    assert told["failures"][0]["source"] == "a.pdf"


def test_a_mention_says_who_when_and_how_often() -> None:
    bridges = build_meeting(
        [(0, "榎本会長", "橋と橋です。"), (0, "事務局", "橋の件。"), (0, "事務局", "道です。")],
        ["橋"],
        meeting_id="000000000001",
        day=date(2020, 3, 31),
    )
    record = mention_to_json(Mentions(MemoryLibrary(bridges)).find("橋")[0])
    assert (record["name"], record["fiscal_year"], record["times"]) == ("榎本芳江", 2019, 2)
    assert record["turn_id"] == "000000000001#0"
    assert record["quote"] == "橋と橋です。"


def test_precedents_have_exactly_the_contracts_keys() -> None:
    found = precedents_to_json(find_precedents("キャビネットの鍵の管理", MemoryLibrary(MEETING)))
    assert list(found) == ["query", "language", "found", "confidence", "items"]
    item = found["items"][0]
    assert list(item) == [
        "meeting_id", "source", "title", "body", "date", "item", "start", "end", "first_turn", "last_turn",
        "outcome", "outcome_quote", "conditions", "exchanges", "later", "score",
    ]  # fmt: skip
    question = item["exchanges"][0]["question"]
    assert MEETING.text[question["start"] : question["end"]] == question["quote"]
    assert json.loads(json.dumps(found)) == found
