"""Attendees of English minutes: lists under Present, Absent, Regrets, in lines, table rows and sentences."""

import re
from collections.abc import Iterator
from functools import cache

from corpus.language.lexicon import any_of, words
from corpus.models import Attendee

LONGEST = 6_000  # characters of one list; a table of 60 names has 4,000

_WHOSE = (
    r"(?:(?:board|committee|council|commission|other|voting|non-voting|staff)? ?"
    r"(?:members?|directors|councill?ors|trustees|commissioners|staff|officers|others?) )?"
)
_FRONT = r"(?:^|(?<=[.:;] )|(?<=\d ))[ \t]*(?:[#*\-•]++ ?+|\d{1,2}[.)]? |\d\d:\d\d(?::\d\d)? ){0,4}+"
_NUMBER = r"(?: ?\([^()\n]{1,40}\))?"
_NAME = (
    r"(?:[A-Z](?:\.|[\w’']+(?:-[A-Z]\w+)?)|de|van|von|der|la|le|del|di|da|bin|al|el)"
    r"(?: (?:[A-Z](?:\.(?=[ ,;]|$))?[\w’'-]*|de|van|von|der|la|le|del|di|da|bin|al|el)){0,4}"
)
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}|Jr\.?|Sr\.?|I{2,3}|Ph\.?D\.?|MP|MSP|AM|OBE|MBE|Esq\.?")


def read_english_roster(text: str, end: int) -> tuple[Attendee, ...]:
    """Everyone whom the front matter ``text[:end]`` of English minutes names as present or absent, each once.

    Who stands in both lists (absent at first, arrived later) is present.
    """
    people = dict[str, Attendee]()
    for listed, is_present in _lists(text[:end]):
        for person in _people(listed, is_present):
            if person.name not in people or (person.present and not people[person.name].present):
                people[person.name] = person
    return tuple(people.values())


@cache
def _heading() -> re.Pattern[str]:
    present, absent = "|".join(words("english_present")), "|".join(words("english_absent"))
    return re.compile(
        rf"{_FRONT}{_WHOSE}(?:(?P<absent>{absent})|(?P<present>{present})){_NUMBER}"
        r"(?:[ *]*:[-*]*| were:?| was:?|\.?[ *]*(?=\n)| (?=[A-Z]))",
        re.IGNORECASE | re.MULTILINE,
    )


_SENTENCE = re.compile(
    r"(?:(?<=\. )|^)(?P<who>[A-Z][^.\n:]{0,200}?(?:(?<=Mr|Ms|Dr)\.[^.\n:]{0,60}?)*) (?:was|were) "
    r"(?P<how>absent|excused|present|in attendance)\b",
    re.MULTILINE,
)


def _lists(front: str) -> Iterator[tuple[str, bool]]:
    """The words of each list and whether they are of those who came."""
    for match in _heading().finditer(front):
        yield _extent(front[match.end() : match.end() + LONGEST]), not match["absent"]
    for match in _SENTENCE.finditer(front):
        yield match["who"], match["how"] in ("present", "in attendance")


_END_OF_LINE = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bRev)(?<!\bHon)(?<!\bProf)(?<!\bCapt)(?<!\bCllr)"
    r"(?<!\b[A-Z])(?<!\b[A-Z]d)\.(?=\s|$)|;(?=\s*$)"
)
_ENDS_LIST = re.compile(
    r"[ \t]*(?:#|\d{1,2}[.)] |[A-Z][.)] |\*\*|[A-Z][\w /&-]{2,40}:)|[^\n|]{90,}|[^\n]*[a-z]{3}\.[ ]*$"
)


def _extent(rest: str) -> str:
    """What of the text after a heading is its list: the sentence or line, or the lines below an empty one."""
    line, _, below = rest.partition("\n")
    if line.strip(" *:-"):
        stop = _heading().search(line) or _END_OF_LINE.search(line)
        return line[: stop.start()] if stop else _continued(line, below)
    kept = list[str]()
    for entry in below.split("\n"):
        if not entry.strip():
            if kept:
                break
            continue
        if _ENDS_LIST.match(entry) or _heading().match(entry):
            break
        kept.append(entry)
    return "\n".join(kept)


def _continued(line: str, below: str) -> str:
    """A line that ends with a comma goes on with the next."""
    following, _, rest = below.partition("\n")
    return line if not line.rstrip().endswith((",", " and")) else f"{line} {_continued(following, rest)}"


def _people(listed: str, is_present: bool) -> Iterator[Attendee]:
    for entry in listed.split("\n"):
        cells = [cell.strip() for cell in entry.strip().strip("|").split("|")]
        if len(cells) > 1:
            yield from _in_row(cells, is_present)
        else:
            yield from _in_line(entry, is_present)


def _in_row(cells: list[str], is_present: bool) -> Iterator[Attendee]:
    """The person of a table's row: the name first, whence they come last."""
    if re.fullmatch(_NAME, cells[0]) and cells[0].split()[0] not in words("english_not_names"):
        yield Attendee(cells[0], "", cells[-1] if len(cells) > 1 else "", is_present)


def _in_line(line: str, is_present: bool) -> Iterator[Attendee]:
    """The people of a line: names divided by commas, and what follows one that is its role."""
    if ";" in line:  # semicolons between people, commas before what they are
        for entry in line.split(";"):
            name, _, office = entry.strip(" \t*•-–—.:").partition(",")
            yield from _with_role(name, office.strip(), is_present)
        return
    last: Attendee | None = None
    pieces = _PIECES.split(_ASIDE.sub("", line))
    if _role().fullmatch(pieces[0].strip()):  # a column of posts below or beside the names
        return
    for piece in pieces:
        piece = piece.strip(" \t*•-–—.:")
        role = _role().fullmatch(piece)
        if last is not None and (role or not piece[:1].isupper()):
            last = Attendee(last.name, last.role or (piece if role else ""), "", is_present)
        elif person := _person(piece, is_present):
            if last is not None:
                yield last
            last = person
    if last is not None:
        yield last


def _with_role(name: str, role: str, is_present: bool) -> Iterator[Attendee]:
    """The person before a comma with the role after it; several people without any."""
    if not role or _PIECES.search(name):
        yield from _in_line(f"{name}, {role}", is_present)
    elif person := _person(name.removeprefix("and ").strip(), is_present):
        yield Attendee(person.name, role, "", is_present)


_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PIECES = re.compile(r"[,;]|\band\b|&| [-–—] |(?<=\s)-(?=\s)")


@cache
def _role() -> re.Pattern[str]:
    """Chair, vice president, Parish Clerk: up to three words that end with a role."""
    return re.compile(
        rf"(?:[\w’'-]+ ){{0,3}}(?:{any_of('english_roles')}|clerk|member|treasurer)", re.IGNORECASE
    )


@cache
def _title() -> re.Pattern[str]:
    roles = rf"{any_of('english_roles')}|Councillors?|Cllrs?|Directors?|Trustees?|Commissioners?|Members?"
    return re.compile(rf"(?:(?P<role>{roles})\.? |(?:{any_of('english_titles')})\.? )+")


def _person(piece: str, is_present: bool) -> Attendee | None:
    """A name, perhaps after a title or a role; None for other words."""
    if _DEGREE.fullmatch(piece):
        return None
    title = _title().match(piece)
    name = piece[title.end() :] if title else piece
    first = name.split(" ")[0]
    if (
        not re.fullmatch(_NAME, name)
        or first in words("english_not_names")
        or len(name) < 2
        or name.isupper()
    ):
        return None
    role = (title["role"] or "") if title else ""
    return Attendee(name, role.removesuffix("s"), "", is_present)
