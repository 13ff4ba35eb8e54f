"""Title and day taken from a file's name and folder, where the minutes do not print them."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from corpus.language.dates import find_dates
from corpus.language.folding import clean
from corpus.models import Field

_DIGITS_ONLY = re.compile(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")  # 20240312
_PARTS = re.compile(r"[_\s]+")
_JAPANESE = re.compile(r"[぀-ヿ一-鿿]")
_WORD = re.compile(r"[^\W\d_]{2,}")


def fields_of_name(source: str, fields: Sequence[Field]) -> Iterator[Field]:
    """The title and the date that ``source`` (a path) names and ``fields`` lack.

    They stand nowhere in the text: their span is empty, 0 to 0.
    """
    told = {field.kind for field in fields if field.value}
    path = PurePath(source)
    if "title" not in told and (title := _title(path.stem)):
        yield Field("title", 0, 0, title)
    if "date" not in told and (day := _day(path.stem) or _day(path.parent.name)):
        yield Field("date", 0, 0, day)


def _title(stem: str) -> str:
    """A file's name as a title; "" for one that says nothing (text, scan0012, 20240312)."""
    words = " ".join(_PARTS.sub(" ", stem).split())
    says = _JAPANESE.search(words) or len(_WORD.findall(words)) > 1
    return words if says else ""


def _day(name: str) -> str:
    """The one day that a name writes out, in ISO form; "" where it writes none or several."""
    spread = _DIGITS_ONLY.sub(r" \1-\2-\3 ", clean(name).replace("_", "-"))
    days = {day.isoformat() for *_, day in find_dates(spread)}
    return days.pop() if len(days) == 1 else ""
