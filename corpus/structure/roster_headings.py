"""read_heading: a RosterHeading (出席委員, 事務局:) begins a list of people, a group in one, or ends it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corpus.language.folding import squash
from corpus.language.lexicon import any_of, words

LONGEST_HEADING = 60  # characters without spaces of the heading of a list


@dataclass(frozen=True, slots=True)
class RosterHeading:
    """The first ``length`` characters of a cell that begin a list of people or a group in one, or end a list.

    ``role`` is what the heading says everyone below is, "" where it does not; ``present`` if they came.
    """

    kind: Literal["list", "group", "end"]
    length: int = 0
    role: str = ""
    present: bool = True


def read_heading(cell: str, *, in_list: bool) -> RosterHeading | None:
    """The heading that a cell is or begins with; a group and an end only count ``in_list``."""
    plain = squash(cell).strip(_BRACKETS)
    whole = _list_heading(plain)
    if in_list and plain in words("group_roles") and cell[:1] in _BRACKETS:
        return RosterHeading("group", len(cell), plain)
    if in_list and not whole and (group := _group().match(cell)):
        return RosterHeading("group", group.end(), squash(group[1]))
    if side := _side().fullmatch(plain):
        return RosterHeading("list", len(cell), _group_role(side[1]))
    first = re.split("[ :]", cell, maxsplit=1)[0]
    kind, who = whole or _list_heading(first) or ("", "")
    if kind:
        role = "委員" if kind.startswith("委員") else _group_role(who)
        came = kind not in ("欠席", "不応招") or plain.endswith("なし")
        return RosterHeading("list", len(cell) if whole else len(first), role, came)
    return RosterHeading("end") if in_list and _END.match(plain) else None


_BRACKETS = "[]【】〔〕《》≪≫<>"
_BULLET = r"[^\w]*〇?(?:\d{1,2}[.．、 ]*)?"
_LIST = re.compile(
    _BULLET + r"(?:本日の|会議に|当日の|会議)?"
    r"(?P<kind>(?<!不)応招|不応招|出席|欠席|列席|遅参|参加|委員氏名|委員名簿|説明のため|地方自治法第)"
    r"(?P<who>[^\s:君]*+)(?P<rest>.*)"
)
_END = re.compile(
    _BULLET + r"(?:本日の会議|会議に付した|付議|議事日程|議題|審議事項|報告事項|協議事項"
    r"|会議次第|次第|議事(?![部課係担])|会議内容|会議の|配[付布]資料"
    r"|傍聴|署名|委員長署名|審査日程|開会|開催|日時|場所|資料|案件|.{0,6}の異動)"
)


# 町長の委任を受けて出席する者は次のとおり。
_FOLLOWING = re.compile(
    r".{0,50}(?:出席|列席|従事)(?:する|した)(?:者|職員)は(?:次|以下|下記)の(?:とおり|通り)(?:である|です)?。?"
)


def _list_heading(plain: str) -> tuple[str, str] | None:
    """(kind, who) of words that are nothing but the heading of a list of people: 出席委員 is (出席, 委員)."""
    match = _LIST.fullmatch(plain) if len(plain) <= LONGEST_HEADING else None
    if not match:
        return ("出席", "") if len(plain) <= LONGEST_HEADING and _FOLLOWING.fullmatch(plain) else None
    if match["kind"] in ("説明のため", "地方自治法第"):
        return match["kind"], ""
    if not _who().fullmatch(match["who"] + match["rest"]):
        return None
    return match["kind"], re.sub(
        r"[(\[\d].*|(?<![〇一二三四五六七八九十])[〇一二三四五六七八九十]+[名人].*", "", match["who"]
    )


@cache
def _who() -> re.Pattern[str]:
    """Groups of people, perhaps with their number: 委員九名, 説明員及び事務局職員."""
    # Possessive: 事務局職員 is one group and never 事務局 and 職員, or the ways to read it would double.
    groups = rf"(?>{any_of('roster_groups')})(?:等|及び|並びに|・)?+"
    number = r"[(\[].*|[\d〇一二三四五六七八九十]*[名人]?"
    return re.compile(
        rf"(?:し(?:た|ました))?(?:{groups})*+(?:の?(?:氏名|職氏名|報告))?(?:{number})?"
        r"(?:なし|は(?:次|以下|下記)の(?:とおり|通り)(?:である|です)?。?)?"
    )


@cache
def _group() -> re.Pattern[str]:
    """事務局: and (委員) before names divide a list into groups."""
    return re.compile(rf"[ ]*\(?({any_of('group_roles')})(?:[)][ ]*|[ ]*:[ ]*)(?=\S)")


@cache
def _side() -> re.Pattern[str]:
    """理事者側 and 事務局側 head those who came for it."""
    return re.compile(rf"[(\[]?({any_of('roster_groups')})側(?:の?出席者)?[)\]]?")


def _group_role(who: str) -> str:
    """出席委員 -> 委員, 出席説明員 -> 説明員, 出席者 -> nothing."""
    match = re.search(rf"(?:{any_of('group_roles')})$", who)
    return match[0] if match else ""
