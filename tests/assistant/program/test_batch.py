"""Questions in a file: every line that is one is read, whatever saved it; each that is none is named."""

import io
import sys
from pathlib import Path

import pytest

from assistant.models import AskError
from assistant.program.batch import BYTES_MAX, BadLine, BatchQuestion, read_batch, read_text

LINE = '{"id": 1, "question": "鍵の管理"}'
FIRST = BatchQuestion(1, ("鍵の管理",))


@pytest.mark.parametrize(
    ("content", "questions"),
    [
        ("", ()),
        (LINE, (FIRST,)),
        (f"{LINE}\n", (FIRST,)),
        (f"\n  \n{LINE}\n\n", (FIRST,)),
        (f"{LINE}\r\n{LINE}\r\n", (FIRST, FIRST)),
        ('{"question": "鍵", "id": "一", "note": "ほかの欄"}', (BatchQuestion("一", ("鍵",)),)),
        ('{"id": null, "question": ""}', (BatchQuestion(None, ("",)),)),
        ('{"id": [2, {"a": 3}], "question": "\\u9375"}', (BatchQuestion([2, {"a": 3}], ("鍵",)),)),
        ('{"id": 1, "question": "一行\u2028目"}', (BatchQuestion(1, ("一行\u2028目",)),)),
        ('{"id": 1, "turns": ["鍵", "誰が聞いたか"]}', (BatchQuestion(1, ("鍵", "誰が聞いたか")),)),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_each_line_is_a_question(
    tmp_path: Path, content: str, questions: tuple[BatchQuestion, ...], encoding: str
) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_bytes(content.encode(encoding))
    assert read_batch(file) == questions


@pytest.mark.parametrize(
    "line",
    [
        "鍵の管理",
        "{",
        "[]",
        "null",
        '"鍵"',
        '{"question": "鍵"}',
        '{"id": 1}',
        '{"id": 1, "question": 2}',
        '{"id": 1, "question": null}',
        '{"id": 1, "turns": []}',
        '{"id": 1, "turns": "鍵"}',
        '{"id": 1, "turns": ["鍵", 2]}',
        '{"turns": ["鍵"]}',
        '{"id": 1, "question": "鍵", "turns": ["鍵"]}',
        "x" * 500,
        "[" * 100_000,
    ],
)
def test_a_line_that_is_no_question_is_named_and_the_others_go_on(tmp_path: Path, line: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(f"{LINE}\n\n{line}\n{LINE}\n", encoding="utf-8", newline="\n")
    before, bad, after = read_batch(file)
    assert before == after == FIRST
    assert isinstance(bad, BadLine)
    assert bad.id == (1 if '"id": 1' in line else None)
    assert 'line 3: expected {"id"' in bad.error.message
    assert "3行目" in bad.error.japanese
    for told in (bad.error.message, bad.error.japanese):
        assert told.startswith(str(file))
        assert "\n" not in told
        assert len(told) < len(str(file)) + 200


def test_a_file_that_windows_saved_is_read(tmp_path: Path) -> None:
    file = tmp_path / "saved.txt"
    file.write_bytes("「係長が管理しています。」\r\n".encode("cp932"))
    assert read_text(file) == "「係長が管理しています。」\r\n"


def test_other_bytes_are_one_clear_line(tmp_path: Path) -> None:
    file = tmp_path / "bytes"
    file.write_bytes(b"ab" + bytes(range(0x80, 0x100)))
    with pytest.raises(AskError, match="found other bytes at 2; save the file as UTF-8") as caught:
        read_text(file)
    assert "2バイト目" in caught.value.japanese


def test_far_too_many_bytes_are_one_clear_line(tmp_path: Path) -> None:
    file = tmp_path / "huge"
    file.write_bytes(b"a" * BYTES_MAX)
    assert len(read_text(file)) == BYTES_MAX
    file.write_bytes(b"a" * (BYTES_MAX + 1))
    with pytest.raises(AskError, match=r"10,000,001 bytes; expected at most 10,000,000"):
        read_text(file)


def test_a_file_that_is_not_there_is_the_systems_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_batch(tmp_path / "none.jsonl")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(LINE))
    assert read_batch(Path("-")) == (FIRST,)
