"""Spellings of one name in Latin letters have one key, that of its kana."""

import pytest

from corpus.language.romaji import kana_key, latin_key

SAME = [
    ("コヤマ", "Koyama"), ("オオハシ", "Ohashi"), ("オオハシ", "Ōhashi"), ("サイトウ", "Saitoh"),
    ("シマダ", "Shimada"), ("ツチヤ", "Tsuchiya"), ("フジムラ", "Fujimura"), ("ナンバ", "Namba"),
    ("ユウキ", "Yuki"), ("ハットリ", "Hattori"), ("コウノ", "Kohno"), ("カトウ", "KATO"), ("リョウ", "Ryo"),
]  # fmt: skip


@pytest.mark.parametrize(("kana", "latin"), SAME)
def test_one_name(kana: str, latin: str) -> None:
    assert kana_key(kana) == latin_key(latin) != ""


@pytest.mark.parametrize(("kana", "latin"), [("コヤマ", "Oyama"), ("オノ", "Ito"), ("マツイ", "Matsuo")])
def test_two_names(kana: str, latin: str) -> None:
    assert kana_key(kana) != latin_key(latin)


def test_what_is_no_reading_has_no_key() -> None:
    assert kana_key("小山") == ""
