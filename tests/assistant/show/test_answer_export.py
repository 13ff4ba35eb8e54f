"""Files to keep: read again by other programs, they hold exactly the quotes."""

import base64
import csv
import io
import json
from dataclasses import replace
from datetime import date

import docx
import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.citations import in_reading_order
from assistant.answer.mentions import Mentions
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from assistant.show.answer_export import FORMS, export, export_matches

SPOKEN = [(0, "=cmd委員", "鍵は*係長*が[管理](http://a)します。"), (0, "事務局", "鍵の<b>管理</b>簿、です。")]


@pytest.fixture
def answer() -> Answer:
    library = MemoryLibrary(build_meeting(SPOKEN, ["鍵の管理"], title="会議録, その1"))
    answer = Assistant(library, Settings(answer_threshold=0.0)).ask("鍵の管理")
    return replace(answer, quotes=answer.passages)


def test_csv_holds_every_quote_and_no_formula(answer: Answer) -> None:
    content = export(answer, "csv", "ja").content.decode("utf-8")
    assert content.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(content[1:], newline="")))
    assert [row["引用"] for row in rows] == [c.quote.text for c in in_reading_order(answer.quotes)]
    assert [row["発言ID"] for row in rows] == [c.turn_id for c in in_reading_order(answer.quotes)]
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_the_passages_table_holds_every_passage_best_first(answer: Answer) -> None:
    content = export(answer, "near", "ja").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [int(row["始まり（文字）"]) for row in rows] == [c.quote.start for c in answer.passages]


def test_markdown_holds_every_quote_as_text(answer: Answer) -> None:
    content = export(answer, "md", "ja").content.decode("utf-8")
    assert content.count("\n> —") == len(answer.quotes)
    assert "\\*係長\\*" in content
    assert "](http" not in content
    assert "<b>" not in content


def test_references_hold_one_entry_a_quote(answer: Answer) -> None:
    count = len(answer.quotes)
    assert export(answer, "bib", "ja").content.count(b"@techreport{") == count
    assert export(answer, "ris", "ja").content.count(b"\nER  - ") == count
    items = json.loads(export(answer, "csl", "ja").content)
    assert [item["type"] for item in items] == ["report"] * count


@pytest.mark.parametrize("form", FORMS)
def test_an_answer_without_quotes_is_still_a_file(answer: Answer, form: str) -> None:
    assert export(replace(answer, quotes=(), answered=False), form, "ja").content


def test_the_address_is_the_file(answer: Answer) -> None:
    file = export(answer, "csv", "ja")
    head, _, data = file.address.partition(",")
    assert head == "data:text/csv;base64"
    assert base64.b64decode(data) == file.content
    assert file.name == "yoroku-鍵の管理.csv"


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("../..\\C:鍵?*<|>", "yoroku-C_鍵.csv"),
        ("…？", "yoroku-answer.csv"),
        ("長" * 99, f"yoroku-{'長' * 30}.csv"),
    ],
)
def test_a_file_is_named_by_what_was_asked_and_by_no_path(answer: Answer, question: str, name: str) -> None:
    assert export(replace(answer, question=question), "csv", "ja").name == name


@pytest.mark.parametrize("form", ["md", "bib", "ris", "csl", "docx"])
def test_every_entry_opens_its_turn_where_the_chat_is_served(answer: Answer, form: str) -> None:
    def text(address: str) -> str:
        content = export(answer, form, "ja", address).content
        if form != "docx":
            return content.decode("utf-8")
        return "\n".join(one.text for one in docx.Document(io.BytesIO(content)).paragraphs)

    served = text("http://127.0.0.1:7860/")
    for citation in answer.quotes:
        assert f"http://127.0.0.1:7860/?turn={citation.turn_id.replace('#', '%23')}" in served
    assert "?turn=" not in text("")


BRIDGES = build_meeting(
    [(0, "榎本会長", "橋と橋です。"), (0, "事務局", "=橋の件。"), (0, "事務局", "道です。")],
    ["橋"],
    meeting_id="000000000001",
    day=date(2020, 3, 31),
)
MATCHES = Mentions(MemoryLibrary(BRIDGES, build_meeting([(0, "", "橋。")], ["橋"], day=None))).find("橋")


def test_the_table_of_mentions_holds_every_turn_whole() -> None:
    file = export_matches(MATCHES, "橋", "ja")
    text = file.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(MATCHES)
    for row, match in zip(rows, MATCHES, strict=True):
        assert row["引用"].removeprefix("'") == match.meeting.text[match.start : match.end]
        assert (row["回数"], row["年度"]) == (str(len(match.spans)), str(match.year or ""))
    assert any(row["引用"].startswith("'=") for row in rows), "no cell is a formula"


def test_no_mention_is_a_table_without_rows() -> None:
    assert export_matches((), "橋", "en").content.decode("utf-8-sig") == "No.\r\n"
