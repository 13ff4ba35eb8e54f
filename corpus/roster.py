"""The attendance list: who was there, as what, from where; and whose a speaker label is."""

import re
from collections.abc import Iterator, Sequence

from corpus.cleaner import clean, name_key, squash
from corpus.lexicon import words
from corpus.models import Attendee

_SECTION = re.compile(
    r"[●○〇◯◎■◆□【\[(<《\d.、 ]*(?P<kind>出[ ]*席|欠[ ]*席|委[ ]*員|説[ ]*明|事[ ]*務[ ]*局|列[ ]*席|参[ ]*加)[^\n]{0,20}?"
)
_PERSON = r"(?P<name>[^\W\d_A-Za-z]{1,6}[ ]{1,3}[^\W\d_A-Za-z]{1,6}|[^\W\d_A-Za-z]{3,8})"


def read_roster(source: str, end: int) -> tuple[Attendee, ...]:
    """The attendance list of the front matter ``source[:end]``."""
    front = clean(source[:end])
    begin = _first_section(front)
    if begin is None:
        return ()
    return tuple(_people(source, front, begin))


def _first_section(front: str) -> int | None:
    match = re.search(r"出[ ]{0,3}席[ ]{0,3}(?:者|委[ ]?員|議[ ]?員)", front)
    return match.end() if match else None


def _people(source: str, front: str, begin: int) -> Iterator[Attendee]:
    role, present = "", True
    for match in re.finditer(
        r"(?:(?P<break>[●■【]|\n\n)|(?P<cell>[^\s(]+(?: [^\s(]+)*)[ ]?(?P<paren>\([^()]*\))?)", front[begin:]
    ):
        if match["break"]:
            continue
        cell = match["cell"]
        start = begin + match.start("cell")
        if squash(cell) in words("roles") or squash(cell) in words("posts"):
            role = squash(cell)
            continue
        if re.search(r"欠席", cell):
            present = False
        person = re.fullmatch(r"[^\W\d_A-Za-z]{1,5} [^\W\d_A-Za-z]{1,5}", cell)
        if role and person:
            paren = (match["paren"] or "").strip("()")
            yield Attendee(source[start : start + len(cell)], role, paren, present)


def resolve(name: str, role: str, roster: Sequence[Attendee]) -> Attendee | None:
    """The one attendee a label's name and role can mean; None where none or several could."""
    key = name_key(name)
    if key:
        same = [person for person in roster if name_key(person.name).startswith(key)]
        exact = [person for person in same if name_key(person.name) == key]
        by_role = [person for person in same if person.role == role]
        for group in (exact, by_role, same):
            if len(group) == 1:
                return group[0]
        return None
    same = [person for person in roster if role and person.role == role]
    return same[0] if len(same) == 1 else None
