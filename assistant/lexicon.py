"""Word lists that ship as data (``assistant/words/*.txt``, one entry a line), read once."""

import re
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> tuple[str, ...]:
    """The entries of ``words/<name>.txt`` in file order, without blank lines and lines that begin with #."""
    lines = (files("assistant") / "words" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.strip() for line in lines)
    return tuple(entry for entry in entries if entry and not entry.startswith("#"))


@cache
def any_of(*names: str) -> str:
    """A pattern that matches any entry of some lists literally, longest first."""
    entries = {entry for name in names for entry in words(name)}
    return "|".join(re.escape(entry) for entry in sorted(entries, key=lambda entry: (-len(entry), entry)))
