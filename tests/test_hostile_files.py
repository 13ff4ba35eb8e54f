"""Damaged and hostile files, made by chance from good ones: each is read or says why not, in time.

``YOROKU_TEST_FUZZ=N`` makes N of them; the suite makes few. The seed of a failing one is in its test's name.
"""

import os
import random
import re
import time
from pathlib import Path

import pytest
from mutated import mutated

from corpus import Meeting, ReadError, find_files, read_meeting
from corpus.files import MinutesFile

FILES = int(os.environ.get("YOROKU_TEST_FUZZ", "120"))
GROUP = 20  # files of one test
SECONDS = (
    10  # of a processor, as this process and its reader take them; a busy computer's clock tells nothing
)
# What our own code raises where it meets what nobody thought of.
OUR_FAULT = re.compile(r"(?:Index|Key|Type|Attribute|Assertion|Recursion|UnboundLocal|ZeroDivision)Error")


def good_files() -> list[Path]:
    folder = Path(__file__).parent.parent / "corpus" / "samples"
    return sorted(path for path in folder.iterdir() if path.suffix != ".md")


def checked(meeting: Meeting) -> None:
    """Spans lie in the text and in order; what points at turns and items points at some."""
    for turn in meeting.turns:
        assert 0 <= turn.label_start <= turn.start <= turn.end <= len(meeting.text)
        assert turn.agenda is None or 0 <= turn.agenda < len(meeting.agenda)
    for item in meeting.agenda:
        assert 0 <= item.start <= item.end <= len(meeting.text)
        assert item.first_turn is None or 0 <= item.first_turn < len(meeting.turns)
    for decision in meeting.decisions:
        assert 0 <= decision.start <= decision.end <= len(meeting.text)
        assert decision.turn is None or 0 <= decision.turn < len(meeting.turns)


def told(file: MinutesFile) -> str:
    """Why a file cannot be read; "" for one that can."""
    try:
        checked(read_meeting(file.path, source=file.source))
    except ReadError as error:
        return error.message
    return ""


@pytest.mark.parametrize("first", range(0, FILES, GROUP))
def test_every_file_is_read_or_says_why_not(tmp_path: Path, first: int) -> None:
    for seed in range(first, min(first + GROUP, FILES)):
        chance = random.Random(seed)
        origin = chance.choice(good_files())
        folder = tmp_path / str(seed)
        folder.mkdir()
        file = folder / origin.name
        file.write_bytes(mutated(origin.read_bytes(), origin.name, chance))
        started = time.process_time()
        for one in find_files([folder]).files:
            said = told(one)
            assert not said or said.startswith(one.source), seed
            assert "20 seconds" not in said, seed
            assert not OUR_FAULT.search(said), f"{seed}: {said}"
        assert time.process_time() - started < SECONDS, seed
