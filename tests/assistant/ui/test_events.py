"""The events by name: each hands its method what it takes, and every button sends one that is heard."""

import inspect
import re
from pathlib import Path
from typing import get_args

import pytest
from page_changes import desk_over
from shiomi import MemoryLibrary, build_meeting

import assistant.ui
from assistant.config import Settings
from assistant.ui.events import events_of
from assistant.ui.page.changes import PARTS
from assistant.ui.page.header_panel import View
from assistant.ui.session import Session

EVENTS = events_of(desk_over(MemoryLibrary(build_meeting()), Settings()))
SOURCES = [path.read_text(encoding="utf-8") for path in Path(assistant.ui.__path__[0]).rglob("*.py")]


def test_every_method_takes_the_session_and_its_fields() -> None:
    for name, event in EVENTS.items():
        session, *given = inspect.signature(event.method).parameters
        assert session == "session", name
        assert len(given) == len(event.fields), name


def test_trouble_is_shown_in_a_part_of_the_page() -> None:
    assert {event.part for event in EVENTS.values()} <= set(PARTS)


def test_what_changes_the_store_waits_for_no_reader_and_is_done_once() -> None:
    writing = {"correct", "examine", "folder", "preview", "remove", "renew", "retry", "take"}
    assert {name for name, event in EVENTS.items() if event.queue == "intake"} == writing
    assert {EVENTS[name].mode for name in writing} == {"once"}
    assert EVENTS["stop"].queue == EVENTS["stop_checkup"].queue == "stop", (
        "it is heard while the store is written"
    )


def test_every_button_sends_an_event_that_is_heard() -> None:
    sent = {name for source in SOURCES for name in re.findall(r'data-event="([a-z_]+)"', source)}
    assert len(sent) > 20
    assert sent - {"show"} - set(EVENTS) == set()
    assert {f"show_{view}" for view in get_args(View)} <= set(EVENTS), "inbox.js names a view's own"


@pytest.mark.parametrize("view", get_args(View))
def test_a_view_that_is_opened_sets_no_part_that_its_event_does_not_name(view: View) -> None:
    over = desk_over(MemoryLibrary(build_meeting()), Settings())
    events = events_of(over)
    (*_, asked) = over.asking.ask(Session(), "キャビネットの鍵は誰が管理していますか")
    session = asked["session"]
    assert isinstance(session, Session)
    for begun in (Session(), session):
        for change in events[f"show_{view}"].method(begun):
            assert set(change) <= set(events[f"show_{view}"].parts)
