"""read_english: words before a colon as a Label: title, role, name (Ottawa) (Lib.); is_field, is_section."""

import re
from functools import cache, lru_cache

from corpus.language.lexicon import any_of, words
from corpus.structure.label_grammar import LIKELY, NO_LABEL, SURE, WEAK, Label

KNOWN = 1_000  # labels of which the answer is kept: the same come again and again in one document


def read_english(words_before_colon: str) -> Label:
    """How far words are a speaker: a title or role, words like a name, or one word like a nick."""
    label = words_before_colon.rstrip()
    if is_field(label) or label in words_set("english_titles"):
        return NO_LABEL
    section = is_section(label)
    if label in _Q_AND_A:
        return Label(len(label), SURE, role=label)
    if _titled().fullmatch(label) and not (section and label.count(" ") > 3):
        return Label(len(label), SURE, *_name_and_role(label))
    if _LABEL_NAME.fullmatch(label) and not section:
        seated = SURE if label.endswith(")") else LIKELY  # Ann Lee (Ottawa) (Lib.)
        return Label(len(label), seated, *_name_and_role(label))
    return Label(len(label), WEAK, name=label) if _LABEL_WORD.fullmatch(label) else NO_LABEL


@lru_cache(maxsize=KNOWN)
def is_field(words_before_colon: str) -> bool:
    """Whether words name a field of a form or a log (Date, Present, Topic), in any letters."""
    label = words_before_colon.strip()
    return not words_set("english_keys").isdisjoint((label, label.capitalize(), label.title()))


@lru_cache(maxsize=KNOWN)
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
_Q_AND_A = frozenset({"Q"})
_ONE_WORD = re.compile(r"\w+")
_LABEL_TOKEN = (
    r"(?:[A-ZÀ-Þ][\w'’.-]*|de|du|la|le|van|von|der|den|of|for|the|and|al|bin|del|da|di|hon\.|members?)"
)
_PAREN = r"(?: ?\([^()]*(?:\([^()]*\)[^()]*)*\))"
_LABEL_NAME = re.compile(rf"{_LABEL_TOKEN}(?: {_LABEL_TOKEN}){{1,12}}{_PAREN}{{0,3}}(?:, [A-ZÀ-Þ].{{0,90}})?")
_LABEL_WORD = re.compile(r"[A-ZÀ-Þ][\w '’.-]{1,40}|[A-Z]|(?=[\d_.-]{0,24}[^\W\d_])[\w.-]{2,24}")


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
    plain_label = label.removeprefix("The ")
    role_inside = re.fullmatch(r"[^(]*+(\((?P<words>.*)\))", plain_label)
    role = re.match(rf"(?:{any_of('english_roles')})(?!\w)", plain_label)
    if role:
        return role_inside["words"] if role_inside else "", plain_label[
            : role_inside.start(1)
        ].strip() if role_inside else plain_label
    name, _, post = (plain_label[: role_inside.start(1)] if role_inside else plain_label).partition(", ")
    return name.strip(), post
