"""How a question with a typing slip may have been meant is said; so is what nobody says."""

from dataclasses import replace

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.slips import said_nowhere
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.question.understand import understand
from index import Filters
from index.models import Slip

LIBRARY = MemoryLibrary(build_meeting())


@pytest.mark.parametrize(
    ("question", "meant", "note"),
    [
        ("キャビネツトの鍵は誰が管理していますか", "キャビネットの鍵は誰が管理していますか", ""),
        ("ペンギンについて", "", "「ペンギン」という語句は、お調べした会議録のどこにもありません。"),
        ("キャビネットの鍵は誰が管理していますか", "", ""),
    ],
)
def test_how_a_question_may_have_been_meant(question: str, meant: str, note: str) -> None:
    answer = Assistant(LIBRARY, Settings(answer_threshold=0.2)).ask(question)
    assert answer.meant == meant
    assert (f"もしかして: {meant}" in answer.text) == bool(meant)
    assert [one.japanese for one in answer.notes if "どこにも" in one.japanese] == ([note] if note else [])


BROAD, NARROW = "鍵について", "キャビネットの鍵は誰が管理していますか"
QUOTES = Assistant(LIBRARY, Settings(answer_threshold=0.2)).ask(NARROW).quotes
ENGLISH = [replace(one, quote=replace(one.quote, text="The key is kept here.")) for one in QUOTES]


@pytest.mark.parametrize(
    ("question", "slip", "in_japanese", "in_english"),
    [
        (BROAD, Slip("鯨", ""), True, False),
        (NARROW, Slip("鯨", ""), False, False),  # an everyday word
        (NARROW, Slip("鯨井", "", is_own=True), True, False),
        (BROAD, Slip("whale", ""), False, False),
        (BROAD, Slip("Whaley", ""), False, True),
        (BROAD, Slip("鯨丼", "鯨井", is_own=True), False, False),
    ],
)
def test_what_stands_nowhere(question: str, slip: Slip, in_japanese: bool, in_english: bool) -> None:
    asked = understand(question, Filters())
    assert bool([*said_nowhere(asked, [slip], QUOTES)]) is in_japanese
    assert bool([*said_nowhere(asked, [slip], ENGLISH)]) is in_english
