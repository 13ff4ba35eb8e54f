"""find_threads: which of the Precedents found are one matter, by heading or what later ones say of it."""

import re
from collections.abc import Sequence

from assistant.models import Precedent
from corpus.language.folding import fold
from corpus.language.numerals import KANJI_NUMERALS

# What stands in a heading besides its subject: a number before it, notes in parentheses behind it.
_NUMBER_OF_ITEM = re.compile(
    rf"^(?:[(（]?[\d{KANJI_NUMERALS}]+[)）.、]?|[^\s(（]{{0,8}}第?[\d{KANJI_NUMERALS}]+号?)\s*"
)
_HEADING_NOTES = re.compile(r"[(（][^()（）]*[)）]")


def find_threads(items: Sequence[Precedent]) -> tuple[tuple[int, ...], ...]:
    """The places in ``items`` of two or more that are one matter, oldest first, each place in one thread.

    They are where a later meeting speaks of the earlier item while it discusses the other, and where both
    stand under the same heading in minutes of the same body.
    """
    threads: list[set[int]] = []
    for at, item in enumerate(items):
        joined = [thread for thread in threads if any(_is_one_thread(items[other], item) for other in thread)]
        threads = [thread for thread in threads if thread not in joined]
        threads.append({at}.union(*joined))
    several = (sorted(thread, key=lambda at: str(items[at].date)) for thread in threads if len(thread) > 1)
    return tuple(sorted(map(tuple, several), key=min))


def _is_one_thread(one: Precedent, other: Precedent) -> bool:
    subject = _subject_of_thread(one.item)
    same_heading = bool(subject) and subject == _subject_of_thread(other.item) and one.body == other.body
    return same_heading or _speaks_of_earlier(one, other) or _speaks_of_earlier(other, one)


def _speaks_of_earlier(earlier: Precedent, later: Precedent) -> bool:
    """Whether what later meetings say of the one is said while the other is discussed."""
    return any(
        quote.meeting_id == later.meeting_id and later.start <= quote.start < later.end
        for quote in (citation.quote for citation in earlier.later)
    )


def _subject_of_thread(heading: str) -> str:
    return fold(_NUMBER_OF_ITEM.sub("", _HEADING_NOTES.sub("", heading)))
