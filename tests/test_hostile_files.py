"""Damaged and hostile files, made by chance from good ones: each is read or says why not, in time.

``YOROKU_TEST_FUZZ=N`` makes N of them, ``M-N`` those from M on; the suite makes few. The seed of a failing
one is in its message.
"""

import random
import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from mutated import mutated, seeds
from origins import Origin, origins
from spending import peak_bytes, seconds

from corpus import Meeting, ReadError, find_files, read_meeting
from corpus.files import MinutesFile

FILES = seeds(100)
GROUP = 20  # files of one test
SECONDS = (
    10  # of a processor, as this process and its reader take them; a busy computer's clock tells nothing
)
MEMORY = 1 << 30  # bytes of the process that reads
# What our own code raises where it meets what nobody thought of.
OUR_FAULT = re.compile(r"(?:Index|Key|Type|Attribute|Assertion|Recursion|UnboundLocal|ZeroDivision)Error")
ENDED = "the process that read it ended"


@cache
def good_files() -> tuple[Origin, ...]:
    return origins(Path(__file__).parent.parent / "corpus" / "samples")


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


@pytest.mark.parametrize("first", FILES[::GROUP])
def test_every_file_is_read_or_says_why_not(tmp_path: Path, first: int) -> None:
    for seed in range(first, min(first + GROUP, FILES.stop)):
        chance = random.Random(seed)
        name, data = chance.choice(good_files())
        folder = tmp_path / str(seed)
        folder.mkdir()
        (folder / name).write_bytes(mutated(data, name, chance))
        before = seconds()
        for one in find_files([folder]).files:
            said = told(one)
            assert not said or said.startswith(one.source), seed
            assert "20 seconds" not in said, seed
            assert ENDED not in said, f"{seed}: {said}"
            assert not OUR_FAULT.search(said), f"{seed}: {said}"
        assert seconds() - before < SECONDS, seed
        assert peak_bytes() < MEMORY, seed
        shutil.rmtree(folder)  # of a hundred thousand, only those that failed are kept
