"""items_named: agenda items that words name by number: 議題(2)及び(3), 議案第1号から第3号, items 2 and 3."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.language.folding import clean
from corpus.language.numerals import KANJI_NUMERALS, number
from corpus.models import AgendaItem

MOST = 100  # numbers of one range; a longer one is no range of items

_ITEM_NUMERAL = rf"[\d{KANJI_NUMERALS}]{{1,4}}"
_KINDS_OF_ITEM = r"議題|議案|日程|報告|協議|審議|案件|請願|陳情|同意|認定|諮問|意見書案|決議案"
_BILL_NUMBER = r"(?:[ ]?号(?P<after>議案|報告|請願|陳情|諮問)?)?"
# A kind and a number, in any order in which they are printed; what follows a first may leave out its kind.
_ITEMS_NAMED = re.compile(
    rf"(?:(?:(?P<kind>{_KINDS_OF_ITEM})(?:案?事項)?[ ]?(?:第[ ]?)?\(?[ ]?|第[ ]?"
    rf"|(?P<english>(?i:\b(?:agenda )?items?|motions?|resolutions?|proposals?)(?: nos?\.?)?) \(?)"
    rf"(?P<number>{_ITEM_NUMERAL})\)?|\((?P<inside>{_ITEM_NUMERAL})\)){_BILL_NUMBER}"
)
_MORE_NUMBERS = re.compile(
    r"[ ]?(?P<joint>から|ないし|乃至|~|-|to|through|及び|並びに|と|、|,|・|and|&|or)[ ]?(?:and )?"
    rf"(?:日程第?{_ITEM_NUMERAL}[、 ]?)?(?:(?P<kind>{_KINDS_OF_ITEM})|(?i:items?))?[ ]?(?:第[ ]?)?"
    rf"\(?[ ]?(?P<number>{_ITEM_NUMERAL})\)?{_BILL_NUMBER}"
)
_RANGES_OF_NUMBERS = frozenset({"から", "ないし", "乃至", "~", "-", "to", "through"})
# Kinds that stand for any item whose own number has no kind: 議題(2) is (2), item 2 is 2.
_ANY_ITEM = frozenset({"議題", "案件", "協議", "審議", "item", ""})

Key = tuple[str, int]  # the kind of an item, "" where none is printed, and its number


def items_named(words: str, agenda: Sequence[AgendaItem]) -> tuple[int, ...]:
    """The indices of the items whose numbers stand in clean words, in the agenda's order."""
    said = set(_item_keys(words))
    if not said:
        return ()
    return tuple(at for at, item in enumerate(agenda) if _item_is_said(said, item))


@lru_cache(maxsize=1024)  # one meeting's items, for every decision of it
def _own_keys_of_item(item: AgendaItem) -> frozenset[Key]:
    plain = re.fullmatch(rf"\(?({_ITEM_NUMERAL})[.)]?", clean(item.number).strip())
    return frozenset(
        (*_item_keys(clean(f"{item.number} {item.title}")), *([("", number(plain[1]))] if plain else ()))
    )


def _item_is_said(said: set[Key], item: AgendaItem) -> bool:
    own = _own_keys_of_item(item)
    return not own.isdisjoint(said) or any(
        kind in _ANY_ITEM and (other, value) in own for kind, value in said for other in _ANY_ITEM
    )


def _item_keys(words: str) -> Iterator[Key]:
    """The kind and the number of every item that words name, ranges written out."""
    at = 0
    while match := _ITEMS_NAMED.search(words, at):
        last_number = number(match["number"] or match["inside"])
        kind, found, at = match["kind"] or match["after"], [last_number], match.end()
        while (more := _MORE_NUMBERS.match(words, at)) and more["kind"] in (None, kind):
            item_number = number(more["number"])
            is_range = more["joint"] in _RANGES_OF_NUMBERS and last_number < item_number <= last_number + MOST
            found += range(last_number + 1, item_number + 1) if is_range else [item_number]
            kind, last_number, at = kind or more["after"], item_number, more.end()
        yield from ((kind or ("item" if match["english"] else ""), item_number) for item_number in found)
