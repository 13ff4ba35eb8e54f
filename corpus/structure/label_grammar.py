"""read_label: speech's first words as a Label by a _grammar: name, role, seat; split_role, is_department.

    ROLE                 事務局   委員長   デジタル推進部長
    NAME ROLE            田中副会長   清水(孝)委員長   中村　委員長
    ROLE(NAME)           議長（鈴木太郎君）   市長（迫 俊哉）   22番（田中議員）
    ROLE(DEPARTMENT)     説明員(総務課)
    (NAME ROLE)          （田中副区長）   （白井君）
    NAME HONORIFIC       野田君

All functions take clean text (``language.folding.clean``). ``fit`` is how well the words fit the grammar: 1
for a known role in a known shape, 0 for a heading or a sentence. Which marks of a document set off labels is
decided by it.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from corpus.language.folding import squash
from corpus.language.lexicon import any_of, words
from corpus.language.numerals import KANJI_NUMERALS

HEAD_LENGTH = 100  # a label never reaches farther than this; the longest seen is 62 characters
KNOWN = 4_000  # labels and cells whose role is kept: the same come again and again in one document
NAME = r"[^\W\d_A-Za-z]"  # any letter that is not ASCII: kanji, kana, 々, ー

WEAK = 0.3  # could be a label, nothing says so
LIKELY = 0.7
SURE = 1.0


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the head of a text: its first ``length`` characters. ``fit`` is 0..1."""

    length: int
    fit: float
    name: str = ""
    role: str = ""
    department: str = ""


NO_LABEL = Label(0, 0.0)


@dataclass(frozen=True, slots=True)
class _Grammar:
    paren: re.Pattern[str]
    wrapped: re.Pattern[str]
    run: re.Pattern[str]
    spaced: re.Pattern[str]
    glued: re.Pattern[str]
    honorific: re.Pattern[str]
    role_end: re.Pattern[str]
    heading: re.Pattern[str]
    department: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    role = any_of("roles", "posts")
    word = r"[^\s()。、,.:「」『』〔〕\[\]<>【】《》?!]"
    after = any_of("role_suffixes")
    return _Grammar(
        paren=re.compile(rf"({word}{{0,40}})( ?)\(([^()]{{1,40}})\)((?:{word}{{0,3}}?(?:{role})(?=\W|$))?)"),
        wrapped=re.compile(r"\(([^()]{2,40})\)"),
        run=re.compile(rf"{word}{{1,70}}(?=[\s:〔\[(]|$)"),
        spaced=re.compile(
            rf"({NAME}{{1,8}}(?: {{1,3}}{NAME}{{1,6}})?) {{1,2}}({_letter_spaced_roles()})(?=[\s:]|$)"
        ),
        glued=re.compile(rf"({NAME}{{0,10}}?)({role})(?=\w)"),
        honorific=re.compile(rf"({NAME}{{2,12}}?)(君|くん)(?=\S)"),
        role_end=re.compile(rf"(.*?)((?:{role})(?:{after})?)$", re.DOTALL),
        heading=re.compile(rf"(?:{any_of('heading_starts')})|\d+ ?(?:年|月|日|時|件|名|人)"),
        department=re.compile(any_of("departments")),
    )


def _letter_spaced_roles() -> str:
    """Role words with a space allowed between their characters: 委 員 長."""
    entries = sorted(words("roles"), key=len, reverse=True)
    return "|".join(" {0,2}".join(map(re.escape, entry)) for entry in entries)


def read_label(head: str) -> Label:
    """The speaker label that ``head`` (clean text, up to ``HEAD_LENGTH`` characters) begins with."""
    grammar = _grammar()
    if grammar.heading.match(head) and not _is_post_of_label(head) and not _ANONYMOUS_LABEL.match(head):
        return NO_LABEL
    readers = (_read_paren, _read_wrapped, _read_run, _read_spaced, _read_honorific)
    return max((read(head) for read in readers), key=lambda label: (label.fit, label.length))


def read_glued(head: str) -> Label:
    """NAME ROLE with the speech directly after it: 田中委員それでは (vertical text loses its spaces).

    Its fit is WEAK: only a label that comes again elsewhere in the document is one.
    """
    match = _grammar().glued.match(head)
    return Label(match.end(), WEAK, name=match[1], role=match[2]) if match else NO_LABEL


def read_role_and_name(label: str) -> Label:
    """ROLE NAME, SEAT NAME君, with a space between: 議長 青木健一君, ５番 石川花君, 議長 青 木 健.

    All of ``label`` must be read; no label otherwise. Without an honorific the name is short kanji or kana.
    """
    role, _, rest = label.strip().partition(" ")
    known = _SEAT_LABEL.fullmatch(role) or (split_role(role)[1] and not split_role(role)[0])
    name = _SPACED_NAME.fullmatch(rest.strip())
    if not known or not name:
        return NO_LABEL
    bare = " ".join(name["name"].split())
    return Label(len(label), SURE, name=bare, role="議員" if _SEAT_LABEL.fullmatch(role) else role)


_SPACED_NAME = re.compile(
    rf"(?P<name>{NAME}{{1,6}}(?: {{1,3}}{NAME}{{1,6}}){{0,5}}?)(?:君|くん|さん|氏|議員|委員)?"
)


def _is_post_of_label(head: str) -> bool:
    """議事課長, 議事部長: a department that begins like a heading, with its post."""
    match = _grammar().run.match(head)
    if not match or match[0].startswith(("出席", "欠席", "列席")):
        return False
    return match[0].endswith(words("posts"))


def _read_paren(head: str) -> Label:
    """ROLE(NAME), ROLE(DEPARTMENT), N番(NAME), NAME(GIVEN NAME)ROLE."""
    match = _grammar().paren.match(head)
    if not match:
        return NO_LABEL
    front, inside, back = squash(match[1]), " ".join(match[3].split()), squash(match[4])
    if not front or _NOT_A_NAME.fullmatch(inside):
        return NO_LABEL
    if match[2] and not _could_label(inside):  # a note after the label: 田中委員 (資料を示す)
        return NO_LABEL
    if back:
        return Label(match.end(), SURE, name=f"{front}({inside})", role=back)
    if _SEAT_LABEL.fullmatch(front):
        return Label(match.end(), SURE, name=bare_name(inside), role="議員")
    name, role = split_role(front)
    if role:
        return _role_with_paren(match.end(), name, role, inside)
    if split_role(squash(inside))[1]:
        return Label(match.end(), LIKELY, name=front, role=inside)
    return Label(match.end(), LIKELY if inside.endswith(words("honorifics")) else 0.0, name=bare_name(inside))


def is_seat(words: str) -> bool:
    """Whether words are the number of a seat, which stands for a member: 5番, 議席12番."""
    return bool(_SEAT_LABEL.fullmatch(words))


_SEAT_NUMERAL = rf"[\d{KANJI_NUMERALS}百]"
_NOT_A_NAME = re.compile(rf"{_SEAT_NUMERAL}+ ?[名人件号分項条票].*|なし|案|仮称|続き?|(?s:.*[。、,].*)")
_SEAT_LABEL = re.compile(rf"(?:議席)?第?{_SEAT_NUMERAL}{{1,4}}番.{{0,6}}")


def _could_label(inside: str) -> bool:
    """Whether what stands in parentheses after a space can still belong to a label."""
    return (
        inside.endswith(words("honorifics")) or bool(split_role(squash(inside))[1]) or is_department(inside)
    )


def _role_with_paren(length: int, name: str, role: str, inside: str) -> Label:
    if name and inside.endswith(words("honorifics")):  # 配水場主任(石川花君): no person's name comes twice
        return Label(length, SURE, bare_name(inside), role if inside.startswith(name) else name + role)
    if name:  # 田中委員(総務課), 小林部長(総務部長)
        return Label(length, SURE, name=name, role=role, department=inside)
    if is_department(inside):
        return Label(length, SURE, role=role, department=inside)
    return Label(length, SURE, name=bare_name(inside), role=role)


def _read_wrapped(head: str) -> Label:
    """(NAME ROLE), (NAME君): the whole label in parentheses."""
    match = _grammar().wrapped.match(head)
    if not match:
        return NO_LABEL
    inside = match[1].strip()
    name, role = split_role(squash(inside))
    if role:
        return Label(match.end(), SURE, name=name, role=role)
    if inside.endswith(words("honorifics")):
        return Label(match.end(), LIKELY, name=bare_name(inside))
    return NO_LABEL


def _read_run(head: str) -> Label:
    """ROLE, NAME ROLE, NAME HONORIFIC, 委員A, 12番: one unbroken run of characters."""
    match = _grammar().run.match(head)
    if not match:
        return NO_LABEL
    run = match[0]
    name, role = split_role(run)
    if role:
        return Label(match.end(), _fit_of_name(name), name=name, role=role)
    if _ANONYMOUS_LABEL.fullmatch(run) or _SEAT_LABEL.fullmatch(run):
        return Label(match.end(), LIKELY, name=run)
    if run.endswith(words("honorifics")) and 3 <= len(run) <= 12:
        return Label(match.end(), LIKELY, name=bare_name(run))
    if _POST_LIKE.fullmatch(run):
        return Label(match.end(), LIKELY, role=run)
    return Label(match.end(), WEAK if len(run) <= 10 else 0.0, name=run)


_ANONYMOUS_LABEL = re.compile(
    r"(?:委員|市民|区民|町民|会員|参加者|発言者|傍聴者|質問者|回答者|議員) ?[A-Z\d]{1,2}(?![\d名人])"
    r"|[A-Z] ?(?:委員|議員|氏|さん|会員)"
)
# A run that ends like an office not in the lists (植木委長, 市場技監): likely, after a speaker's mark.
_POST_LIKE = re.compile(r"[^\W\d_]{2,40}[長監官]")


def _read_spaced(head: str) -> Label:
    """中村　委員長, 田中　一郎　委員, 議 長 (力 山 彰 君): spaces inside the label."""
    match = _LABEL_LETTER_SPACED.match(head)
    if match:
        label = read_label(squash(match[0]))
        return (
            replace(label, length=match.end())
            if label.fit >= LIKELY and label.length == len(squash(match[0]))
            else NO_LABEL
        )
    match = _grammar().spaced.match(head)
    if match:
        return Label(match.end(), LIKELY, name=" ".join(match[1].split()), role=squash(match[2]))
    return NO_LABEL


# Single characters with one space between each: text that was set letter-spaced.
_LABEL_LETTER_SPACED = re.compile(r"[^\s](?: [^\s]){1,24}(?=\s{2}|\n|$|(?<=[)長員局]) )")


def _read_honorific(head: str) -> Label:
    """野田君 with the speech directly after it: 君 is the only delimiter."""
    match = _grammar().honorific.match(head)
    return Label(match.end(), LIKELY, name=match[1]) if match else NO_LABEL


def _fit_of_name(name: str) -> float:
    """How much the words before a role look like a name (or nothing, or a department)."""
    if len(name) <= 8 or is_department(name):
        return SURE if len(name) <= 20 else LIKELY
    return WEAK


def is_department(text: str) -> bool:
    """Whether words hold a piece of a department's name (総務) or end like one (…課), with no honorific."""
    if text.endswith(words("honorifics")):
        return False
    return bool(_grammar().department.search(text)) or bool(_OFFICE_UNIT.search(text))


_OFFICE_UNIT = re.compile(
    r"(?<!\w)\w{3,}(?:部|課|局|室|係|署|庁|省|府|センター)$"
)  # three before it: 長谷 部, 服 部 and 阿 部 are surnames


def bare_name(text: str) -> str:
    """A name without 君, 議員, さん."""
    for suffix in (*words("honorifics"), "議員", "委員"):
        if text.endswith(suffix) and len(text) > len(suffix) + 1:
            return text.removesuffix(suffix).strip()
    return text


def _is_short_of_section(front: str) -> bool:
    """Whether a surname lacks the 部 that begins 部会長: 磯 and 長谷 do, 林 is whole."""
    is_one = len(front) == 1 and front not in words("one_kanji_surnames")
    return is_one or front + _SECTION_BU in words("section_surnames")


_SECTION_BU = "部"  # begins 部会長, and ends many surnames of two characters


@lru_cache(maxsize=KNOWN)
def split_role(label: str) -> tuple[str, str]:
    """A label without white space as (name, role): 田中副会長 -> 田中, 副会長; ("", "") where it has no role.

    A post after a department (財務部長) is one role and no name: only the attendance list says who that is.
    """
    match = _grammar().role_end.match(label)
    if not match:
        return "", ""
    front, role = match[1], match[2]
    if role.startswith(_SECTION_BU) and _is_short_of_section(front):
        front, role = front + _SECTION_BU, role.removeprefix(_SECTION_BU)  # 磯部 会長, but 林 部会長
    found = _grammar().department.search(label)
    if front.endswith("センター"):
        return "", label
    if role.startswith(words("posts")) and (is_department(front) or (found and found.start() < len(front))):
        return "", label
    return front, role
