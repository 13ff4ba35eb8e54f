"""surname_read: a name in Latin letters (Koyama) as the surname in kanji of one who speaks; members_of."""

import re
from collections import Counter
from collections.abc import Collection

from corpus.language.lexicon import any_of, words
from corpus.language.romaji import kana_key, latin_key
from index import Retriever

LONGEST_SURNAME = 4  # characters
_ROLE_IN_LABEL = any_of("assistant/posts", "assistant/members")


def surname_read(name: str, held: Collection[str]) -> str:
    """The surname in kanji, of the speakers held, that is read like a name in Latin letters; or ""."""
    keys = {key for word in name.split() if len(key := latin_key(word)) > 1}
    read = (
        printed[:end]
        for printed in map(_printed_name, held)
        if not printed.isascii()
        for end in range(min(LONGEST_SURNAME, len(printed)), 0, -1)
        if keys & set(map(kana_key, Retriever.surname_readings(printed[:end])))
    )
    found = Counter(read)
    return max(found, key=lambda surname: (found[surname], len(surname)), default="")


def _printed_name(label: str) -> str:
    """The part of a label that begins with the surname: after the role, where that is in parentheses."""
    name_inside = re.search(r"\((?P<name>[^()]+)", label)
    return name_inside["name"] if name_inside else label


def members_of(surname: str, held: Collection[str]) -> tuple[str, ...]:
    """All labels and names of the one who bears a surname; of several the members, where there are some."""
    bearing = tuple(speaker for speaker in held if surname in speaker)
    whole = [
        bearer
        for bearer in bearing
        if bearer.startswith(surname) and not re.search(_ROLE_IN_LABEL, bearer) and bearer != surname
    ]
    called = [bearer for bearer in bearing if any(role in bearer for role in words("assistant/members"))]
    if len(whole) < 2 or not called:
        return bearing
    return (
        tuple(called)
        if len(called) == 1
        else tuple(bearer for bearer in bearing if any(bearer in c for c in called))
    )
