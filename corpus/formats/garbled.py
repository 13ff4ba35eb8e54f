"""mend, letters_of: a page's garbled text: shifted kana, lost voiced marks, glyph numbers, unmapped signs.

Fonts without a ToUnicode table come out as characters of CJK Extension A at a fixed distance from the kana
they show (の U+306E as 䛾 U+46FE), or as the numbers of their glyphs, which are a fixed distance below the
letters (Granted as *UDQWHG): that is undone. Unmapped glyphs and lost dakuten can only be named.
"""

import re
from collections.abc import Sequence

KANA_NEEDED = 200  # kana on a page before the share of voiced ones says anything
VOICED_SHARE = 0.02  # of kana; Japanese prose has 0.10 to 0.17
FAULTY_SHARE = 0.01  # of characters; two wrong characters in a line are noticed by every reader

# Between a letter's code and the number of its glyph, in the fonts of Windows, whose letters begin at 3.
GLYPH_SHIFT = 29
GLYPHS_SHARE = 0.95  # of the characters that the font does not map: printable at that distance
LETTERS_SHARE = 0.6  # of these: small letters and spaces; English prose has 0.9

_HIRAGANA_SHIFT = 0x1690  # 䛾 U+46FE - の U+306E
_KATAKANA_SHIFT = 0x168E  # 䞊 U+478A - ー U+30FC
_SHIFTED = {code + _HIRAGANA_SHIFT: code for code in range(0x3041, 0x3094)}
_SHIFTED |= {code + _KATAKANA_SHIFT: code for code in range(0x30A1, 0x30FD)}

_UNMAPPED = re.compile(r"[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]|\(cid:\d+\)|[\x00-\x08\x0e-\x1f]")
_EXTENSION_A = re.compile(r"[\u3400-\u4dbf]")
_UNSHIFTED_KANA = re.compile(r"[ぁ-んァ-ヶ]")
_VOICED = re.compile(r"[がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ]")


def may_be_glyphs(text: str) -> bool:
    """Whether a text could hold numbers of glyphs for letters; told from the text alone, which is cheap."""
    return bool(_GLYPHS.search(text))


# A capital and small letters, or small letters alone, 29 below themselves.
_GLYPHS = re.compile(r"[$-=][D-Z\[\\\]]{3}|[D-Z\[\\\]]{6}")


def letters_of(codes: Sequence[int], unmapped: Sequence[bool]) -> list[str]:
    """The characters, those that the font does not map read as numbers of glyphs; none where they are none.

    ``codes`` are what the engine takes the characters for; a control character comes out as "".
    """
    glyphs = [chr(code + GLYPH_SHIFT) for code, alone in zip(codes, unmapped, strict=True) if alone]
    letters = "".join(char for char in glyphs if " " <= char <= "~")
    small = sum(char == " " or "a" <= char <= "z" for char in letters)
    if not glyphs or len(letters) < GLYPHS_SHARE * len(glyphs) or small < LETTERS_SHARE * len(glyphs):
        return []
    shifts = (GLYPH_SHIFT if alone else 0 for alone in unmapped)
    chars = (chr(code + shift) for code, shift in zip(codes, shifts, strict=True))
    return [char if _is_printable(char) else "" for char in chars]


def _is_printable(char: str) -> bool:
    return char in "\r\n\t" or (char >= " " and not "\ud800" <= char < "\ue000")


def mend(text: str) -> tuple[str, str]:
    """(text, fault): kana that came out as Extension A put back; ``fault`` "" or a key of ``JAPANESE``."""
    if _share_of_garbled(_EXTENSION_A, text) > FAULTY_SHARE:
        return text.translate(_SHIFTED), "kana in a font without a character table, put back"
    return text, _garbled_fault(text)


def _garbled_fault(text: str) -> str:
    if _share_of_garbled(_UNMAPPED, text) > FAULTY_SHARE:
        return "characters that the file does not name"
    kana = len(_UNSHIFTED_KANA.findall(text))
    if kana >= KANA_NEEDED and len(_VOICED.findall(text)) < VOICED_SHARE * kana:
        return "voiced kana lost"
    return ""


def _share_of_garbled(pattern: re.Pattern[str], text: str) -> float:
    return len(pattern.findall(text)) / max(1, len(text))


GLYPHS = "a font without a character table, whose glyph numbers were put back"
JAPANESE = {
    GLYPHS: "文字対応表のないフォントの字形番号から復元しました",
    "kana in a font without a character table, put back": "文字対応表のないフォントのかなを復元しました",
    "characters that the file does not name": "文字コードの対応がない文字があります",
    "voiced kana lost": "濁点が失われています",
}
