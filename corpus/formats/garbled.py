"""Text layers that say something else than the page shows: found, named, and mended where the fault is exact.

Fonts without a ToUnicode table come out as characters of CJK Extension A at a fixed distance from the kana
they show (の U+306E as 䛾 U+46FE): that is undone. Unmapped glyphs and lost dakuten can only be named.
"""

import re

KANA_NEEDED = 200  # kana on a page before the share of voiced ones says anything
VOICED_SHARE = 0.02  # of kana; Japanese prose has 0.10 to 0.17
FAULTY_SHARE = 0.01  # of characters; two wrong characters in a line are noticed by every reader

_HIRAGANA_SHIFT = 0x1690  # 䛾 U+46FE - の U+306E
_KATAKANA_SHIFT = 0x168E  # 䞊 U+478A - ー U+30FC
_SHIFTED = {code + _HIRAGANA_SHIFT: code for code in range(0x3041, 0x3094)}
_SHIFTED |= {code + _KATAKANA_SHIFT: code for code in range(0x30A1, 0x30FD)}

_UNMAPPED = re.compile(r"[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]|\(cid:\d+\)|[\x00-\x08\x0e-\x1f]")
_EXTENSION_A = re.compile(r"[\u3400-\u4dbf]")
_KANA = re.compile(r"[ぁ-んァ-ヶ]")
_VOICED = re.compile(r"[がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ]")


def mend(text: str) -> tuple[str, str]:
    """(text, fault): kana that came out as Extension A put back; ``fault`` "" or a key of ``JAPANESE``."""
    if _share(_EXTENSION_A, text) > FAULTY_SHARE:
        return text.translate(_SHIFTED), "kana in a font without a character table, put back"
    return text, _fault(text)


def _fault(text: str) -> str:
    if _share(_UNMAPPED, text) > FAULTY_SHARE:
        return "characters that the file does not name"
    kana = len(_KANA.findall(text))
    if kana >= KANA_NEEDED and len(_VOICED.findall(text)) < VOICED_SHARE * kana:
        return "voiced kana lost"
    return ""


def _share(pattern: re.Pattern[str], text: str) -> float:
    return len(pattern.findall(text)) / max(1, len(text))


JAPANESE = {
    "kana in a font without a character table, put back": "文字対応表のないフォントのかなを復元しました",
    "characters that the file does not name": "文字コードの対応がない文字があります",
    "voiced kana lost": "濁点が失われています",
}
