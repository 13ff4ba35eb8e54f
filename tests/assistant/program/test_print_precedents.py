"""What ``yoroku precedents`` prints and writes."""

import json
from pathlib import Path

import docx
import pytest

from assistant.program.print_precedents import print_precedents


def test_precedents_are_printed_for_a_person_or_a_program_and_written_as_a_brief(
    sample_store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "案.txt"
    draft.write_text("自習室を夜遅くまで開ける", encoding="utf-8")
    brief = tmp_path / "brief.docx"
    print_precedents(str(draft), sample_store, k=2, docx=brief)
    assert "自習室" in capsys.readouterr().out
    assert docx.Document(str(brief)).tables
    print_precedents("自習室を夜遅くまで開ける", sample_store, k=2, as_json=True)
    printed = json.loads(capsys.readouterr().out)
    assert printed["found"]
    items = printed["items"]
    assert isinstance(items, list)
    assert len(items) <= 2
