"""Every turn that says a word as a table: whole turns, no formulas, what is known of each."""

import csv
import io
from datetime import date

from shiomi import MemoryLibrary, build_meeting

from assistant.answer.mentions import Mentions
from assistant.show.mentions_table import export_matches, mention_record

OLD = build_meeting(
    [(0, "榎本会長", "橋と橋です。"), (0, "事務局", "=橋の件。"), (0, "事務局", "道です。")],
    ["橋"],
    meeting_id="000000000001",
    day=date(2020, 3, 31),
)
FOUND = Mentions(MemoryLibrary(OLD, build_meeting([(0, "", "橋。")], ["橋"], day=None))).find("橋")


def test_the_file_holds_every_turn_whole() -> None:
    file = export_matches(FOUND)
    text = file.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(FOUND)
    for row, match in zip(rows, FOUND, strict=True):
        assert row["quote"].removeprefix("'") == match.meeting.text[match.start : match.end]
        assert (row["times"], row["fiscal_year"]) == (str(len(match.spans)), str(match.year or ""))
    assert any(row["quote"].startswith("'=") for row in rows), "no cell is a formula"


def test_a_record_says_who_when_and_how_often() -> None:
    record = mention_record(next(match for match in FOUND if match.meeting is OLD))
    assert (record["name"], record["fiscal_year"], record["times"]) == ("榎本芳江", 2019, 2)
    assert record["turn_id"] == "000000000001#0"
    assert record["quote"] == "橋と橋です。"


def test_nothing_found_is_a_table_without_rows() -> None:
    assert export_matches(()).content.decode("utf-8-sig") == "number\r\n"
