"""The page as Gradio holds it: an event without anything to act on leaves every part as it is."""

from types import SimpleNamespace

import gradio as gr
import pytest
from empty_presses import TOUCHED
from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.access.login_gate import USER
from assistant.ui.app import build_app
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.session import Session
from index import sync


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> gr.Blocks:
    """The page over one meeting, with a store that can be added to."""
    store = str(tmp_path_factory.mktemp("app") / "store")
    sync([], store)
    library = MemoryLibrary(build_meeting())
    return build_app(Assistant(library, Settings(store=store)), Shelf(library))


def listeners(app: gr.Blocks, event: str) -> list[gr.blocks.BlockFunction]:
    """Gradio's functions that answer an event of this name, those for programs left out."""
    return [one for one in app.fns.values() if event in {name for _, name in one.targets}]


def touched(updates: dict[object, object]) -> set[str]:
    """The parts that Gradio is told to change; none by the update that skips."""
    parts = {part for part in updates if isinstance(part, gr.blocks.Block)}
    return {"session" if isinstance(part, gr.State) else str(part.elem_id) for part in parts}


@pytest.mark.parametrize("event", TOUCHED)
def test_a_press_without_anything_in_it_touches_only_what_it_may(app: gr.Blocks, event: str) -> None:
    (listener,) = listeners(app, event)
    updates = list(listener.fn(Session(), gr.EventData(None, {}), gr.Request()))
    assert updates, "Gradio would empty every part"
    assert all(updates), "Gradio takes an empty dict for a wrong answer"
    assert set().union(*map(touched, updates)) == TOUCHED[event]


@pytest.mark.parametrize("event", ["click", "submit"])
@pytest.mark.parametrize("question", ["", "  ", "\u3000"])
def test_an_empty_question_touches_nothing(app: gr.Blocks, event: str, question: str) -> None:
    (listener,) = listeners(app, event)
    assert list(listener.fn(Session(), question, gr.Request())) == [gr.skip()]


def test_every_event_of_the_inbox_is_listed(app: gr.Blocks) -> None:
    inbox = next(block for block in app.blocks.values() if block.elem_id == "inbox")
    names = {name for one in app.fns.values() for target, name in one.targets if target == inbox._id}
    assert names == set(TOUCHED)


def test_a_page_left_open_by_one_person_shows_another_nothing_of_it(app: gr.Blocks) -> None:
    (listener,) = listeners(app, "show_library")
    theirs = Session("en", held_words="theirs", owner="荒木", conversation="abc")
    asked = gr.Request(SimpleNamespace(scope={USER: "三田"}, query_params={}))  # type: ignore[arg-type]
    updates = [
        update for update in listener.fn(theirs, gr.EventData(None, {}), asked) if isinstance(update, dict)
    ]
    (after,) = {value for update in updates for value in update.values() if isinstance(value, Session)}
    assert (after.owner, after.language, after.held_words, after.conversation) == ("三田", "en", "", "")
