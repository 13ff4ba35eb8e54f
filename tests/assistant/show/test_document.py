"""The Word document, opened again: it holds exactly the question and the quotes, each with its citation."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.citations import in_reading_order
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from assistant.show.document import A4_MILLIMETRES, STYLES, write_document
from assistant.show.wording import say_headline

DAY = date(2025, 4, 1)
SPOKEN = [
    (0, "榎本会長", "鍵の管理について伺います。\n二行目です。\tタブです。"),
    (1, "<b>柏木</b>委員", "鍵は<script>管理</script>&簿、\u202e逆\u202c、\x0bです。"),
]


def _answer(question: str = "鍵の管理") -> Answer:
    other = build_meeting([(0, "事務局", "鍵の管理簿です。")], ["鍵"], meeting_id="5a105a105a11", day=None)
    library = MemoryLibrary(build_meeting(SPOKEN, ["1 鍵の管理", "2 簿冊"], title="会議録, その1"), other)
    answer = Assistant(library, Settings(answer_threshold=0.0)).ask(question)
    return replace(answer, quotes=answer.passages)


@pytest.fixture(scope="module")
def answer() -> Answer:
    return _answer()


def _paragraphs(content: bytes, *styles: str) -> list[str]:
    written = docx.Document(io.BytesIO(content))
    return [one.text for one in written.paragraphs if one.style is not None and one.style.name in styles]


def test_every_quote_stands_in_it_word_for_word_in_reading_order(answer: Answer) -> None:
    quotes = [one.quote.text.replace("\x0b", "\ufffd") for one in in_reading_order(answer.quotes)]
    assert _paragraphs(write_document(answer, "ja", day=DAY), "Quote") == quotes
    assert len(quotes) == 3


def test_it_says_what_was_asked_when_and_what_was_found(answer: Answer) -> None:
    content = write_document(answer, "ja", day=DAY)
    assert _paragraphs(content, "Title") == ["鍵の管理"]
    normal = _paragraphs(content, "Normal")
    assert normal[:2] == [say_headline("ja", answer), "令和7年4月1日（2025年）に質問"]
    english = write_document(answer, "en", day=DAY)
    assert "Asked on 1 April 2025" in _paragraphs(english, "Normal")


def test_quotes_stand_by_meeting_and_item_with_their_citation(answer: Answer) -> None:
    content = write_document(answer, "ja", day=DAY)
    assert len(_paragraphs(content, "Heading 1")) == 2
    assert _paragraphs(content, "Heading 2") == ["1 鍵の管理", "2 簿冊", "鍵"]
    citations = _paragraphs(content, "Caption")[:-1]
    assert [line.rpartition(" ")[2] for line in citations] == [
        one.turn_id for one in in_reading_order(answer.quotes)
    ]


def test_nothing_in_it_is_markup_or_points_elsewhere(answer: Answer) -> None:
    with zipfile.ZipFile(io.BytesIO(write_document(answer, "ja", day=DAY))) as parts:
        text = parts.read("word/document.xml").decode("utf-8")
        links = "".join(
            parts.read(name).decode("utf-8") for name in parts.namelist() if name.endswith(".rels")
        )
    assert "<script" not in text
    assert "&lt;script&gt;" in text
    assert 'TargetMode="External"' not in links


def test_any_question_can_be_its_title() -> None:
    hostile = "鍵\x00の\ud800管\ufffe理" + "長" * 1000
    content = write_document(replace(_answer(), question=hostile), "ja", day=DAY)
    assert _paragraphs(content, "Title")[0].startswith("鍵\ufffdの\ufffd管\ufffd理長")


def test_an_answer_without_quotes_is_still_a_document(answer: Answer) -> None:
    empty = replace(answer, quotes=(), answered=False)
    assert _paragraphs(write_document(empty, "ja", day=DAY), "Quote") == []


def test_it_is_for_the_paper_of_an_office_in_one_ink(answer: Answer) -> None:
    document = docx.Document(io.BytesIO(write_document(answer, "ja", day=DAY)))
    page = document.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == A4_MILLIMETRES
    assert {str(document.styles[name].font.color.rgb) for name in STYLES} == {"000000"}
    assert not document.styles["Caption"].font.bold
