"""The attendance list: who was there, as what, from where."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.language.folding import clean, squash
from corpus.language.lexicon import any_of, words
from corpus.models import Attendee
from corpus.structure.labels import NAME, is_department, split_role

LONGEST_NAME = 9  # characters of a whole name without spaces

_CELL = re.compile(r"[^\s、,]+(?:(?<!君)[ ](?![●■◆◎○〇◯□△▽])[^\s、,]+)*|\n")
_BULLET = r"[^\w]*〇?(?:\d{1,2}[.．、 ]*)?"
_SECTION = re.compile(
    _BULLET + r"(?:本日の|会議に|当日の|会議)?"
    r"(?P<kind>出席|欠席|列席|遅参|参加|委員氏名|委員名簿|説明のため|地方自治法第)"
    r"(?P<who>[^\s:君]*)(?P<rest>.*)"
)
_WHO = re.compile(
    rf"(?:し(?:た|ました))?(?:(?:{any_of('roster_groups')})(?:等|及び|並びに|・)?)*(?:の?(?:氏名|職氏名))?(?:[(\[].*|[\d〇一二三四五六七八九十]*[名人]?)?(?:なし)?"
)
_END = re.compile(
    _BULLET + r"(?:本日の会議|会議に付した|付議|議事日程|議題|会議次第|次第|議事|会議内容|会議の|配[付布]資料"
    r"|傍聴|署名|委員長署名|審査日程|開会|開催|日時|場所|資料|案件|.{0,6}の異動)"
)
_LEADING_ROLE = re.compile(rf".*(?:{any_of('roles', 'posts')})")
_SEAT = re.compile(r"(?:議席)?[\d〇一二三四五六七八九十百]{1,4}番")
_PERSON = re.compile(rf"(?:{NAME}|[ 々ヶケノ・])+")


@dataclass(slots=True)
class _State:
    """What holds for the names that come next."""

    on: bool = False
    present: bool = True
    default: str = ""
    role: str = ""
    last: str = ""  # the role printed last
    post: str = ""
    table_row: bool = False
    inherits: bool = True


def read_roster(source: str, text: str, end: int) -> tuple[Attendee, ...]:
    """The attendance list of the front matter ``text[:end]`` (clean), names as ``source`` prints them."""
    state, people = _State(), []
    front = _with_tabs(source[:end], text[:end])
    for start, stop in _cells(front):
        if front[start] == "\n":
            state.table_row = False
            continue
        start += _heading(state, front[start:stop])
        cell = front[start:stop]
        person = _person(state, source[start:stop], cell) if state.on and cell.strip() else None
        if person:
            people.append(person)
        elif state.table_row and people and front[start - 1] == "\t":
            people[-1] = _with_post(people[-1], source[start:stop].strip())
        state.table_row = front[stop : stop + 1] == "\t" and (person is not None or state.table_row)
    return tuple(dict.fromkeys(people))


def _with_tabs(source: str, text: str) -> str:
    """The clean text with the tabs that divide a table's cells still in it."""
    return (
        "".join("\t" if mark == "\t" else char for mark, char in zip(source, text, strict=True))
        if "\t" in source
        else text
    )


def _with_post(person: Attendee, post: str) -> Attendee:
    """A person with the post that the next cell of their row prints."""
    if person.department or post in words("not_names") or not _is_role(squash(post)):
        return person
    return replace(person, department=post)


def _cells(front: str) -> Iterator[tuple[int, int]]:
    """Runs of text divided by two spaces or a line break; a name set wide (藤井　　一君) is one run again."""
    held: tuple[int, int] | None = None
    for match in _CELL.finditer(front):
        if held and match[0] != "\n" and _one_name(front, held, match.span()):
            held = held[0], match.end()
            continue
        if held:
            yield held
        held = match.span()
    if held:
        yield held


def _one_name(front: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two runs with a small gap between are a surname and a given name."""
    if not front[left[1] : right[0]].isspace():
        return False
    pieces = front[slice(*left)].split()
    if len(pieces) > 1 and _is_role(pieces[0]):  # 幹事　寺田　　稔君
        pieces = pieces[1:]
    first, second = _SEAT.sub("", squash("".join(pieces))), squash(front[slice(*right)])
    first = _LEADING_ROLE.sub("", first) or first  # 委員長藤井　　一君
    second = re.sub(r"(?:君|議員|委員|氏)(?:\(.*\))?$", "", second)
    if (
        right[0] - left[1] > 3
        or not (1 <= len(first) <= 3 and 1 <= len(second) <= 4)
        or "\n" in front[left[0] : right[1]]
    ):
        return False
    whole = front[left[0] : right[1]]
    if (
        split_role(first)[1]
        or split_role(second)[1]
        or first in "〃同"
        or first.endswith("君")
        or _SEAT.match(first)
    ):
        return False
    letter_spaced = (
        " " in front[slice(*left)] or " " in front[slice(*right)] or min(len(first), len(second)) == 1
    )
    return bool(_PERSON.fullmatch(first + second)) and (letter_spaced or whole.endswith("君"))


def _heading(state: _State, cell: str) -> int:
    """Take up a section heading (出席委員 九名) or the end of the list; how much of the cell it is."""
    plain = squash(cell)
    whole = _section(plain) if len(plain) <= 60 else None
    first = re.split("[ :]", cell)[0]
    section = whole or _section(first)
    group = _GROUP.match(cell)
    if group and not whole and state.on:
        state.present, state.default = True, squash(group[1])
        state.role, state.inherits = state.default, True
        return group.end()
    if section:
        kind, who = section
        state.on, state.present = True, kind != "欠席"
        state.default = "委員" if kind.startswith("委員") else _default_role(who)
        state.role, state.inherits = state.default, True
        return len(cell) if whole else len(first)
    if state.on and _END.match(plain):
        state.on = False
    return 0


# 事務局: and (委員) before names divide a list into groups.
_GROUP = re.compile(rf"[ ]*\(?({any_of('group_roles')})(?:[)][ ]*|[ ]*:[ ]*)(?=\S)")


def _section(plain: str) -> tuple[str, str] | None:
    """(kind, who) of words that are nothing but the heading of a list of people."""
    match = _SECTION.fullmatch(plain)
    if not match:
        return None
    if match["kind"] in ("説明のため", "地方自治法第"):
        return match["kind"], ""
    return (
        (match["kind"], re.sub(r"[(\[\d].*|[〇一二三四五六七八九十]+[名人].*", "", match["who"]))
        if _WHO.fullmatch(match["who"] + match["rest"])
        else None
    )


def _default_role(who: str) -> str:
    """出席委員 -> 委員, 出席説明員 -> 説明員, 出席者 -> nothing."""
    match = re.search(rf"(?:{any_of('group_roles')})$", who)
    return match[0] if match else ""


def _person(state: _State, printed: str, cell: str) -> Attendee | None:
    """The person a cell names, or None after taking up the roles it prints for those that follow."""
    words_, paren = _split_paren(cell.replace(":", " "))
    words_ = _SEAT.sub("", words_, count=1) if _SEAT.match(words_) else words_
    posts, name = _leading_roles(words_.strip(" :"))
    name = _SEAT.sub("", name, count=1).strip() if posts and _SEAT.match(name) else name
    if posts and not name:
        _take_role(state, posts)
        return None
    role, name = _role_of(name)
    if not _is_name(name, shortest=1 if role else 2) or (
        not (role or posts) and " " not in name and is_department(name)
    ):
        return None
    if role:
        state.inherits = False
    elif posts:
        _take_role(state, posts)
    offset, absent = cell.rfind(name), "欠席" in paren
    department = "" if absent or paren in words("not_names") else paren
    post, state.post = state.post, ""
    return Attendee(
        _tidy_name(printed[offset : offset + len(name)] if offset >= 0 else name),
        role or _give_role(state),
        department or post,
        state.present and not absent,
    )


def _leading_roles(cell: str) -> tuple[list[str], str]:
    """事務局 環境課長 江口 誠 -> ([事務局, 環境課長], 江口 誠); 委 員 -> ([委員], "")."""
    if _is_role(squash(cell)):
        return [squash(cell)], ""
    pieces, roles = cell.split(), []
    while size := next(
        (size for size in range(1, min(5, len(pieces))) if _is_role("".join(pieces[:size]))), 0
    ):
        roles.append("".join(pieces[:size]))
        pieces = pieces[size:]
    return roles, cell[_offset(cell, len("".join(roles))) :] if roles else cell


def _offset(cell: str, count: int) -> int:
    """Where in a cell the character after ``count`` characters that are not spaces stands."""
    return [index for index, char in enumerate(cell) if char != " "][count]


def _role_of(name: str) -> tuple[str, str]:
    """(role, name) of 委員長西岡真一郎君 and of 青木会長; "" where the words are a name alone."""
    front, back = split_role(squash(name))
    if front and back and len(squash(name)) <= 12:
        return back, name.rstrip().removesuffix(back).strip() or front
    glued = _GLUED.fullmatch(name)
    role, name = (squash(glued[1]), glued[2]) if glued else ("", name)
    return role, re.sub(r"[ ]*(?:君|殿|氏|様|さん|議員|委員)$", "", name.strip())


def _is_role(plain: str) -> bool:
    """Whether a cell prints a role or a post and no name: 委員, 総務課長, 議院運営委員."""
    name, role = split_role(plain)
    return (
        plain in words("roles")
        or plain in words("posts")
        or (bool(role) and (not name or is_department(name)))
    )


def _is_name(name: str, shortest: int) -> bool:
    plain = squash(name)
    if (
        not _PERSON.fullmatch(name)
        or not shortest <= len(plain) <= LONGEST_NAME
        or plain in words("not_names")
    ):
        return False
    return not re.search(r"^の|^[一二三四五六七八九十]+月|[一二三四五六七八九十]+日$", plain)


def _take_role(state: _State, roles: list[str]) -> None:
    """A role printed again on the next line means that every line prints its own; in a group, a post."""
    group = next((role for role in (state.role, state.default) if role in words("answerers")), "")
    if group and roles[0] not in words("roles"):
        state.role, state.post = group, roles[-1]
        return
    if roles[0] != state.last:
        state.inherits = True
    elif roles[0] != state.default:
        state.inherits = False
    state.last = roles[0]
    state.role, state.post = roles[0], roles[-1] if len(roles) > 1 else ""


def _give_role(state: _State) -> str:
    """The role of the next name; one that one person holds, or every line prints, is that name's only."""
    role = state.role
    if not state.inherits or role not in words("group_roles"):
        state.role = state.default
    return role


def _split_paren(cell: str) -> tuple[str, str]:
    match = re.search(r"[ ]*\(([^()]*)\)[ ]*$", cell)
    return (cell[: match.start()], match[1].strip()) if match else (cell, "")


_GLUED = re.compile(
    rf"(\S*(?:{any_of('roles', 'posts')})(?:{any_of('role_suffixes')})?)[ ]*"
    rf"({NAME}(?:{NAME}|[ 々ヶノ])*)(?:君|氏|殿|委員|議員)?"
)


def _tidy_name(name: str) -> str:
    """田　中　花　子 -> 田中花子 (set letter by letter), 岩　井　　　隆 -> 岩井 隆, 岩井　　隆 -> 岩井 隆."""
    parts = [part.replace(" ", "") for part in re.split(r"[ 　]{2,}", clean(name).strip())]
    if len(parts) == 2:
        return " ".join(parts)
    pieces = clean(name).split()
    if len(pieces) > 2 or all(len(piece) == 1 for piece in pieces):
        return "".join(pieces)
    return " ".join(pieces)
