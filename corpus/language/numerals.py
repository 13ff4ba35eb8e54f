"""number(): numbers as written (12, 十二, 百五, 二〇二二, 元); KANJI_NUMERALS and digits for patterns."""

import unicodedata

# Digits of any width and in kanji, one for one, so that offsets stay true; 十 is read by number().
DIGITS = str.maketrans("０１２３４５６７８９〇零一二三四五六七八九", "012345678900123456789")
# A number up to 99 in a text so translated.
TWO_DIGITS = r"(?:\d?十\d?|\d{1,2})"
# Kanji of a number up to 99, for a class of characters; 〇 is also a mark that begins lines of a list.
KANJI_FROM_ONE = "一二三四五六七八九十"
KANJI_NUMERALS = f"〇{KANJI_FROM_ONE}"
# A character of a number in a text in which only the width of letters was made one.
NUMERAL = rf"[\d零{KANJI_NUMERALS}百元]"
_UNITS = {"十": 10, "百": 100}


def number(written: str) -> int:
    """The value of a whole number below 1,000 or written digit by digit; ValueError for anything else.

    十二 is 12, 二〇二二 is 2022, 元 (of an era's first year) is 1; white space inside does not count.
    """
    digits = "".join(unicodedata.normalize("NFKC", written).split()).translate(DIGITS)
    if digits == "元":
        return 1
    total, rest = 0, ""
    for char in digits:
        if char in _UNITS:
            total, rest = total + int(rest or 1) * _UNITS[char], ""
        else:
            rest += char
    return total + int(rest) if rest or not total else total
