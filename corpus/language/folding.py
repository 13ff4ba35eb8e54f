"""clean, squash, fold, name_key: spellings made one by tables: width, kana, variant kanji, hyphens, spaces.

clean          a text for reading its structure: width, spaces, tildes and hyphens; offsets stay
squash         two printings of a label
name_key       two printings of a person's name, old and new forms of its kanji too
unspread       a name for showing
fold           two spellings of a name or heading that a person types
fold_letters   a question or a text that is searched for what was folded; offsets stay
fold_kana      the same, for words in either kind of kana; offsets stay
usual_letters  one letter of a quote that is compared with a text
"""

import re
import unicodedata
from functools import cache

from corpus.language.lexicon import words

HORIZONTAL_SPACES = (
    "\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
TILDES = "〜～∼˜"
HYPHENS = "‐‑‒–−－ｰ"
KATAKANA = ("ァ", "ヶ")  # the first and the last that have a hiragana of the same sound
TO_HIRAGANA = 0x60  # code points from it down to that


def _variants_table() -> dict[int, str]:
    wide = (chr(code) for code in (*range(0xFF01, 0xFFE7), *range(0x2F00, 0x2FE0), *range(0xF900, 0xFB00)))
    table = {ord(char): plain for char in wide if len(plain := unicodedata.normalize("NFKC", char)) == 1}
    table |= {ord(char): " " for char in HORIZONTAL_SPACES}
    table |= {ord(char): "~" for char in TILDES}
    table |= {ord(char): "-" for char in HYPHENS}
    return table | {0x2028: "\n", 0x2029: "\n", 0x85: "\n", 0x0B: "\n"}


_CLEAN = {chr(code): plain for code, plain in _variants_table().items()}
_UNCLEAN_LETTERS = re.compile(f"[{re.escape(''.join(_CLEAN))}]")


def clean(text: str) -> str:
    """The text in one spelling: half-width ASCII, one kind of space, tilde and hyphen. ``len`` stays."""
    if text.isascii():
        clean_text = text.replace("\t", " ").replace("\v", "\n")
    else:
        clean_text = _UNCLEAN_LETTERS.sub(_plain_form, text)  # eight times as quick as str.translate
    return clean_text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in clean_text else clean_text


def _plain_form(match: re.Match[str]) -> str:
    return _CLEAN[match[0]]


def squash(text: str) -> str:
    """The text without any white space, in one spelling: what two printings of a label have in common."""
    return "".join(clean(text).split())


def name_key(name: str) -> str:
    """What two printings of a name have in common: no white space, variant kanji (髙 﨑 德) made one."""
    return squash(name).translate(_name_forms())


def unspread(name: str) -> str:
    """A name without the spaces that only spread it over a column: 片桐　由美子."""
    return " ".join(name.split()) if name.isascii() else "".join(name.split())


def fold(text: str) -> str:
    """A text without width, case and white space."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def fold_letters(text: str) -> str:
    """The text without width and case, letter for letter: ``len`` stays."""
    return text.translate(_FOLDED_LETTERS)


def fold_kana(text: str) -> str:
    """The text without width and case, katakana as hiragana, letter for letter: ``len`` stays."""
    return text.translate(_FOLDED_KANA)


@cache
def usual_letters(letter: str) -> str:
    """A letter without width, case and old forms of kanji (體 as 体); one letter may become several (㈱)."""
    return unicodedata.normalize("NFKC", letter).casefold().translate(_usual_forms())


class _Letters(dict[int, int]):
    """A table for str.translate that learns each character when it first meets it."""

    def __missing__(self, code: int) -> int:
        folded = unicodedata.normalize("NFKC", chr(code)).casefold()
        self[code] = self.usual(ord(folded) if len(folded) == 1 else code)
        return self[code]

    def usual(self, code: int) -> int:
        """What stands for a character that has neither width nor case left."""
        return code


class _Kana(_Letters):
    def usual(self, code: int) -> int:
        first, last = KATAKANA
        return code - TO_HIRAGANA if first <= chr(code) <= last else code


_FOLDED_LETTERS, _FOLDED_KANA = _Letters(), _Kana()


@cache
def _usual_forms() -> dict[int, str]:
    """The usual form of each old or rare form of a kanji."""
    return {ord(pair[0]): pair[1] for pair in words("variants")}


@cache
def _name_forms() -> dict[int, str]:
    """The form that stands for each kanji of a name."""
    alike = {pair[0]: pair[1] for pair in words("name_variants")}
    usual = {code: alike.get(form, form) for code, form in _usual_forms().items()}
    return usual | {ord(form): stands for form, stands in alike.items()}
