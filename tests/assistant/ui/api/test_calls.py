"""The calls for programs: the records of the command line, a page at a time, errors in words."""

import inspect
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest
from shiomi import MemoryLibrary, build_meeting
from waiting import PATIENCE, wait_until

from assistant.chat import AT_ONCE, Assistant
from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.api.calls import PAGE_LIMIT, Calls
from assistant.ui.api.records import AnswerRecord, CitationRecord, MeetingRecord, MentionRecord, PassageRecord
from assistant.ui.desk import Desk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.session import Session
from corpus import Meeting, YorokuError

MEETING = build_meeting()
QUESTION = "キャビネットの鍵は誰が管理していますか"


@pytest.fixture
def calls() -> Calls:
    library = MemoryLibrary(MEETING)
    return Calls(Assistant(library, Settings(answer_threshold=0.3)), Shelf(library))


def test_ask_gives_verbatim_records(calls: Calls) -> None:
    record = calls.ask(QUESTION)
    assert record["answered"]
    assert all(MEETING.text[one["start"] : one["end"]] == one["quote"] for one in record["quotes"])


def test_every_field_is_described_and_every_described_field_is_there(calls: Calls) -> None:
    answer, page = calls.ask(QUESTION), calls.search(QUESTION)
    assert set(answer) == AnswerRecord.__required_keys__
    assert set(answer["quotes"][0]) == CitationRecord.__required_keys__
    assert set(answer["passages"][0]) == PassageRecord.__required_keys__ == set(page["records"][0])
    assert set(calls.list_meetings()["records"][0]) == MeetingRecord.__required_keys__


def test_every_mention_a_page_at_a_time(calls: Calls) -> None:
    found = calls.find_mentions("鍵", size=2)
    assert set(found["records"][0]) == MentionRecord.__required_keys__
    again = calls.find_mentions("鍵", page=2, size=2)
    assert found["total"] == again["total"] > len(found["records"]) == 2
    records = [*found["records"], *again["records"]]
    assert len({record["turn_id"] for record in records}) == len(records)
    assert all("鍵" in record["quote"] and record["times"] >= 1 for record in records)
    assert calls.find_mentions("隧道") == {"total": 0, "page": 1, "records": []}


def test_ask_narrows_by_date_and_speaker(calls: Calls) -> None:
    assert calls.ask(QUESTION, since="2024")["filters"]["since"] == "2024-01-01"
    assert calls.ask(QUESTION, until="令和5年8月")["filters"]["until"] == "2023-08-31"
    assert {one["speaker"] for one in calls.ask("キャビネットの鍵", speaker="柏木")["passages"]} == {
        "柏木委員"
    }


def test_search_pages_through_everything_once(calls: Calls) -> None:
    first = calls.search("鍵の管理", page=1, size=2)
    pages = [calls.search("鍵の管理", page=page, size=2) for page in range(1, first["total"] // 2 + 2)]
    found = [(one["turn_id"], one["start"]) for page in pages for one in page["records"]]
    assert len(found) == len(set(found)) == first["total"]
    assert len(first["records"]) == 2


def test_read_turn_gives_the_turns_around_it(calls: Calls) -> None:
    record = calls.read_turn(MEETING.turn_id(4), around=1)
    assert record["turn"]["quote"].startswith("係長が管理しています。")
    assert [turn["turn"] for turn in record["turns"]] == [3, 4, 5]
    assert len(calls.read_turn(MEETING.turn_id(0), around=10**9)["turns"]) == len(MEETING.turns)


def test_cite_in_a_style(calls: Calls) -> None:
    assert calls.cite(MEETING.turn_id(4), "bibtex").startswith("@techreport{")


def test_list_meetings(calls: Calls) -> None:
    assert calls.list_meetings(fiscal_year=2023)["records"][0]["meeting_id"] == MEETING.meeting_id
    assert calls.list_meetings(words="ない")["total"] == 0


BAD = [
    ("ask", {"question": ""}),
    ("ask", {"question": QUESTION, "since": "soon"}),
    ("search", {"question": QUESTION, "page": 0}),
    ("search", {"question": QUESTION, "size": PAGE_LIMIT + 1}),
    ("read_turn", {"turn_id": "5a105a105a10#999"}),
    ("cite", {"turn_id": "nothing"}),
    ("cite", {"turn_id": "5a105a105a10#4", "style": "mla"}),
]


@pytest.mark.parametrize(("name", "given"), BAD)
def test_what_cannot_be_used_is_said(calls: Calls, name: str, given: dict[str, object]) -> None:
    with pytest.raises(YorokuError):
        getattr(calls, name)(**given)


def test_the_readme_tells_every_call(calls: Calls) -> None:
    readme = (Path(__file__).parents[4] / "README.md").read_text(encoding="utf-8")
    for call in calls.all:
        arguments = ", ".join(inspect.signature(call).parameters)
        first_line = (inspect.getdoc(call) or "").partition("\n")[0]
        assert f"| `{call.__name__}({arguments})` | {first_line} |\n" in readme


def test_precedents_are_those_of_the_command(calls: Calls) -> None:
    found = calls.precedents("キャビネットの鍵の管理", k=1)
    assert found["found"]
    assert len(found["items"]) == 1
    asked = [one["question"]["quote"] for one in found["items"][0]["exchanges"]]
    assert any("鍵は誰が管理していますか" in one for one in asked)
    with pytest.raises(AskError):
        calls.precedents("")


class HeldUpLibrary(MemoryLibrary):
    """One whose meetings come only when they are let go, and which counts how often each is fetched."""

    def __init__(self) -> None:
        super().__init__(MEETING)
        self.fetched = 0
        self.begun, self.let_go = Event(), Event()

    def meeting(self, meeting_id: str) -> Meeting:
        self.fetched += 1
        self.begun.set()
        assert self.let_go.wait(PATIENCE)
        return super().meeting(meeting_id)


def test_the_page_and_programs_read_each_meeting_once() -> None:
    library = HeldUpLibrary()
    assistant, shelf = Assistant(library, Settings()), Shelf(library)
    desk, calls = Desk(assistant, shelf), Calls(assistant, shelf)
    asked: list[Callable[[], object]] = [
        lambda: calls.find_mentions("鍵"),
        lambda: Calls(assistant, shelf).find_mentions("鍵"),  # as the tools have it, on another thread
        lambda: list(desk.mentions.seek(Session(), "鍵")),
    ]
    together = Barrier(len(asked) + 1)

    def ask(call: Callable[[], object]) -> object:
        together.wait(PATIENCE)
        return call()

    with ThreadPoolExecutor(len(asked)) as threads:
        answers = [threads.submit(ask, call) for call in asked]
        together.wait(PATIENCE)
        assert library.begun.wait(PATIENCE)
        library.let_go.set()
        assert all(answer.result(PATIENCE) for answer in answers)
    assert library.fetched == 1
    calls.list_meetings()
    list(desk.show(Session(), "meetings"))
    assert library.fetched == 2  # the shelf keeps headings and outcomes, no words


class CountingLibrary(MemoryLibrary):
    """One that knows how many callers it has at a time, and lets none go before it is told."""

    def __init__(self) -> None:
        super().__init__(MEETING)
        self.let_go = Event()
        self.inside: list[str] = []
        self.most = 0

    def meeting(self, meeting_id: str) -> Meeting:
        self.inside.append(meeting_id)
        self.most = max(self.most, len(self.inside))
        assert self.let_go.wait(PATIENCE)
        self.inside.pop()
        return super().meeting(meeting_id)


@pytest.mark.parametrize("name", ["read_turn", "ask"])
def test_of_all_programs_so_many_are_answered_at_a_time(name: str) -> None:
    library = CountingLibrary()
    assistant, shelf = Assistant(library, Settings()), Shelf(library)
    over_http, as_tools = Calls(assistant, shelf).all, Calls(assistant, shelf).all
    call = [next(one for one in calls if one.__name__ == name) for calls in (over_http, as_tools)]
    asked = [MEETING.turn_id(4) if name == "read_turn" else f"{QUESTION}{at}" for at in range(4 * AT_ONCE)]
    with ThreadPoolExecutor(len(asked)) as threads:
        answers = [threads.submit(call[at % 2], one) for at, one in enumerate(asked)]
        wait_until(lambda: len(library.inside) == AT_ONCE, "as many as may were being answered")
        library.let_go.set()
        assert all(one.result(PATIENCE) for one in answers)
    assert library.most == AT_ONCE
