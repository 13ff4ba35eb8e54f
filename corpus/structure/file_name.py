"""fields_of_name: title and day from a file's or folder's name (20240312), where the minutes print none."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from corpus.language.dates import find_dates
from corpus.language.folding import clean
from corpus.language.japanese_letters import holds_japanese
from corpus.models import Field

_DIGITS_ONLY = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")  # 20240312
_NAME_PARTS = re.compile(r"[_\s]+")
_FILE_WORD = re.compile(r"[^\W\d_]{2,}")


def fields_of_name(source: str, fields: Sequence[Field]) -> Iterator[Field]:
    """The title and the date that ``source`` (a path) names and ``fields`` lack.

    They stand nowhere in the text: their span is empty, 0 to 0.
    """
    told = {field.kind for field in fields if field.value}
    path = PurePath(source)
    if "title" not in told and (title := _title_of_file(path.stem)):
        yield Field("title", 0, 0, title)
    if "date" not in told and (day := _day_of_file(path.stem) or _day_of_file(path.parent.name)):
        yield Field("date", 0, 0, day)


def _title_of_file(stem: str) -> str:
    """A file's name as a title; "" for one that says nothing (text, scan0012, 20240312)."""
    words = " ".join(_NAME_PARTS.sub(" ", stem).split())
    says = holds_japanese(words) or len(_FILE_WORD.findall(words)) > 1
    return words if says else ""


def _day_of_file(name: str) -> str:
    """The one day that a name writes out, in ISO form; "" where it writes none or several."""
    spread = _DIGITS_ONLY.sub(r" \1-\2-\3 ", clean(name).replace("_", "-"))
    days = {day.isoformat() for *_, day in find_dates(spread)}
    return days.pop() if len(days) == 1 else ""
