"""words, rows, any_of, pattern_of: ``words/*.txt`` read as tuples, pairs of columns, or a pattern."""

import re
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of a list in file order, without blank lines and lines that begin with #.

    ``name`` is that of a list of ``corpus/words``, or FOLDER/NAME of another folder's: "index/stop_english".
    """
    folder, _, file = name.rpartition("/")
    text = (files(folder or "corpus") / "words" / f"{file}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[tuple[str, str], ...]:
    """The entries of a list of two columns (``word<TAB>value``), in file order."""
    pairs = (entry.split("\t") for entry in words(name))
    return tuple((left, right) for left, right in pairs)


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """A pattern that matches where any entry of a list, each a regular expression, does."""
    return re.compile("|".join(words(name)))


@cache
def any_of(*names: str) -> str:
    """A pattern that matches any entry of some lists literally, longest first, so that 副会長 beats 会長."""
    entries = {entry for name in names for entry in words(name)}
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))
