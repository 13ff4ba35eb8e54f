"""Speaker labels of English transcripts: titles, roles, names with (Ottawa) (Lib.); words that are fields."""

import re
from functools import cache

from corpus.language.lexicon import any_of, words
from corpus.structure.labels import LIKELY, NO_LABEL, SURE, WEAK, Label


def read_english(words_before_colon: str) -> Label:
    """How far words are a speaker: a title or role, words like a name, or one word like a nick."""
    label = words_before_colon.rstrip()
    if is_field(label) or label in words_set("english_titles"):
        return NO_LABEL
    section = is_section(label)
    if label in _QUESTION:
        return Label(len(label), SURE, role=label)
    if _titled().fullmatch(label) and not (section and label.count(" ") > 3):
        return Label(len(label), SURE, *_name_and_role(label))
    if _NAME.fullmatch(label) and not section:
        seated = SURE if label.endswith(")") else LIKELY  # Ann Lee (Ottawa) (Lib.)
        return Label(len(label), seated, *_name_and_role(label))
    return Label(len(label), WEAK, name=label) if _WORD.fullmatch(label) else NO_LABEL


def is_field(words_before_colon: str) -> bool:
    """Whether words name a field of a form or a log (Date, Present, Topic), in any letters."""
    label = words_before_colon.strip()
    return not words_set("english_keys").isdisjoint((label, label.capitalize(), label.title()))


def is_section(label: str) -> bool:
    """Whether words hold one that heads a part of minutes (New Business, Staff Report) or names a field."""
    return not words_set("english_sections").isdisjoint(
        _ONE_WORD.findall(re.split(r"[,(]", label, maxsplit=1)[0])
    )


@cache
def words_set(name: str) -> frozenset[str]:
    """A word list as a set."""
    return frozenset(words(name))


# Question and answer, set off as such; nobody is named.
_QUESTION = frozenset({"Q"})
_ONE_WORD = re.compile(r"\w+")
_TOKEN = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|du|la|le|van|von|der|den|of|for|the|and|al|bin|del|da|di|hon\.|members?)"
_PAREN = r"(?: ?\([^()]*(?:\([^()]*\)[^()]*)*\))"
_NAME = re.compile(rf"{_TOKEN}(?: {_TOKEN}){{1,12}}{_PAREN}{{0,3}}(?:, [A-ZÀ-Þ].{{0,90}})?")
_WORD = re.compile(r"[A-ZÀ-Þ][\w '’.-]{1,40}|[A-Z]|(?=[\d_.-]{0,24}[^\W\d_])[\w.-]{2,24}")


@cache
def _titled() -> re.Pattern[str]:
    titles = any_of("english_titles", "english_roles")
    many = r"(?:[A-Z]\w+ |[Hh]on\. )?(?:[Mm]embers|[Ss]enators|[Dd]elegates|[Vv]oices|[Cc]ouncillors)"
    return re.compile(
        rf"(?:The |An? |Some )?(?:{titles}|[Hh]on\.|(?:PRESIDING|DEPUTY|ACTING) [A-Z]+)(?!\w).*"
        rf"|(?:Some )?{many}"
    )


def _name_and_role(label: str) -> tuple[str, str]:
    """(name, role): The Chair (Mr. Ross) -> Mr. Ross, Chair; Ann Lee, Clerk -> Ann Lee, Clerk."""
    plain = label.removeprefix("The ")
    inside = re.fullmatch(r"[^(]*+(\((?P<words>.*)\))", plain)
    role = re.match(rf"(?:{any_of('english_roles')})(?!\w)", plain)
    if role:
        return inside["words"] if inside else "", plain[: inside.start(1)].strip() if inside else plain
    name, _, post = (plain[: inside.start(1)] if inside else plain).partition(", ")
    return name.strip(), post
