"""The notebook as a file: each form holds citations, permalinks and notes, and its quotes are read back."""

import io
import json

import docx
import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.citations import cite
from assistant.answer.verify import quotes_in, verify
from assistant.models import AskError, Citation, Quote
from assistant.show.notebook_file import FORMS, Kept, export_notebook
from assistant.show.styles import link_to

MEETING = build_meeting()
BASE = "http://127.0.0.1:7860/?lang=ja"


def citation(ordinal: int | None) -> Citation:
    turn = None if ordinal is None else MEETING.turns[ordinal]
    span = (0, 12) if turn is None else (turn.start, turn.end)
    made = cite(MEETING, Quote.of(MEETING, ordinal, span))
    assert made is not None
    return made


KEPT: list[Kept] = [
    (citation(3), citation(3).quote.text, "鍵", ("急ぎ",), "次の*委員会*で聞く"),
    (citation(4), citation(4).quote.text, "鍵", (), ""),
    (None, "もう会議録にない言葉です。", "", (), ""),
]


def text_of(form: str) -> str:
    content = export_notebook(KEPT, form, "ja", BASE).content
    if form == "docx":
        return "\n".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs)
    return content.decode("utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_every_confirmed_entry_has_its_permalink(form: str) -> None:
    for ordinal in (3, 4):
        assert f"http://127.0.0.1:7860/?turn={MEETING.meeting_id}%23{ordinal}" in text_of(form)


@pytest.mark.parametrize("form", ["md", "docx"])
def test_what_is_read_by_people_holds_groups_notes_and_tags_and_what_is_not_confirmed(form: str) -> None:
    text = text_of(form).replace("\\", "")
    for words in ("鍵", "次の*委員会*で聞く", "#急ぎ", "もう会議録にない言葉です。", "確認できません"):
        assert words in text


@pytest.mark.parametrize("form", ["md", "docx"])
def test_its_quotes_are_read_back(form: str) -> None:
    confirmed = [one[1] for one in KEPT[:2]]
    assert [quote for quote in quotes_in(text_of(form)) if quote in confirmed] == confirmed
    found = {check.quote: check.found for check in verify(text_of(form), MemoryLibrary(MEETING))}
    assert {found[quote] for quote in confirmed} == {"exactly"}


def test_a_list_for_other_programs_is_whole() -> None:
    assert [item["URL"] for item in json.loads(text_of("csl"))] == [
        link_to(one, BASE) for one, *_ in KEPT[:2] if one
    ]
    assert text_of("ris").count("ER  - ") == text_of("ris").count("UR  - ") == 2
    assert text_of("bib").count("url = {") == text_of("bib").count("@") == 2


def test_outside_of_all_turns_the_meeting_is_linked_and_no_address_gives_no_link() -> None:
    assert link_to(citation(None), BASE).endswith(f"/?meeting={MEETING.meeting_id}")
    assert link_to(citation(3), "javascript:alert(1)") == ""


def test_another_form_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(AskError, match="docx, md, bib, ris, csl"):
        export_notebook(KEPT, "pdf", "ja", BASE)
