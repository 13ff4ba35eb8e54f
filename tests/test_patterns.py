"""No pattern takes more than linear time, whatever it is given: each is pumped with what it repeats."""

import random
import re
import sys
from dataclasses import replace

import patterns
import pytest
from patterns import Pump, Short, Used, pumps, slowness, used_patterns

from assistant.answer.agenda_subjects import TITLE_READ
from assistant.question.typed import QUESTION_CHARS
from corpus.structure import furniture, heading_lines, roster_entries, title

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a match is stopped by a timer of POSIX")

# Files whose patterns are given short texts only, because they ask for the length first or cut.
QUESTION = Short(QUESTION_CHARS, seconds=0.6)
SHORT = {
    "assistant/question/": replace(QUESTION, on_one_line=True),
    "assistant/answer/agenda_subjects.py": Short(TITLE_READ, seconds=0.02),
    "corpus/structure/furniture.py": Short(furniture.LINE_LIMIT, seconds=0.02),
    "corpus/structure/heading_lines.py": Short(heading_lines.LONGEST, seconds=0.02),
    "corpus/structure/heading_signs.py": Short(heading_lines.LONGEST, seconds=0.02),
    "corpus/structure/roster_entries.py": Short(roster_entries.LONGEST_CELL, seconds=0.02),
    "corpus/structure/title.py": Short(title.TITLE_WITHIN, seconds=0.6),
    "index/search/": QUESTION,
}


def short(place: str) -> Short | None:
    return next((limits for start, limits in SHORT.items() if place.startswith(start)), None)


def test_no_pattern_takes_more_than_linear_time() -> None:
    found = used_patterns()
    assert len(found) > 300, "most patterns of the program are no longer found"
    assert not [told for used in found if (told := told_of(used))]


def told_of(used: Used) -> str:
    """The first text that takes a pattern too long; "" where none does."""
    for pump in pumps(used.pattern):
        if slow := slowness(used, pump, short(used.place)):
            return f"{used.place}: {used.pattern.pattern[:120]!r}: {slow}, of {pump}"
    return ""


@pytest.mark.parametrize(
    ("pattern", "looks"),
    [
        (r"(?:[a-z]x?|[a-c ])+=", False),  # two ways to match a letter: every further letter doubles the time
        (r"(?:a*)*$", False),
        (r"(?:a|aa)+$", False),
        (r"a*b?a*$", False),  # two runs may share the letters in as many ways as there are letters
        (r"\s*\n", True),  # spaces are gone through again from every one of them
        (r"x.*y.*z", True),
        (r"\([^()]*go[^()]*\)", False),
    ],
)
def test_slow_patterns_are_found(pattern: str, looks: bool) -> None:
    used = Used("", re.compile(pattern), looks)
    assert any(slowness(used, pump) for pump in pumps(used.pattern))


@pytest.mark.parametrize(
    ("pattern", "looks"),
    [
        (r"(?:[a-z]|[ ・])+=", False),
        (r"(?<!\s)\s*\n", True),
        (r"[^\n]*\n", False),
        (r"(?:a++)*+$", False),
    ],
)
def test_quick_patterns_are_not(pattern: str, looks: bool) -> None:
    used = Used("", re.compile(pattern), looks)
    assert not [pump for pump in pumps(used.pattern) if slowness(used, pump)]


@pytest.mark.parametrize(("power", "takes", "is_slow"), [(1, 0.03, False), (2, 0.2, True)])
def test_a_busy_computer_makes_nothing_slow(
    monkeypatch: pytest.MonkeyPatch, power: int, takes: float, *, is_slow: bool
) -> None:
    chance = random.Random(1)

    def seconds_of(_used: Used, text: str, _most: float = 0.0) -> float:
        """A text of 64,000 characters takes so many seconds, and often thrice as many."""
        return takes * (len(text) / 64_000) ** power * chance.choice((1, 3, 3))

    monkeypatch.setattr(patterns, "seconds_of", seconds_of)
    verdicts = [bool(slowness(Used("", re.compile("a"), False), Pump("", "a", "!"))) for _ in range(200)]
    # Nothing is ever called slow for the noise. What is slow may be missed where a short text met it, by one
    # text of the many that each pattern is given.
    assert sum(verdicts) >= 100 if is_slow else not any(verdicts)


@pytest.mark.parametrize(("takes", "is_slow"), [(0.5, False), (0.7, True), (60.0, True)])
def test_a_short_text_may_take_as_long_as_its_limit(
    monkeypatch: pytest.MonkeyPatch, takes: float, *, is_slow: bool
) -> None:
    """Also where that is longer than any text of no limit may take."""

    def seconds_of(_used: Used, text: str, most: float = patterns.SECONDS) -> float:
        """By the square of the length, as long as it is waited for."""
        return min(takes * (len(text) / QUESTION_CHARS) ** 2, most)

    monkeypatch.setattr(patterns, "seconds_of", seconds_of)
    assert bool(slowness(Used("", re.compile("a"), False), Pump("", "a", "!"), QUESTION)) == is_slow


def test_a_text_on_one_line_has_no_run_of_spaces() -> None:
    pump = Pump("a", " b \n", "!")
    assert Short(12, seconds=1.0, on_one_line=True).text(pump) == "a b b b !"
    assert Short(12, seconds=1.0).text(pump) == "a b \n b \n b \n!"


def test_a_pump_repeats_between_its_ends() -> None:
    assert Pump("a", "bc", "!").text(4) == "abcbc!"
