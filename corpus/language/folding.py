"""One spelling of every character, none moved: clean text has the same offsets as the source text."""

import re
import unicodedata

HORIZONTAL_SPACES = (
    "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
TILDES = "〜～∼˜"
HYPHENS = "‐‑‒–−－ｰ"
# Old and new forms of characters common in names; the modern form stands for all of them.
VARIANT_KANJI = dict(
    zip(
        "髙﨑瀨德邊邉齊齋斎濱濵澤嶋嶌廣國惠冨舘眞條櫻淵渕榮圓學會縣藏兒應與豐瀧",
        "高崎瀬徳辺辺斉斉斉浜浜沢島島広国恵富館真条桜渕渕栄円学会県蔵児応与豊滝",
        strict=True,
    )
)


def _table() -> dict[int, str]:
    wide = (chr(code) for code in (*range(0xFF01, 0xFFE7), *range(0x2F00, 0x2FE0), *range(0xF900, 0xFB00)))
    table = {ord(char): plain for char in wide if len(plain := unicodedata.normalize("NFKC", char)) == 1}
    table |= {ord(char): " " for char in HORIZONTAL_SPACES}
    table |= {ord(char): "~" for char in TILDES}
    table |= {ord(char): "-" for char in HYPHENS}
    return table | {0x2028: "\n", 0x2029: "\n", 0x85: "\n", 0x0B: "\n"}


_CLEAN = _table()
_VARIANTS = {ord(old): new for old, new in VARIANT_KANJI.items()}


def clean(text: str) -> str:
    """The text in one spelling: half-width ASCII, one kind of space, tilde and hyphen. ``len`` stays."""
    clean_text = text.translate(_CLEAN)
    return clean_text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in clean_text else clean_text


def squash(text: str) -> str:
    """The text without any white space, in one spelling: what two printings of a label have in common."""
    return re.sub(r"\s+", "", clean(text))


def name_key(name: str) -> str:
    """What two printings of a name have in common: no white space, variant kanji (髙 﨑 德) made one."""
    return squash(name).translate(_VARIANTS)
