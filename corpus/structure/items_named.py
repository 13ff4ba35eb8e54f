"""Which agenda items words name by number: 議題(2)及び議題(3), 議案第1号から第3号まで, items 2 and 3."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.language.folding import clean
from corpus.language.numerals import number
from corpus.models import AgendaItem

MOST = 100  # numbers of one range; a longer one is no range of items

_N = r"[\d〇一二三四五六七八九十]{1,4}"
_KINDS = r"議題|議案|日程|報告|協議|審議|案件|請願|陳情|同意|認定|諮問|意見書案|決議案"
_BILL = r"(?:[ ]?号(?P<after>議案|報告|請願|陳情|諮問)?)?"
# A kind and a number, in any order in which they are printed; what follows a first may leave out its kind.
_NAMED = re.compile(
    rf"(?:(?:(?P<kind>{_KINDS})(?:案?事項)?[ ]?(?:第[ ]?)?\(?[ ]?|第[ ]?"
    rf"|(?P<english>(?i:\b(?:agenda )?items?|motions?|resolutions?|proposals?)(?: nos?\.?)?) \(?)"
    rf"(?P<number>{_N})\)?|\((?P<inside>{_N})\)){_BILL}"
)
_MORE = re.compile(
    r"[ ]?(?P<joint>から|ないし|乃至|~|-|to|through|及び|並びに|と|、|,|・|and|&|or)[ ]?(?:and )?"
    rf"(?:日程第?{_N}[、 ]?)?(?:(?P<kind>{_KINDS})|(?i:items?))?[ ]?(?:第[ ]?)?"
    rf"\(?[ ]?(?P<number>{_N})\)?{_BILL}"
)
_RANGES = frozenset({"から", "ないし", "乃至", "~", "-", "to", "through"})
# Kinds that stand for any item whose own number has no kind: 議題(2) is (2), item 2 is 2.
_ANY_ITEM = frozenset({"議題", "案件", "協議", "審議", "item", ""})

Key = tuple[str, int]  # the kind of an item, "" where none is printed, and its number


def items_named(words: str, agenda: Sequence[AgendaItem]) -> tuple[int, ...]:
    """The indices of the items whose numbers stand in clean words, in the agenda's order."""
    said = set(_keys(words))
    if not said:
        return ()
    return tuple(at for at, item in enumerate(agenda) if _is_said(said, item))


@lru_cache(maxsize=1024)  # one meeting's items, for every decision of it
def _own_keys(item: AgendaItem) -> frozenset[Key]:
    plain = re.fullmatch(rf"\(?({_N})[.)]?", clean(item.number).strip())
    return frozenset(
        (*_keys(clean(f"{item.number} {item.title}")), *([("", number(plain[1]))] if plain else ()))
    )


def _is_said(said: set[Key], item: AgendaItem) -> bool:
    own = _own_keys(item)
    return not own.isdisjoint(said) or any(
        kind in _ANY_ITEM and (other, value) in own for kind, value in said for other in _ANY_ITEM
    )


def _keys(words: str) -> Iterator[Key]:
    """The kind and the number of every item that words name, ranges written out."""
    at = 0
    while match := _NAMED.search(words, at):
        last = number(match["number"] or match["inside"])
        kind, found, at = match["kind"] or match["after"], [last], match.end()
        while (more := _MORE.match(words, at)) and more["kind"] in (None, kind):
            value = number(more["number"])
            is_range = more["joint"] in _RANGES and last < value <= last + MOST
            found += range(last + 1, value + 1) if is_range else [value]
            kind, last, at = kind or more["after"], value, more.end()
        yield from ((kind or ("item" if match["english"] else ""), value) for value in found)
