"""Speaker labels of English transcripts: The Chair, Hon. Ann Lee, Ann Lee AM, Mr. Lee (Ottawa, Lib.)."""

import re
from functools import cache

from corpus.language.lexicon import any_of, words
from corpus.structure.labels import LIKELY, NO_LABEL, SURE, WEAK, Label


def read_english(words_before_colon: str) -> Label:
    """How far words before a colon are a speaker: a title or role, or two to eight words like a name."""
    label = words_before_colon.rstrip()
    if label in words("english_keys"):
        return NO_LABEL
    if _titled().fullmatch(label):
        return Label(len(label), SURE, *_name_and_role(label))
    if _NAME.fullmatch(label):
        return Label(len(label), LIKELY, *_name_and_role(label))
    return Label(len(label), WEAK, name=label) if _WORD.fullmatch(label) else NO_LABEL


_TOKEN = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|du|la|le|van|von|der|den|of|the|and|al|bin|del|da|di|hon\.|members?)"
_PAREN = r"(?: ?\([^()]*(?:\([^()]*\)[^()]*)*\))"
_NAME = re.compile(rf"{_TOKEN}(?: {_TOKEN}){{1,7}}{_PAREN}?(?:, [A-ZÀ-Þ].{{0,90}})?")
_WORD = re.compile(r"[A-ZÀ-Þ][\w '’.-]{1,40}")


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(
        rf"(?:The |An? |Some )?(?:{any_of('english_titles', 'english_roles')}|[Hh]on\.)(?!\w).*"
    )


def _name_and_role(label: str) -> tuple[str, str]:
    """(name, role): The Chair (Mr. Ross) -> Mr. Ross, Chair; Ann Lee, Clerk -> Ann Lee, Clerk."""
    plain = label.removeprefix("The ")
    inside = re.search(r"\((.*)\)$", plain)
    role = re.match(rf"(?:{any_of('english_roles')})(?!\w)", plain)
    if role:
        return inside[1] if inside else "", plain[: inside.start()].strip() if inside else plain
    name, _, post = (plain[: inside.start()] if inside else plain).partition(", ")
    return name.strip(), post
