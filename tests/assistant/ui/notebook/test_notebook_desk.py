"""The events over the notebook: starred, noted, ordered, taken off and back, saved; each owner's own."""

import base64
import re

import pytest
from page_changes import desk_over, held, last
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.verify import verify
from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.desk import Desk
from assistant.ui.notebook.notebook_desk import NotebookDesk
from assistant.ui.session import Session

MEETING = build_meeting()
BASE = "http://127.0.0.1:7860/"


def place(ordinal: int) -> str:
    turn = MEETING.turns[ordinal]
    return f"{MEETING.meeting_id}:{ordinal}:{turn.start}:{turn.end}"


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary(MEETING)


@pytest.fixture
def over(library: MemoryLibrary) -> Desk:
    desk = desk_over(library, Settings(answer_threshold=0.3, store=""))
    for ordinal in (3, 4):
        assert 'data-in="true"' in str(last(desk.notebook.star(Session(), place(ordinal)))["star"])
    return desk


def entries(page: dict[str, object]) -> list[str]:
    return re.findall(r'name="entry" value="(\d+)"', str(page["notes"]))


def test_what_is_starred_stands_in_the_notebook_and_is_told_as_a_page_opens(over: Desk) -> None:
    page = last(over.show(Session(), "notebook"))
    assert len(entries(page)) == 2
    turn = MEETING.turns[3]
    told = str(last(over.arrive(Session(), {}))["stars"])
    assert f'"{MEETING.meeting_id}:{turn.start}:{turn.end}"' in told
    assert 'data-in="false"' in str(last(over.notebook.star(Session(), place(3)))["star"])
    assert len(entries(over.notebook.whole(Session()))) == 1


@pytest.mark.parametrize(
    "quote", ["", "<b>", "ab10ab10ab10:0:0:9", "5a105a105a10:0:9:3", "5a105a105a10:0:0:999999"]
)
def test_a_star_at_no_place_keeps_nothing(over: Desk, quote: str) -> None:
    with pytest.raises(AskError):
        list(over.notebook.star(Session(), quote))


def test_owners_see_nothing_of_each_other(over: Desk) -> None:
    other = Session(owner="別府")
    assert entries(over.notebook.whole(other)) == []
    assert "data-starred='[]'" in str(over.notebook.stars(other)["stars"])
    (first, _) = entries(over.notebook.whole(Session()))
    list(over.notebook.annotate(other, first, "のぞき見", "", ""))
    list(over.notebook.remove(other, first))
    assert "のぞき見" not in str(over.notebook.whole(Session())["notes"])
    assert len(entries(over.notebook.whole(Session()))) == 2


def test_what_is_typed_is_kept_and_leaves_the_list_as_it_is(over: Desk) -> None:
    first = entries(over.notebook.whole(Session()))[0]
    page = last(over.notebook.annotate(Session(), first, "次に聞く", "鍵", "急ぎ 確認"))
    assert set(page) == {"announcement"}
    shown = over.notebook.whole(Session())
    assert "次に聞く</textarea>" in str(shown["notes"])
    assert 'value="=確認"' in str(shown["note_form"])
    narrowed = last(over.notebook.narrow(Session(), "", "=鍵", ""))
    assert entries(narrowed) == [first]
    assert "note_form" not in narrowed


def test_entries_change_places_and_come_back_after_being_taken_off(over: Desk) -> None:
    first, second = entries(over.notebook.whole(Session()))
    assert entries(last(over.notebook.move(Session(), second, "up"))) == [second, first]
    assert list(over.notebook.move(Session(), second, "up")) == []
    page = last(over.notebook.remove(Session(), second))
    assert entries(page) == [first]
    assert "data-starred=" in str(page["stars"])
    back = last(over.notebook.restore(held(page), second))
    assert entries(back) == [second, first]
    assert "unremove" not in str(back["notes"])


def test_a_meeting_that_left_the_store_is_told(over: Desk, library: MemoryLibrary) -> None:
    library.remove(MEETING.meeting_id)
    notes = str(over.notebook.whole(Session("en"))["notes"])
    assert notes.count("not held now") == 2


@pytest.mark.parametrize("form", ["md", "bib", "ris", "csl", "docx"])
def test_it_is_saved_and_its_quotes_are_read_back(over: Desk, library: MemoryLibrary, form: str) -> None:
    link = str(last(over.notebook.save(Session(), form, BASE))["outbox"])
    assert f"yoroku-notebook.{'json' if form == 'csl' else form}" in link
    content = base64.b64decode(re.findall(r'base64,([^"]*)"', link)[0])
    assert content
    if form == "md":
        found = {check.found for check in verify(content.decode("utf-8"), library)}
        assert found == {"exactly"}


def test_nothing_that_passes_is_no_file(over: Desk) -> None:
    none = held(last(over.notebook.narrow(Session(), "火星", "", "")))
    with pytest.raises(AskError):
        list(over.notebook.save(none, "md", BASE))


def test_all_of_ones_own_notebook_is_deleted_and_nobody_elses(over: Desk) -> None:
    list(over.notebook.star(Session(owner="荒木"), place(3)))
    page = last(over.notebook.forget_all(Session(), "yes"))
    assert "2" in str(page["announcement"])
    assert entries(page) == []
    assert len(entries(over.notebook.whole(Session(owner="荒木")))) == 1


def test_what_was_taken_off_long_ago_is_swept_away(over: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    swept: list[str] = []
    monkeypatch.setattr("assistant.keeping.notebook.Notebook.sweep", lambda _: swept.append("once"))
    desk = NotebookDesk(over.notebook._database, MemoryLibrary(MEETING))
    for _ in range(2):
        desk.whole(Session())
    assert swept == ["once"]
