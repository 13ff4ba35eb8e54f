"""Cleaning changes how characters are spelt and never where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language.folding import (
    clean,
    fold,
    fold_kana,
    fold_letters,
    name_key,
    squash,
    unspread,
    usual_letters,
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("（１２：３０）", "(12:30)"),
        ("会　長\t", "会 長 "),
        ("１０～２０", "10~20"),
        ("資料１－２", "資料1-2"),
        ("一\r\n二\r三", "一 \n二\n三"),
        ("ｱｲｳ", "アイウ"),
        ("○〇◯", "○〇◯"),
    ],
)
def test_one_spelling(text: str, plain: str) -> None:
    assert clean(text) == plain


@given(st.text())
def test_length_never_changes(text: str) -> None:
    assert len(clean(text)) == len(fold_letters(text)) == len(fold_kana(text)) == len(text)


def test_squash() -> None:
    assert squash(" 議　長\n") == "議長"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("髙﨑　德", "高崎 徳"),
        ("齋藤", "斉藤"),
        ("斎藤", "斉藤"),
        ("渡邉", "渡辺"),
        ("淵上", "渕上"),
        ("國廣", "国広"),
    ],
)
def test_two_printings_of_a_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("片桐　由美子", "片桐由美子"), ("江 口　誠", "江口誠"), ("Jane  Olsen", "Jane Olsen"), ("", "")],
)
def test_unspread(name: str, shown: str) -> None:
    assert unspread(name) == shown


@pytest.mark.parametrize(
    ("text", "folded"),
    [("ＵＳＢ　メモリー", "usbメモリー"), ("㈱汐見", "(株)汐見"), ("Straße ", "strasse"), ("", "")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(("text", "folded"), [("ＵＳＢ　の", "usb の"), ("㈱Ａ", "㈱a"), ("ｱ", "ア")])
def test_fold_letters(text: str, folded: str) -> None:
    assert fold_letters(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"), [("ＵＳＢメモリー", "usbめもりー"), ("ｶ", "か"), ("ヶ", "ゖ"), ("ヴ", "ゔ")]
)
def test_fold_kana(text: str, folded: str) -> None:
    assert fold_kana(text) == folded


@pytest.mark.parametrize(
    ("letter", "usual"), [("體", "体"), ("Ａ", "a"), ("㈱", "(株)"), ("斎", "斎"), ("齋", "斎")]
)
def test_usual_letters(letter: str, usual: str) -> None:
    assert usual_letters(letter) == usual
