"""Files to keep: read again by other programs, they hold exactly the quotes."""

import base64
import csv
import io
import json
from dataclasses import replace
from datetime import date

import pytest
from shiomi import MemoryLibrary, build_meeting

from assistant.answer.citations import in_reading_order
from assistant.answer.mentions import Mentions
from assistant.chat import Assistant
from assistant.config import Settings
from assistant.models import Answer
from assistant.show.export import FORMS, export, export_matches

SPOKEN = [(0, "=cmd委員", "鍵は*係長*が[管理](http://a)します。"), (0, "事務局", "鍵の<b>管理</b>簿、です。")]


@pytest.fixture
def answer() -> Answer:
    library = MemoryLibrary(build_meeting(SPOKEN, ["鍵の管理"], title="会議録, その1"))
    answer = Assistant(library, Settings(answer_threshold=0.0)).ask("鍵の管理")
    return replace(answer, quotes=answer.passages)


def test_csv_holds_every_quote_and_no_formula(answer: Answer) -> None:
    content = export(answer, "csv").content.decode("utf-8")
    assert content.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(content[1:], newline="")))
    assert [row["quote"] for row in rows] == [c.quote.text for c in in_reading_order(answer.quotes)]
    assert [row["turn_id"] for row in rows] == [c.turn_id for c in in_reading_order(answer.quotes)]
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_the_passages_table_holds_every_passage_best_first(answer: Answer) -> None:
    content = export(answer, "near").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert [int(row["start"]) for row in rows] == [c.quote.start for c in answer.passages]


def test_markdown_holds_every_quote_as_text(answer: Answer) -> None:
    content = export(answer, "md").content.decode("utf-8")
    assert content.count("\n> —") == len(answer.quotes)
    assert "\\*係長\\*" in content
    assert "](http" not in content
    assert "<b>" not in content


def test_references_hold_one_entry_a_quote(answer: Answer) -> None:
    count = len(answer.quotes)
    assert export(answer, "bib").content.count(b"@techreport{") == count
    assert export(answer, "ris").content.count(b"\nER  - ") == count
    items = json.loads(export(answer, "csl").content)
    assert [item["type"] for item in items] == ["report"] * count


@pytest.mark.parametrize("form", FORMS)
def test_an_answer_without_quotes_is_still_a_file(answer: Answer, form: str) -> None:
    assert export(replace(answer, quotes=(), answered=False), form).content


def test_the_address_is_the_file(answer: Answer) -> None:
    file = export(answer, "csv")
    head, _, data = file.address.partition(",")
    assert head == "data:text/csv;base64"
    assert base64.b64decode(data) == file.content
    assert file.name == "yoroku.csv"


BRIDGES = build_meeting(
    [(0, "榎本会長", "橋と橋です。"), (0, "事務局", "=橋の件。"), (0, "事務局", "道です。")],
    ["橋"],
    meeting_id="000000000001",
    day=date(2020, 3, 31),
)
MATCHES = Mentions(MemoryLibrary(BRIDGES, build_meeting([(0, "", "橋。")], ["橋"], day=None))).find("橋")


def test_the_table_of_mentions_holds_every_turn_whole() -> None:
    file = export_matches(MATCHES)
    text = file.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(MATCHES)
    for row, match in zip(rows, MATCHES, strict=True):
        assert row["quote"].removeprefix("'") == match.meeting.text[match.start : match.end]
        assert (row["times"], row["fiscal_year"]) == (str(len(match.spans)), str(match.year or ""))
    assert any(row["quote"].startswith("'=") for row in rows), "no cell is a formula"


def test_no_mention_is_a_table_without_rows() -> None:
    assert export_matches(()).content.decode("utf-8-sig") == "number\r\n"
