"""read_english_roster: names under Present, Absent, Regrets (is_present): lines, rows, sentences; asides."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache

from corpus.language.lexicon import any_of, words
from corpus.models import Attendee
from corpus.structure.english_table import names_in_columns, read_table

LONGEST = 6_000  # characters of one list; a table of 60 names has 4,000

_WHOSE_ROLE = (
    r"(?:(?:board|committee|council|commission|other|voting|non-voting|staff)? ?"
    r"(?:members?|directors|councill?ors|trustees|commissioners|staff|officers|others?) )?"
)
_ROSTER_FRONT = r"(?:^|(?<=[.:;] )|(?<=\d ))[ \t]*(?:[#*\-•]++ ?+|\d{1,2}[.)]? |\d\d:\d\d(?::\d\d)? ){0,4}+"
_ROSTER_NUMBER = r"(?: ?\([^()\n]{1,40}\))?"
_ROSTER_NAME = (
    r"(?:[A-Z](?:\.|[\w’']+(?:-\w+)?)|[A-Z]{1,3}(?= [A-Z][\w’'])"
    r"|de|van|von|der|la|le|del|di|da|bin|al|el)"
    r"(?: (?:[A-Z](?:\.(?=[ ,;]|$))?[\w’'-]*|de|van|von|der|la|le|del|di|da|bin|al|el)){0,4}"
)
_DEGREE_AFTER_NAME = re.compile(
    r"(?:[A-Z][A-Za-z]{0,3}\.){1,4}|Jr\.?|Sr\.?|I{2,3}|Ph\.?D\.?|MP|MSP|AM|OBE|MBE|Esq\.?"
)


def read_english_roster(text: str, end: int) -> tuple[Attendee, ...]:
    """Everyone whom the front matter ``text[:end]`` of English minutes names as present or absent, each once.

    Who stands in both lists (absent at first, arrived later) is present. Tabs in ``text`` divide a table's
    columns; elsewhere they are spaces.
    """
    front, people = text[:end], dict[str, Attendee]()
    for (first, last), found in list(read_table(front)):
        people |= {person.name: person for person in found}
        front = front[:first] + re.sub(r"[^\n]", " ", front[first:last]) + front[last:]
    front = front.replace("\t", " ")
    for listed, is_present, role in _roster_lists(front):
        for person in _roster_people(listed, is_present):
            if person.name not in people or (person.present and not people[person.name].present):
                people[person.name] = person if person.role else replace(person, role=role)
    return tuple(person for person in people.values() if not _surname_of_listed(person.name, people))


def heads_people(line: str) -> bool:
    """Whether a line is no more than what heads a list of people: Directors present, Absent:."""
    heading = _roster_heading().match(f"{line}\n")
    return heading is not None and not line[heading.end() :].strip(" *:")


def _surname_of_listed(name: str, people: Collection[str]) -> bool:
    """Whether a surname alone stands for one whose whole name is listed too."""
    return " " not in name and sum(other.endswith(f" {name}") for other in people) == 1


@cache
def _roster_heading() -> re.Pattern[str]:
    present, absent = "|".join(words("english_present")), "|".join(words("english_absent"))
    return re.compile(
        rf"{_ROSTER_FRONT}{_WHOSE_ROLE}(?:(?P<absent>{absent})|(?P<present>{present})){_ROSTER_NUMBER}"
        r"(?:[ *]*:[-*]*| ?- | were:?| was:?|\.?[ *]*(?=\n)| (?=[A-Z]))",
        re.IGNORECASE | re.MULTILINE,
    )


@cache
def _office_of_person() -> re.Pattern[str]:
    return re.compile(
        rf"^[ \t]*(?:[*\-•] ?)?\**(?P<office>{'|'.join(words('english_offices'))})\**:\**", re.I | re.M
    )


_ROSTER_SENTENCE = re.compile(
    r"(?:(?<=\. )|^)(?P<who>[A-Z][^.\n:]{0,200}?(?:(?<=Mr|Ms|Dr)\.[^.\n:]{0,60}?)*) (?:was|were) "
    r"(?P<how>absent|excused|present|in attendance)\b",
    re.MULTILINE,
)


def _roster_lists(front: str) -> Iterator[tuple[str, bool, str]]:
    """The words of each list, whether they are of those who came, and what all of them are.

    Chair: and Staff: head names only beside other lists of people: elsewhere they are speakers and fields.
    """
    headings = list(_roster_heading().finditer(front))
    offices = list(_office_of_person().finditer(front))
    offices = offices if len(offices) + len(headings) > 1 else []
    for match in sorted((*headings, *offices), key=lambda one: one.start()):
        words_below = _extent_of_list(front[match.end() : match.end() + LONGEST])
        groups = match.groupdict()
        yield words_below, not groups.get("absent"), _bare_office(groups.get("office") or "")
    for match in _ROSTER_SENTENCE.finditer(front):
        yield match["who"], match["how"] in ("present", "in attendance"), ""


def _bare_office(office: str) -> str:
    """What one person is whom a word heads: Chair, but nothing for Staff, nor for a Note taker."""
    return office.capitalize() if _role().fullmatch(office) and not office.lower().endswith("s") else ""


_END_OF_LINE = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bRev)(?<!\bHon)(?<!\bProf)(?<!\bCapt)(?<!\bCllr)"
    r"(?<!\b[A-Z])(?<!\b[A-Z]d)\.(?=\s|$)|;(?=\s*$)"
)
_ENDS_LIST = re.compile(
    r"[ \t]*(?:#|\d{1,2}[.)] |[A-Z][.)] |\*\*|[A-Z][\w /&-]{2,40}:)|[^\n|]{90,}|[^\n]*[a-z]{3}\.[ ]*$"
)


def _extent_of_list(rest: str) -> str:
    """What of the text after a heading is its list: the sentence or line, or the lines below an empty one."""
    line, _, below = rest.partition("\n")
    if line.strip(" *:-"):
        stop = _roster_heading().search(line) or _END_OF_LINE.search(line)
        return line[: stop.start()] if stop else _list_continued(line, below)
    kept, entries = list[str](), below.split("\n")
    for at, entry in enumerate(entries):
        if not entry.strip():
            if kept:
                kept += names_in_columns(kept, "\n".join(entries[at:]))
                break
            continue
        if _ENDS_LIST.match(entry) or _roster_heading().match(entry):
            break
        kept.append(entry)
    return "\n".join(kept)


def _list_continued(line: str, below: str) -> str:
    """A line that ends with a comma goes on with the next."""
    following, _, rest = below.partition("\n")
    return line if not line.rstrip().endswith((",", " and")) else f"{line} {_list_continued(following, rest)}"


def _roster_people(listed: str, is_present: bool) -> Iterator[Attendee]:
    for entry in listed.split("\n"):
        cells = [cell.strip() for cell in entry.strip().strip("|").split("|")]
        if len(cells) > 1:
            yield from _people_in_row(cells, is_present)
        else:
            yield from _in_line(entry, is_present)


def _people_in_row(cells: list[str], is_present: bool) -> Iterator[Attendee]:
    """The person of a table's row: the name first, whence they come last."""
    if re.fullmatch(_ROSTER_NAME, cells[0]) and cells[0].split()[0] not in words("english_not_names"):
        yield Attendee(cells[0], "", cells[-1] if len(cells) > 1 else "", is_present)


def _in_line(line: str, is_present: bool) -> Iterator[Attendee]:
    """The people of a line: names divided by commas, and what follows one that is its role."""
    if ";" in line:  # semicolons between people, commas before what they are
        for entry in line.split(";"):
            name, _, office = entry.strip(" \t*•-–—.:").partition(",")
            yield from _with_role(name, office.strip(), is_present)
        return
    last: Attendee | None = None
    shared = ""
    pieces = _PIECES.split(_ASIDE.sub(_role_aside, line))
    if _role().fullmatch(pieces[0].strip()):  # a column of posts below or beside the names
        return
    for piece in pieces:
        piece = piece.strip(" \t*•-–—.:")
        role = _role().fullmatch(piece)
        if last is not None and (role or not piece[:1].isupper()):
            last = replace(last, role=piece) if role and last.role in ("", *_SEATS_OF_BODY) else last
        elif person := _roster_person(piece, is_present):
            if last is not None:
                yield last
            shared = person.role if _PLURAL.match(piece) else shared
            last = person if person.role else replace(person, role=shared)
    if last is not None:
        yield last


def _with_role(name: str, role: str, is_present: bool) -> Iterator[Attendee]:
    """The person before a comma with the role after it; several people without any."""
    if not role or _PIECES.search(name):
        yield from _in_line(f"{name}, {role}", is_present)
    elif person := _roster_person(name.removeprefix("and ").strip(), is_present):
        yield Attendee(person.name, role, "", is_present)


def _role_aside(aside: re.Match[str]) -> str:
    """What is left of words in brackets: an office, as if it stood after a comma."""
    inside = aside[0][1:-1].strip()
    return f", {inside}," if _role().fullmatch(inside) else ""


# Titles of many, after which an office says more of one.
_SEATS_OF_BODY = ("Councillor", "Cllr", "Councilor", "Member", "Director", "Trustee", "Commissioner")
_PLURAL = re.compile(r"(?:Cllrs|Councill?ors|Directors|Trustees|Commissioners|Members)\.? ")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PIECES = re.compile(r"[,;]|\band\b|&| [-–—] |(?<=\s)-(?=\s)")


@cache
def _role() -> re.Pattern[str]:
    """Chair, vice-chairman, Parish Clerk, Business Manager: up to three words that end with a role."""
    roles = any_of("english_roles", "english_posts")
    return re.compile(rf"(?:[\w’'-]+ ){{0,3}}(?:(?:vice|co|deputy)-)?(?:{roles}|clerk|member)", re.IGNORECASE)


@cache
def _roster_title() -> re.Pattern[str]:
    roles = rf"{any_of('english_roles')}|Councillors?|Cllrs?|Directors?|Trustees?|Commissioners?|Members?"
    posts = (
        rf"(?:[A-Z][a-z]+ ){{0,2}}(?:{any_of('english_posts')}|Manager|Director|Councill?or|Clerk|Secretary)"
    )
    titles = "|".join(
        re.escape(one) for one in words("english_titles") if one != "M."
    )  # M. is an initial here
    return re.compile(rf"(?:(?P<role>{roles})s?\.? |(?P<post>{posts}) (?=[A-Z])|(?:{titles})\.? )+")


def _roster_person(piece: str, is_present: bool) -> Attendee | None:
    """A name, perhaps after a title or a role; None for other words."""
    if _DEGREE_AFTER_NAME.fullmatch(piece):
        return None
    title = _roster_title().match(piece)
    name = piece[title.end() :] if title else piece
    first = name.split(" ")[0]
    if (
        not re.fullmatch(_ROSTER_NAME, name)
        or first in words("english_not_names")
        or len(name) < 2
        or name.isupper()
    ):
        return None
    role = (title["role"] or title["post"] or "") if title else ""
    return Attendee(name, role.removesuffix("s"), "", is_present)
