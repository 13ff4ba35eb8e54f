"""latin_key, kana_key: names in Latin letters: Koyama, Ōhashi and Ohashi are the kana コヤマ and オオハシ."""

import re
import unicodedata

_VOWELS = "aiueo"
_ROWS = (
    ("アイウエオ", ""), ("カキクケコ", "k"), ("ガギグゲゴ", "g"), ("サシスセソ", "s"), ("ザジズゼゾ", "z"),
    ("タチツテト", "t"), ("ダヂヅデド", "d"), ("ナニヌネノ", "n"), ("ハヒフヘホ", "h"), ("バビブベボ", "b"),
    ("パピプペポ", "p"), ("マミムメモ", "m"), ("ラリルレロ", "r"),
)  # fmt: skip
_ROMAJI_OF_KANA = {
    kana: sound + vowel for row, sound in _ROWS for kana, vowel in zip(row, _VOWELS, strict=True)
}
_ROMAJI_OF_KANA |= {
    "ヤ": "ya",
    "ユ": "yu",
    "ヨ": "yo",
    "ワ": "wa",
    "ヲ": "o",
    "ン": "n",
    "ヴ": "bu",
    "ヂ": "zi",
    "ヅ": "zu",
}
_ROMAJI_OF_SMALL = {"ャ": "ya", "ュ": "yu", "ョ": "yo", "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o"}
# One spelling of a sound for those of Hepburn.
_USUAL = (
    ("sh", "sy"), ("ch", "ty"), ("ts", "t"), ("j", "zy"), ("f", "h"), ("l", "r"), ("v", "b"), ("tt", "t"),
    ("syi", "si"), ("tyi", "ti"), ("zyi", "zi"), ("yy", "y"),
)  # fmt: skip


def latin_key(name: str) -> str:
    """What the spellings of one name have in common: no macron, no doubled vowel, no doubled consonant."""
    plain = unicodedata.normalize("NFD", name.casefold())
    letters = re.sub(r"[^a-z]", "", plain)
    for spelled, usual in _USUAL:
        letters = letters.replace(spelled, usual)
    letters = re.sub(r"o[uh](?![aiueo])|oo|ou", "o", letters)
    letters = re.sub(r"(.)\1+", r"\1", letters)
    return re.sub(r"m(?=[bp])", "n", letters)


def kana_key(kana: str) -> str:
    """The key of a reading in katakana; "" for what is none."""
    spelled = ""
    for letter in kana:
        if letter in _ROMAJI_OF_SMALL:
            spelled = spelled[:-1] + _ROMAJI_OF_SMALL[letter]
        elif letter in _ROMAJI_OF_KANA:
            spelled += _ROMAJI_OF_KANA[letter]
        elif letter not in "ッー":
            return ""
    return latin_key(spelled)
