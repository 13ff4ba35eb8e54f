"""Terms: what is written differently and means the same is one term; what tells passages apart is kept."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from shiomi_files import USB

from index.encoders.tokenizer import LONGEST_INPUT, tokenize


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("取扱い", "取り扱い"),
        ("取扱", "取り扱う"),
        ("持出し", "持ち出し"),
        ("第２回", "第2回"),
        ("５階", "5階"),
        ("令和四年", "令和４年"),
        ("ＵＳＢ", "usb"),
        ("メモリー", "メモリ"),
        ("コンピュータ", "コンピューター"),
        ("ｶﾒﾗ", "カメラ"),
        ("libraries", "Library"),
        ("opened", "opening"),
        ("保存する", "保存"),
    ],
)
def test_one_word_however_it_is_written(one: str, other: str) -> None:
    assert set(tokenize(one).words) & set(tokenize(other).words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("個人情報保護審査会", {"個人", "情報", "保護", "審査"}),  # a compound is reachable by its parts
        ("USBメモリ", {"usb", "メモリ"}),
        ("汐見市役所5階", {"5", "階"}),
        ("1,234円", {"1234"}),
        ("委託料は千四百八十億円", {"148000000000", "円"}),
        ("ザビロニャンテ", {"ザビ", "ビロ"}),  # no dictionary knows it: pairs of characters
        ("The chair's 12 keys", {"chair", "12", "key"}),
    ],
)
def test_nothing_that_tells_passages_apart_is_lost(text: str, expected: set[str]) -> None:
    assert expected <= set(tokenize(text).words)


@pytest.mark.parametrize(
    "text", ["", "　\n", "は、がのに。", "どのようになっていますか", "what was said about it?"]
)
def test_words_that_tell_nothing_are_left_out(text: str) -> None:
    assert tokenize(text).words == ()


def test_the_two_languages_meet_in_synonym_groups() -> None:
    assert set(tokenize("the library").groups) & set(tokenize("ライブラリー").groups)


def test_no_term_holds_white_space() -> None:
    assert all(word.split() == [word] for word in tokenize("Ｎｅｗ　Ｙｏｒｋ の New York 市　\t 港").words)


def test_input_longer_than_sudachi_takes() -> None:
    text = "名簿を保存し" * LONGEST_INPUT
    assert tokenize(text).words.count("名簿") >= LONGEST_INPUT - 12  # a word on a cut may be lost


def test_threads_do_not_disturb_each_other() -> None:
    texts = [speech for _, speech in USB] * 30
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(tokenize, texts)) == [tokenize(text) for text in texts]
