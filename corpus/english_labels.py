"""Speaker labels of English transcripts: ``Name: text`` at the start of a line."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from corpus.lexicon import any_of, words

MINIMUM_TURNS = 3  # fewer "Name: text" lines than this are notes, not a transcript

_LINE = re.compile(r"^[ ]*([^\s:][^:\n]{0,140}):[ ]+(?=\S)", re.MULTILINE)


def find_english(text: str) -> Iterator[tuple[int, int, int, str]]:
    """(label start, label end, speech start, name) of every ``Name: text`` line, where the text is a transcript."""
    found = [(match.start(1), match.end(1), match.end(), match[1].rstrip()) for match in _LINE.finditer(text)]
    counts = Counter(label for *_, label in found)
    good = [entry for entry in found if _is_name(entry[3]) or (counts[entry[3]] > 2 and _is_word(entry[3]))]
    if len(good) >= MINIMUM_TURNS:
        yield from good


@cache
def _name_pattern() -> re.Pattern[str]:
    token = (
        r"(?:[A-ZÀ-Þ][\w'’.-]*|(?:de|du|la|le|van|von|der|den|of|the|and|al|bin|del|da|di|hon\.|members?)\b)"
    )
    return re.compile(
        rf"(?:(?:The |An? |Some )?(?:{any_of('english_titles', 'english_roles')}|[Hh]on\.).*"
        rf"|(?:{token})(?: {token}){{1,7}}(?: ?\([^()]*(?:\([^()]*\)[^()]*)*\))?(?:, .*)?)"
    )


@cache
def _is_name(label: str) -> bool:
    if not label.isascii() and not re.match(r"[A-ZÀ-Þ]", label):
        return False
    return bool(_name_pattern().fullmatch(label)) and label not in words("english_keys")


def _is_word(label: str) -> bool:
    return bool(re.fullmatch(r"[A-ZÀ-Þ][\w '’.-]{1,40}", label)) and label not in words("english_keys")
