"""A draft as words or as a file."""

from pathlib import Path

import docx
import pytest

from assistant.models import AskError
from assistant.precedents.draft import SEARCHED, read_draft, read_text, searched_text


def test_words_are_the_draft_themselves_on_one_line() -> None:
    assert read_draft("並木を\n植え替える") == "並木を 植え替える"


def test_a_file_is_read_whatever_its_kind(tmp_path: Path) -> None:
    text = tmp_path / "案.txt"
    text.write_text("駅前の並木を植え替える案", encoding="cp932")
    document = docx.Document()
    document.add_paragraph("花壇の里親制度を始める案")
    document.save(str(tmp_path / "案.docx"))
    assert read_draft(str(text)) == "駅前の並木を植え替える案"
    assert read_draft(str(tmp_path / "案.docx")) == "花壇の里親制度を始める案"


@pytest.mark.parametrize("given", ["", "  ", "。。。"])
def test_nothing_is_refused(given: str) -> None:
    with pytest.raises(AskError, match="expected a title, a sentence, a paragraph or a file"):
        read_text(given)


def test_words_too_long_for_a_path_are_words() -> None:
    assert read_draft("並木" * 3_000).startswith("並木並木")


def test_of_a_long_draft_its_head_is_searched_for() -> None:
    assert searched_text("並木を植え替える。") == "並木を植え替える。"
    head = searched_text("並木を植え替える。" * 200)
    assert head.endswith("。")
    assert 0 < len(head) <= SEARCHED
