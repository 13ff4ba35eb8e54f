"""Every passage near a question: a folded table whose rows open, each by its place in the ranked list."""

import re
from dataclasses import replace

from shiomi import MemoryLibrary, build_meeting

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.show.export import FORMS
from assistant.show.strings import say
from assistant.ui.ask.passages_panel import render_passages, render_save

ANSWER = Assistant(MemoryLibrary(build_meeting()), Settings(answer_threshold=0.3)).ask(
    "キャビネットの鍵は誰が管理していますか"
)


def test_every_passage_is_a_row_in_its_order() -> None:
    html = render_passages(ANSWER, 3, "ja")
    assert re.findall(r'data-event="passage" data-exchange="3" data-place="(\d+)"', html) == [
        str(place) for place in range(len(ANSWER.passages))
    ]
    assert say("ja", "passages_near", count=len(ANSWER.passages)) in html
    assert 'data-event="save" data-exchange="3" data-form="near"' in html


def test_nothing_near_shows_nothing() -> None:
    assert render_passages(replace(ANSWER, passages=()), 0, "ja") == ""


def test_what_is_said_is_text() -> None:
    evil = build_meeting(
        [(0, "<b>榎本</b>会長", "<img src=x>キャビネットの鍵は誰が管理していますか。")], ["開会"]
    )
    answer = Assistant(MemoryLibrary(evil), Settings()).ask("キャビネットの鍵は誰が管理していますか")
    assert answer.passages
    html = render_passages(answer, 0, "en")
    assert "<b>" not in html
    assert "<img" not in html


def test_every_form_can_be_saved() -> None:
    for form in FORMS:
        assert f'data-form="{form}">{say("en", "save_" + form)}<' in render_save(form, 0, "en")
