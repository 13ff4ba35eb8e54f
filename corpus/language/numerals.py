"""Numbers as people write them: 12, １２, 十二, 二〇二二."""

import unicodedata

# Digits of any width and in kanji, one for one, so that offsets stay true; 十 is read by number().
DIGITS = str.maketrans("０１２３４５６７８９〇一二三四五六七八九", "01234567890123456789")
# A number up to 99 in a text so translated.
TWO_DIGITS = r"(?:\d?十\d?|\d{1,2})"


def number(written: str) -> int:
    """The value of a whole number, 十二 as 12; ValueError for anything else."""
    digits = unicodedata.normalize("NFKC", written).translate(DIGITS)
    tens, ten, ones = digits.rpartition("十")
    if not ten:
        return int(digits)
    return 10 * int(tens or 1) + int(ones or 0)
