"""What the copy buttons put on the clipboard."""

import html
import re

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.citations import in_reading_order
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ui.ask.answer_panel import render_answer

ANSWER = Assistant(MemoryLibrary(build_meeting()), Settings(answer_threshold=0.3)).ask(
    "キャビネットの鍵は誰が管理していますか"
)


def copies(style: str) -> list[str]:
    shown = render_answer(ANSWER, 0, "ja", style)
    return [html.unescape(text) for text in re.findall(r'data-copy="([^"]*)"', shown)]


@pytest.mark.parametrize(
    ("style", "start"), [("plain", "「"), ("sist02", "「"), ("bibtex", "@techreport"), ("ris", "TY  - ")]
)
def test_an_answer_is_copied_whole_and_with_its_citations(style: str, start: str) -> None:
    answer, cited = copies(style)
    assert answer == f"{ANSWER.question}\n\n{ANSWER.text}"
    assert cited.startswith(start)
    assert all(citation.quote.text in cited for citation in in_reading_order(ANSWER.quotes))


def test_a_link_is_told_to_the_browser_which_knows_the_address() -> None:
    assert re.search(r'data-link="\./\?q=%E3%82%AD', render_answer(ANSWER, 0, "en"))
