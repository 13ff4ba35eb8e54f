"""Numbers in digits and kanji."""

import pytest

from corpus.language.numerals import DIGITS, number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("元", 1),
        ("十", 10),
        ("十二", 12),
        ("二十三", 23),
        ("三 十", 30),
        ("2十3", 23),
        ("百五", 105),
        ("二百十", 210),
        ("二〇二三", 2023),
        ("零", 0),
        ("12", 12),
        ("１２", 12),
        ("007", 7),
    ],
)
def test_numbers(written: str, value: int) -> None:
    assert number(written) == value


@pytest.mark.parametrize("written", ["", " ", "元年", "十a", "12.5", "-", "千"])
def test_no_numbers(written: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        number(written)


def test_digits_keep_their_places() -> None:
    assert "第１２回、十月二〇日".translate(DIGITS) == "第12回、十月20日"
