"""read_entry: what one roster cell prints: roles, name, note; tidy_name, is_role, seat, number, firm off."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from corpus.language.folding import clean, squash
from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_FROM_ONE, KANJI_NUMERALS
from corpus.structure.label_grammar import NAME, is_department, split_role

LONGEST_NAME = 9  # characters of a whole name without spaces
PAIRS = 2  # pairs of a role and a name on one line, at least
ROLE_PIECES = 9  # pieces of a role that is set letter by letter, at most one less
LONGEST_CELL = 120  # characters; the longest that names a person in 600 minutes (firm, post, name) has 54


@dataclass(frozen=True, slots=True)
class Entry:
    """What a cell prints of a person: roles before the name, the name, the role glued to it, a note after it.

    ``name`` is "" for roles alone, which are those of the names that follow.
    """

    before: tuple[str, ...] = ()
    name: str = ""
    role: str = ""
    note: str = ""


def read_entry(cell: str) -> Entry | None:
    """What a cell prints of a person; None where it names nobody and prints no role."""
    if len(cell) > LONGEST_CELL:
        return None
    cell = _ROLE_IN_BRACKETS.sub(_bare_role, _ENTRY_MARK.sub("", cell))
    if of_department := _entry_of_department(cell):
        return of_department
    named, note = _split_note(_without_number(cell).replace(":", " "))
    named = _without_firm(named)
    before, name = _roles_before(_without_seat(named).strip(" :"))
    if not before and (ditto := _SAME_AS_ABOVE.match(name)):
        before, name = ("同",), name[ditto.end() :]
    name = _without_seat(name).strip() if before else name
    if before and not name:
        return Entry(before)
    role, name = _role_of(name)
    if not (role or before) and " " not in name and is_department(name):
        return None
    if name in words("one_kanji_surnames"):
        return Entry(before, name, role.removeprefix("各"), note)
    return Entry(before, name, role, note) if _is_name(name, shortest=1 if role else 2) else None


def split_people(cell: str) -> tuple[str, ...]:
    """A cell, or its parts where roles and names follow each other: 町 長 青 木 健 副 町 長 石 川 花."""
    if len(cell) > LONGEST_CELL:
        return (cell,)
    people_pieces, person_starts, at = cell.split(), list[int](), 0
    if len(people_pieces) >= PAIRS and all(len(one) > 1 and all(split_role(one)) for one in people_pieces):
        return tuple(people_pieces)  # 青木会長 石川委員
    while at < len(people_pieces):
        size = _role_size(people_pieces[at:])
        size = size if _begins_role("".join(people_pieces[at : at + size])) else 0
        if size and (not person_starts or at > person_starts[-1] + 1):
            person_starts.append(at)
        at += size or 1
    if (
        len(person_starts) < PAIRS
        or person_starts[0]
        or not all(
            _is_surname_and_name(people_pieces[a:b])
            for a, b in pairwise([*person_starts, len(people_pieces)])
        )
    ):
        return (cell,)
    return tuple(" ".join(people_pieces[a:b]) for a, b in pairwise([*person_starts, len(people_pieces)]))


def _begins_role(plain: str) -> bool:
    """Whether a role is one from its first letter on: 福祉課長, but not 輪勝福祉課長."""
    return plain in words("roles") or plain in words("posts") or bool(_department_of_entry().match(plain))


@cache
def _department_of_entry() -> re.Pattern[str]:
    return re.compile(any_of("departments"))


def _is_surname_and_name(pieces: list[str]) -> bool:
    """Whether pieces are a role and a name."""
    name = pieces[_role_size(pieces) :]
    return bool(name) and len("".join(name)) <= LONGEST_NAME and not split_role("".join(name))[1]


def is_wide_name(left: str, right: str) -> bool:
    """Whether two runs with a gap between are a surname, perhaps after a role, and a given name."""
    if len(left) > LONGEST_CELL or len(right) > LONGEST_CELL:
        return False
    front, back = _entry_without_role(left.split()), _HONORIFIC.sub("", _split_note(right)[0]).split()
    if not (_is_one_word(front) and _is_one_word(back)):  # two whole names: 青木 健　　石川 花
        return False
    surname, given = _surname_of_entry("".join(front)), "".join(back)
    if not (1 <= len(surname) <= 3 and 1 <= len(given) <= 4 and _ENTRY_PERSON.fullmatch(surname + given)):
        return False
    if surname in "〃同" or surname.endswith("君") or _ENTRY_SEAT.match(surname):
        return False
    if split_role(surname)[1] or split_role(given)[1]:
        return False
    return " " in left + right or 1 in (len(surname), len(given)) or right.endswith("君")


@cache
def _offices_of_entry() -> frozenset[str]:
    return frozenset((*words("roles"), *words("posts"), *words("offices")))


def is_role(plain: str) -> bool:
    """Whether words without spaces print a role or a post and no name: 委員, 総務課長, 議院運営委員."""
    if plain in _offices_of_entry():
        return True
    name, role = split_role(plain)
    return bool(role) and (not name or is_department(name))


def tidy_name(name: str) -> str:
    """田　中　花　子 -> 田中花子 (set letter by letter), 岩　井　　　隆 -> 岩井 隆, 岩井　　隆 -> 岩井 隆."""
    parts = [part.replace(" ", "") for part in re.split(r"[ 　]{2,}", clean(name).strip())]
    if len(parts) == 2:
        return " ".join(parts)
    pieces = clean(name).split()
    return ("" if len(pieces) > 2 or all(len(piece) == 1 for piece in pieces) else " ").join(pieces)


_ENTRY_MARK = re.compile(r"^[ ・•*●○◎〇■□◆◇]+(?=[^\d\s])")  # before an entry of a list
# (会長)青木 健: a role in brackets before the name.
_ROLE_IN_BRACKETS = re.compile(r"^[ ]*[(\[【〔]([^()\[\]【】〔〕]{1,12})[)\]】〕][ ]*(?=\S)")


def _bare_role(match: re.Match[str]) -> str:
    if any(word in match[1] for word in words("not_names")):  # (敬称略)
        return ""
    return f"{squash(match[1])} " if is_role(squash(match[1])) else match[0]


def _entry_of_department(cell: str) -> Entry | None:
    """環境課 青木課長: a department before a name with its post."""
    pieces = cell.split()
    if len(pieces) != PAIRS or not _DEPARTMENT.fullmatch(pieces[0]):
        return None
    name, role = split_role(pieces[1])
    return Entry((), name, role, pieces[0]) if name and role and _is_name(name, shortest=1) else None


_SAME_AS_ABOVE = re.compile(r"(?:同上?|〃)[ ]+(?=\S)")
_DEPARTMENT = re.compile(r"[^\W\d]{2,}(?:部|課|局|室|係|署|所|館)")


def _entry_without_role(pieces: list[str]) -> list[str]:
    """The pieces after a seat and a role, if something is left then."""
    for is_led in (_ENTRY_SEAT.fullmatch, is_role):
        pieces = pieces[1:] if len(pieces) > 1 and is_led(pieces[0]) else pieces
    return pieces


def _is_one_word(pieces: list[str]) -> bool:
    """Whether the pieces are one word, or its letters set apart."""
    return len(pieces) == 1 or all(len(piece) == 1 for piece in pieces)


def _surname_of_entry(plain: str) -> str:
    """What of a run can be a surname: without a seat, and without a role before it."""
    plain = _ENTRY_SEAT.sub("", plain)
    led = _leading_role().match(plain)
    return (plain[led.end() :] if led else plain) or plain


_HONORIFIC = re.compile(r"[ ]?(?:君|議員|委員|氏)(?:\(.*\))?$")
_ENTRY_SEAT = re.compile(rf"(?:議席)?[\d{KANJI_NUMERALS}百]{{1,4}}番")
_ENTRY_PERSON = re.compile(rf"(?:{NAME}|[ ・])+")  # NAME and the set share no character: one way to match


@cache
def _leading_role() -> re.Pattern[str]:
    return re.compile(rf".*(?:{any_of('roles', 'posts')})")


@cache
def _role_glued() -> re.Pattern[str]:
    """委員長西岡真一郎君: a role, with what may follow a post, and the name after it."""
    role = rf"\S*(?:{any_of('roles', 'posts')})(?:{any_of('role_suffixes')})?"
    return re.compile(rf"({role})[ ]*({NAME}(?:{NAME}| )*)(?:君|氏|殿|委員|議員)?")


def _without_number(cell: str) -> str:
    """A row of a table without its number: 1 磯田 宗吉."""
    bare = _ROW_NUMBER.sub("", cell)
    pieces = bare.split()
    is_row = bare != cell and len(pieces) > 2 and not _is_one_word(pieces)
    return " ".join(pieces[:2]) if is_row else bare  # what comes after the name is where they are from


_ROW_NUMBER = re.compile(r"^\d{1,3} (?=\S)")


def _without_firm(cell: str) -> str:
    """What of a cell does not name a firm or an institution: 帆足 三郎 汐見電機株式会社 is 帆足 三郎."""
    pieces = cell.split()
    kept = [piece for piece in pieces if not any(firm in piece for firm in words("firms"))]
    if any(piece in words("firms") for piece in pieces):  # 株式会社 灘工業
        return ""
    return cell if len(kept) == len(pieces) else " ".join(kept)


def _split_note(cell: str) -> tuple[str, str]:
    match = re.search(r"(?<![ ])[ ]*\(([^()]*)\)[ ]*$", cell)
    return (cell[: match.start()], match[1].strip()) if match else (cell, "")


def _without_seat(words: str) -> str:
    seat = _ENTRY_SEAT.match(words)
    return words[seat.end() :] if seat else words


def _roles_before(cell: str) -> tuple[tuple[str, ...], str]:
    """事務局 環境課長 江口 誠 -> ((事務局, 環境課長), 江口 誠); 委 員 -> ((委員,), "")."""
    if is_role(squash(cell)):
        return (squash(cell),), ""
    pieces, roles = cell.split(), list[str]()
    while size := _role_size(pieces):
        roles.append("".join(pieces[:size]))
        pieces = pieces[size:]
    return tuple(roles), _after_characters(cell, len("".join(roles))) if roles else cell


def _role_size(pieces: list[str]) -> int:
    """How many of the first pieces are one role, which may be set letter by letter; 0 for none."""
    sizes = range(1, min(ROLE_PIECES, len(pieces)))
    size = next((size for size in sizes if is_role("".join(pieces[:size]))), 0)
    longer = size + 1  # 事 務 局 長 is not 事務局, nor is 会 計 管 理 者 会計
    while size and longer < min(ROLE_PIECES, len(pieces)) and len(pieces[longer - 1]) == 1:
        size = longer if is_role("".join(pieces[:longer])) else size
        longer += 1
    return size


def _after_characters(cell: str, count: int) -> str:
    """The cell from the character after ``count`` characters that are not spaces."""
    letters = [index for index, char in enumerate(cell) if char != " "]
    return cell[letters[count] :]


def _role_of(name: str) -> tuple[str, str]:
    """(role, name) of 委員長西岡真一郎君 and of 青木会長; "" where the words are a name alone."""
    front, back = split_role(squash(name))
    front = front.removesuffix("各")  # 灘 各評議員: as all before are
    if front and back and len(squash(name)) <= 12:
        return back, name.rstrip().removesuffix(back).rstrip(" 各") or front
    glued = _role_glued().fullmatch(name)
    role, name = (squash(glued[1]), glued[2]) if glued else ("", name)
    return role, re.sub(r"(?<![ ])[ ]*(?:君|殿|氏|様|さん|議員|委員)$", "", name.strip())


def _is_name(name: str, shortest: int) -> bool:
    plain = squash(name)
    if not shortest <= len(plain) <= LONGEST_NAME or plain in (*words("not_names"), *words("group_roles")):
        return False
    if not _ENTRY_PERSON.fullmatch(name):
        return False
    return not re.search(rf"^の|の$|^[{KANJI_FROM_ONE}]+月|[{KANJI_FROM_ONE}]日$", plain)
