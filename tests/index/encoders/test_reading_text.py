"""What the model reads of a passage."""

from pathlib import Path

import pytest

from corpus import Meeting, read_meeting
from index.encoders.reading_text import HEADING, SPEAKER, TITLE, reading_text, setting
from index.writing.chunker import split

MINUTES = """汐見市議会 図書館特別委員会

○委員（波二郎）　申込みの紙はいつまで保存するのでしょうか。

○図書館長（港花子）　二年間です。
"""


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    (tmp_path / "m.txt").write_text(MINUTES, encoding="utf-8")
    return read_meeting(tmp_path / "m.txt")


def test_a_passage_keeps_its_words_after_a_line_that_tells_where_it_stands(meeting: Meeting) -> None:
    for passage in split(meeting):
        text, start = reading_text(meeting, passage)
        assert text[start:] == passage.text
        assert text[: max(0, start - 1)] == setting(meeting, passage)
        assert "\n" not in setting(meeting, passage)


def test_a_reply_is_read_with_its_speaker_and_the_question(meeting: Meeting) -> None:
    reply = next(passage for passage in split(meeting) if "二年間" in passage.text)
    line = setting(meeting, reply)
    assert "図書館長" in line
    assert "申込みの紙はいつまで保存するのでしょうか。" in line
    assert len(line) <= TITLE + HEADING + SPEAKER + 100
