"""read_heading: a RosterHeading begins a list (出席委員, 欠席, 早退), a group (事務局:), or ends it."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corpus.language.folding import squash
from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_NUMERALS

LONGEST_HEADING = 60  # characters without spaces of the heading of a list


@dataclass(frozen=True, slots=True)
class RosterHeading:
    """The first ``length`` characters of a cell that begin a list of people or a group in one, or end a list.

    ``role`` is what the heading says everyone below is, "" where it does not; ``present`` if they came,
    ``partly`` if they came late or left early, so that another list can name them too.
    """

    kind: Literal["list", "group", "end"]
    length: int = 0
    role: str = ""
    present: bool = True
    partly: bool = False


def read_heading(cell: str, *, in_list: bool) -> RosterHeading | None:
    """The heading that a cell is or begins with; a group and an end only count ``in_list``."""
    plain = squash(cell).strip(_HEADING_BRACKETS)
    whole = _list_heading(plain)
    if in_list and plain in words("group_roles") and cell[:1] in _HEADING_BRACKETS:
        return RosterHeading("group", len(cell), plain)
    if in_list and (boxed := _boxed_group().match(cell)):
        return RosterHeading("group", boxed.end(), squash(boxed["boxed"] or boxed["numbered"]))
    if in_list and not whole and (group := _group_heading().match(cell)):
        return RosterHeading("group", group.end(), squash(group[1]))
    if in_list and _office_section().match(cell):
        return RosterHeading("list", len(cell))
    if side := _side_of_list().fullmatch(plain):
        return RosterHeading("list", len(cell), _group_role(side[1]))
    first = re.split("[ :]", cell, maxsplit=1)[0]
    kind, who = whole or _list_heading(first) or ("", "")
    length = len(cell) if whole else len(first)
    if not kind and (led := _list_led_by().match(cell)):
        kind, who, length = squash(led["kind"]), squash(led["who"]), led.end()
    if kind:
        role = "委員" if kind.startswith("委員") else _group_role(who)
        came = kind not in _AWAY_WORDS or plain.endswith("なし")
        return RosterHeading("list", length, role, came, kind in _PARTLY_PRESENT)
    return RosterHeading("end") if in_list and _LIST_END.match(plain) else None


_AWAY_WORDS = ("欠席", "不参加", "不応招", "委任状出席", "委任状提出", "委任状", "不在")
_PARTLY_PRESENT = ("遅参", "遅刻", "早退")
_LIST_KINDS = ("出席", "列席", "応招", *_AWAY_WORDS, *_PARTLY_PRESENT)
_HEADING_BRACKETS = "[]【】〔〕《》≪≫<>"
_HEADING_BULLET = r"[^\w]*〇?(?:\d{1,2}[.．、 ]*)?"
_LIST_HEADING = re.compile(
    _HEADING_BULLET + r"(?:本日の|会議に|当日の|会議)?"
    r"(?P<kind>(?<!不)応招|不応招|出席|欠席|列席|遅参|遅刻|早退|委任状|不参加|参加|委員氏名|委員名簿|説明のため|地方自治法第)"
    r"(?P<who>[^\s:君]*+)(?P<rest>.*)"
)
_LIST_END = re.compile(
    _HEADING_BULLET + r"(?:本日の会議|会議に付した|付議|議事日程|議題|審議事項|報告事項|協議事項"
    r"|会議次第|次第|議事(?![部課係担])|会議内容|会議の|配[付布]資料"
    r"|傍聴|署名|委員長署名|(?:会議録|議事録|記録)(?:の?作成|担当)?(?:者|係|員)?(?=[:(]|$|\S{0,12}(?:課|局))|審査日程|開会|開催|日時|場所|資料|案件|.{0,6}の異動)"
)


# 町長の委任を受けて出席する者は次のとおり。
_LIST_FOLLOWING = re.compile(
    r".{0,50}(?:出席|列席|従事)(?:する|した)(?:者|職員)は(?:次|以下|下記)の(?:とおり|通り)(?:である|です)?。?"
)


def _list_heading(plain: str) -> tuple[str, str] | None:
    """(kind, who) of words that are nothing but the heading of a list of people: 出席委員 is (出席, 委員)."""
    match = _LIST_HEADING.fullmatch(plain) if len(plain) <= LONGEST_HEADING else None
    if not match:
        return ("出席", "") if len(plain) <= LONGEST_HEADING and _LIST_FOLLOWING.fullmatch(plain) else None
    if match["kind"] in ("説明のため", "地方自治法第"):
        return match["kind"], ""
    if not _who_is_listed().fullmatch(match["who"] + match["rest"]):
        return None
    return match["kind"], re.sub(
        rf"[(\[\d].*|(?<![{KANJI_NUMERALS}])[{KANJI_NUMERALS}]+[名人].*", "", match["who"]
    )


@cache
def _who_is_listed() -> re.Pattern[str]:
    """Groups of people, perhaps with their number: 委員九名, 説明員及び事務局職員."""
    # Possessive: 事務局職員 is one group and never 事務局 and 職員, or the ways to read it would double.
    groups = rf"(?>{any_of('roster_groups')})(?:等|及び|並びに|・)?+"
    number = rf"[(\[](?:[^()\[\]]|[(][^()]*[)])*[)\]]?|[\d{KANJI_NUMERALS}]*[名人]?"
    return re.compile(
        rf"(?:し(?:た|ました))?(?:{groups})*+(?:の?(?:氏名|職氏名|報告))?(?:{number})?"
        r"(?:なし|は(?:次|以下|下記)の(?:とおり|通り)(?:である|です)?。?)?"
    )


@cache
def _list_led_by() -> re.Pattern[str]:
    """A heading with its people on the line: 2 欠席委員(1名) 戸川 実, 【欠席者】戸川 実, (欠席)戸川 実."""
    kinds, groups = (
        "|".join(map(_letters_spread, _LIST_KINDS)),
        "|".join(map(_letters_spread, words("roster_groups"))),
    )
    return re.compile(
        rf"(?:[^\w\s]|\d{{1,2}}[.．、)]?){{0,3}}[ ]?(?P<kind>{kinds})(?P<who>(?:[ ]?(?:{groups})){{0,3}})"
        r"(?:[ ]?(?:氏名|名|数))?(?:[ ]?[(\[]?\d{1,3}[ ]?[名人][)\]]?)?"
        r"(?:[\])】》≫〕][ ]?(?=\S)|[ ]?:[ ]?|[ ](?=\S))"
    )


def _letters_spread(word: str) -> str:
    """A pattern of a word that may be set letter by letter."""
    return "[ ]?".join(map(re.escape, word))


@cache
def _boxed_group() -> re.Pattern[str]:
    """【事務局】 before names, and 4 事務局, which no row of a table with names begins with."""
    return re.compile(
        rf"[\[【〔《≪](?P<boxed>{any_of('group_roles')})[\]】〕》≫][ ]*(?=\S)"
        rf"|\(?\d{{1,2}}[.．、)]?[ ]?(?P<numbered>{any_of('answerers')})[ ]?(?:[ :])[ ]?(?=\S)"
    )


@cache
def _office_section() -> re.Pattern[str]:
    """5. 農業委員会事務局職員: a numbered heading of those who came for an office, below another list."""
    return re.compile(
        rf"[ ]*\(?\d{{1,2}}[.．、)][ ]?[^\s:(]{{1,16}}?(?:{any_of('answerers')})(?:[(].{{1,12}}[)])?[ :]*$"
    )


@cache
def _group_heading() -> re.Pattern[str]:
    """事務局: and (委員) before names divide a list into groups."""
    return re.compile(rf"[ ]*\(?({any_of('group_roles')})(?:[)][ ]*|[ ]*:[ ]*)(?=\S)")


@cache
def _side_of_list() -> re.Pattern[str]:
    """理事者側 and 事務局側 head those who came for it."""
    return re.compile(rf"[(\[]?({any_of('roster_groups')})側(?:の?出席者)?[)\]]?")


def _group_role(who: str) -> str:
    """出席委員 -> 委員, 出席説明員 -> 説明員, 出席者 -> nothing."""
    match = re.search(rf"(?:{any_of('group_roles')})$", who)
    return match[0] if match else ""
