"""Transcripts of Teams and Zoom as text."""

from pathlib import Path

import pytest
from shiomi_documents import marked, write

from corpus import read_meeting
from corpus.formats.transcript import mark_transcript
from corpus.models import SourceText

TEAMS = (
    "June 4, 2024\n\nAnn Pell   0:03\nGood day.\n\nBen Oduya   0:07\nYes.\nMore.\n\nAnn Pell   1:02:03\nBye."
)
CAPTIONS = (
    "[Ann Pell] 10:00:03\nGood day.\n\n[Ben Oduya] 10:00:05\nYes.\nMore.\n\n[Ann Pell] 10:01:00\nBye.\n"
)
CHAT = (
    "10:00:03 From Ann Pell to Everyone:\n\tGood day.\n10:00:05 From Ben Oduya : Yes.\nMore.\n"
    "10:01:00 From Ann Pell To Everyone:\n\tBye.\n"
)
OLD_TEAMS = (
    "0:0:5.100 --> 0:0:8.25\nAnn Pell\nGood day.\n\n0:0:9.0 --> 0:0:9.9\nBen Oduya\nYes.\nMore.\n\n"
    "0:1:0.0 --> 0:1:1.0\nAnn Pell\nBye.\n"
)
SAID = [("Ann Pell", "Good day."), ("Ben Oduya", "Yes.\nMore."), ("Ann Pell", "Bye.")]


def source(text: str) -> SourceText:
    return SourceText("x", text, "0", "text")


@pytest.mark.parametrize(
    "text", [TEAMS, CAPTIONS, CHAT, OLD_TEAMS], ids=["Teams", "captions", "chat", "old Teams"]
)
def test_speeches(text: str) -> None:
    found = mark_transcript(source(text))
    assert found.text == text
    assert marked(found) == SAID


@pytest.mark.parametrize(
    "text",
    [
        "",
        "開会 10:00\n本日の会議を開きます。\n休憩 11:00\n\n再開 11:10\n続けます。\n",  # every head another
        TEAMS.replace("1:02:03", "0:01"),  # the time goes back
        "Ann Pell   0:03\nGood day.\n\nAnn Pell   0:07\nYes.\n",  # too few
        "x\n" * 400 + TEAMS,  # most stands elsewhere
    ],
)
def test_other_texts_are_left_as_they_are(text: str) -> None:
    assert mark_transcript(source(text)) == source(text)


def test_a_word_document_of_teams(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    for block in TEAMS.split("\n\n"):
        document.add_paragraph(block)
    document.save(str(tmp_path / "meeting.docx"))
    meeting = read_meeting(tmp_path / "meeting.docx")
    assert [(turn.label, meeting.quote(turn.start, turn.end)) for turn in meeting.turns] == SAID
    assert str(read_meeting(write(tmp_path / "meeting.txt", TEAMS.encode())).date) == "2024-06-04"
