"""What each event of the view of precedents changes."""

import base64
import io
import re
from pathlib import Path

import docx
import pytest
from page_changes import last
from shiomi import MemoryLibrary
from shiomi_greening import first, second

from assistant.config import Settings
from assistant.models import AskError
from assistant.ui.library.intake import Intake
from assistant.ui.precedents.precedents_desk import PrecedentsDesk
from assistant.ui.session import Session

DRAFT = "駅前通りの並木の植替え"


def desk(folder: Path) -> PrecedentsDesk:
    return PrecedentsDesk(MemoryLibrary(first(), second()), Intake(Settings(store=str(folder))))


def test_a_draft_finds_its_cards_and_stays_in_the_form(tmp_path: Path) -> None:
    changes = list(desk(tmp_path).find(Session(), f" {DRAFT} "))
    assert "調べています" in str(changes[0]["cards"])
    assert DRAFT in str(changes[0]["draft"])
    shown = last(changes)
    assert "条件付き了承" in str(shown["cards"])
    assert "似た議題が" in str(shown["announcement"])


def test_a_press_with_nothing_written_changes_nothing(tmp_path: Path) -> None:
    assert list(desk(tmp_path).find(Session(), "  ")) == []


def test_the_view_comes_back_as_it_was_left(tmp_path: Path) -> None:
    session = last(list(desk(tmp_path).find(Session(), DRAFT)))["session"]
    assert isinstance(session, Session)
    whole = desk(tmp_path).whole(session)
    assert DRAFT in str(whole["draft"])
    assert "条件付き了承" in str(whole["cards"])
    assert desk(tmp_path).whole(Session())["cards"] == ""


def test_an_item_is_asked_for_what_else_is_like_it(tmp_path: Path) -> None:
    heading = "(1) 駅前通りの並木の植替えについて"
    shown = last(list(desk(tmp_path).of_item(Session(), first().meeting_id, heading)))
    session = shown["session"]
    assert isinstance(session, Session)
    assert session.precedents is not None
    assert {one.meeting_id for one in session.precedents.items} == {second().meeting_id}


def test_a_dropped_file_is_the_draft_and_is_not_kept(tmp_path: Path) -> None:
    place = desk(tmp_path)
    waiting = Intake(Settings(store=str(tmp_path))).waiting
    waiting.mkdir(parents=True)
    file = waiting / "案.txt"
    file.write_text(DRAFT, encoding="utf-8")
    assert "条件付き了承" in str(last(list(place.file(Session(), str(file))))["cards"])
    assert not file.exists()


def test_a_place_that_holds_no_upload_is_refused(tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.txt"
    outside.write_text(DRAFT, encoding="utf-8")
    with pytest.raises(AskError):
        list(desk(tmp_path).file(Session(), str(outside)))
    assert outside.exists()


def test_the_brief_is_saved_as_a_word_document(tmp_path: Path) -> None:
    session = last(list(desk(tmp_path).find(Session(), DRAFT)))["session"]
    assert isinstance(session, Session)
    outbox = str(last(list(desk(tmp_path).save(session, "docx")))["outbox"])
    content = re.search('base64,([^"]+)', outbox)
    assert content is not None
    document = docx.Document(io.BytesIO(base64.b64decode(content[1])))
    assert any("前例メモ" in paragraph.text for paragraph in document.paragraphs)


def test_nothing_is_saved_before_anything_was_looked_for(tmp_path: Path) -> None:
    with pytest.raises(AskError):
        list(desk(tmp_path).save(Session(), "md"))
