"""Which of the matters found are one, taken up by several meetings over the years."""

import re
from collections.abc import Sequence

from assistant.models import Precedent
from corpus.language.folding import fold

# What stands in a heading besides its subject: a number before it, notes in parentheses behind it.
_NUMBER = re.compile(
    r"^(?:[(（]?[\d〇一二三四五六七八九十]+[)）.、]?|[^\s(（]{0,8}第?[\d〇一二三四五六七八九十]+号?)\s*"
)
_NOTES = re.compile(r"[(（][^()（）]*[)）]")


def find_threads(items: Sequence[Precedent]) -> tuple[tuple[int, ...], ...]:
    """The places in ``items`` of two or more that are one matter, oldest first, each place in one thread.

    They are where a later meeting speaks of the earlier item while it discusses the other, and where both
    stand under the same heading in minutes of the same body.
    """
    threads: list[set[int]] = []
    for at, item in enumerate(items):
        joined = [thread for thread in threads if any(_is_one(items[other], item) for other in thread)]
        threads = [thread for thread in threads if thread not in joined]
        threads.append({at}.union(*joined))
    several = (sorted(thread, key=lambda at: str(items[at].date)) for thread in threads if len(thread) > 1)
    return tuple(sorted(map(tuple, several), key=min))


def _is_one(one: Precedent, other: Precedent) -> bool:
    subject = _subject(one.item)
    same_heading = bool(subject) and subject == _subject(other.item) and one.body == other.body
    return same_heading or _speaks_of(one, other) or _speaks_of(other, one)


def _speaks_of(earlier: Precedent, later: Precedent) -> bool:
    """Whether what later meetings say of the one is said while the other is discussed."""
    return any(
        quote.meeting_id == later.meeting_id and later.start <= quote.start < later.end
        for quote in (citation.quote for citation in earlier.later)
    )


def _subject(heading: str) -> str:
    return fold(_NUMBER.sub("", _NOTES.sub("", heading)))
