"""tokenize: Terms (words, synonym groups) for the lexical side, by Sudachi morphemes and English stems.

Sudachi cuts at its longest words (mode C) and a compound is reachable by its parts too (mode A). Words are in
their normalised form: 取扱い, 取り扱い and 取扱 are one term, figures in kanji are figures. English words are
lower-cased and stemmed (Porter 2). Sudachi's synonym groups name what means the same in either language.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Any

import snowballstemmer
from sudachipy import Dictionary, Morpheme, SplitMode

from corpus.language.lexicon import words

# Goes up whenever the same text would give other terms: an older lexical index is then made anew.
TOKENIZER_VERSION = 1
# Sudachi refuses more than 49,149 bytes; a character takes at most four in UTF-8.
LONGEST_INPUT = 12_000
GROUP_MARK = "≈"
SURNAME = ("人名", "姓")  # as Sudachi marks one
LONG_WORD = 3  # メモリー and メモリ are one word, コピー is not コピ
FIVE_ROW = dict(zip("うくぐすつぬぶむる", "いきぎしちにびみり", strict=True))
PROCEDURAL = frozenset({"助詞", "助動詞", "補助記号", "空白", "記号", "代名詞", "連体詞", "接続詞", "感動詞"})
LATIN = re.compile(r"[A-Za-z][A-Za-z'’]*|\d+(?:[.,]\d+)*")
JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f\U00020000-\U0003ffff々〆〇]")
CLAUSE = re.compile(r"[^\n。！？]*[\n。！？]?")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text is found by: its words in order, each followed by its parts, and their synonym groups."""

    words: tuple[str, ...]
    groups: tuple[str, ...]


def tokenize(text: str) -> Terms:
    """The terms of a text, in order and repeated as in the text; safe to call from any thread."""
    return _joined(map(_clause, CLAUSE.findall(unicodedata.normalize("NFKC", text))))


def content(text: str) -> str:
    """The words of a text that mean something, as they stand in it, between spaces."""
    return " ".join(chain.from_iterable(map(_telling, CLAUSE.findall(unicodedata.normalize("NFKC", text)))))


@lru_cache(maxsize=1 << 14)  # a store's speakers are the same for every question
def surname_readings(surname: str) -> frozenset[str]:
    """The readings of a surname in katakana (小山: コヤマ, オヤマ); none for what is no surname."""
    entries = _dictionary().lookup(surname)
    return frozenset(one.reading_form() for one in entries if one.part_of_speech()[2:4] == SURNAME)


def _telling(clause: str) -> Iterator[str]:
    if not JAPANESE.search(clause):
        yield from (word for word in LATIN.findall(clause) if word.lower() not in _stop_words("english"))
        return
    yield from (morpheme.surface() for morpheme in _morphemes(clause) if any(_read(morpheme)))


@lru_cache(maxsize=1 << 14)  # what was said last is read again as the context of what is said next
def _clause(clause: str) -> Terms:
    return _joined(_japanese(clause) if JAPANESE.search(clause) else _latin(clause))


def _joined(read: Iterable[Terms]) -> Terms:
    words: list[str] = []
    groups: list[str] = []
    for terms in read:
        words += terms.words
        groups += terms.groups
    return Terms(tuple(words), tuple(groups))


def _plain(word: str) -> str:
    """A term without white space, which stands between terms; メモリ for メモリー (JIS Z 8301)."""
    joined = "".join(word.split())
    return joined[:-1] if len(joined) > LONG_WORD and joined.endswith("ー") else joined


def _latin(clause: str) -> Iterator[Terms]:
    for word in LATIN.findall(clause):
        if word[0].isdigit():
            yield Terms((word.replace(",", ""),), ())
        elif word.lower() not in _stop_words("english"):
            yield _english(word.lower())


def _japanese(clause: str) -> Iterator[Terms]:
    for morpheme in _morphemes(clause):
        yield _words.get(morpheme.word_id()) or _learned(morpheme)


def _morphemes(clause: str) -> Iterator[Morpheme]:
    for start in range(0, len(clause), LONGEST_INPUT):
        yield from _tokenizer().tokenize(clause[start : start + LONGEST_INPUT])


_words: dict[int, Terms] = {}  # by Sudachi's number of a dictionary word


def _learned(morpheme: Morpheme) -> Terms:
    terms = _joined(_read(morpheme))
    number = morpheme.word_id()
    if number >= 0 and not morpheme.is_oov():
        _words[number] = terms
    return terms


def _read(morpheme: Morpheme) -> Iterator[Terms]:
    surface = morpheme.surface()
    word = morpheme.normalized_form().lower()
    if surface.isascii() and surface.isalpha():
        if surface.lower() not in _stop_words("english"):
            yield _english(surface.lower())
        return
    if morpheme.part_of_speech()[0] in PROCEDURAL or word in _stop_words("japanese"):
        return
    yield Terms((_plain(_as_noun(word, morpheme.part_of_speech())),), _marks(morpheme))
    unknown = morpheme.is_oov() and morpheme.part_of_speech()[1] != "数詞"
    for part in _bigrams(word) if unknown else _parts(morpheme):
        yield Terms((_plain(part),), ())


def _parts(morpheme: Morpheme) -> Iterator[str]:
    parts = morpheme.split(SplitMode.A)
    if len(parts) > 1:
        for part in parts:
            if part.part_of_speech()[0] not in PROCEDURAL:
                yield _as_noun(part.normalized_form().lower(), part.part_of_speech())


def _as_noun(word: str, part_of_speech: Sequence[str]) -> str:
    """A verb in the form that is also its noun, so that 取り扱う meets 取り扱い and 定める meets 定め."""
    if part_of_speech[0] != "動詞" or len(word) < 2:
        return word
    if part_of_speech[4].startswith(("上一段", "下一段")):
        return word.removesuffix("る")
    return word[:-1] + FIVE_ROW.get(word[-1], word[-1]) if part_of_speech[4].startswith("五段") else word


def _bigrams(word: str) -> Iterator[str]:
    """Overlapping pairs of characters: a word that no dictionary knows is still found by a piece of it."""
    if len(word) > 2:
        yield from (word[at : at + 2] for at in range(len(word) - 1))


@lru_cache(maxsize=1 << 16)
def _english(word: str) -> Terms:
    """The stem, and what the dictionary knows the word as: for ``library`` the groups of ライブラリー."""
    found = _tokenizer().tokenize(word)
    marks = _marks(found[0]) if len(found) == 1 else ()
    return Terms((_stemmer().stemWord(word.replace("’", "'").removesuffix("'s")),), marks)


def _marks(morpheme: Morpheme) -> tuple[str, ...]:
    return tuple(f"{GROUP_MARK}{group}" for group in morpheme.synonym_group_ids())


@cache
def _stop_words(language: str) -> frozenset[str]:
    return frozenset(words(f"index/stop_{language}"))


_local = threading.local()  # a Sudachi tokenizer and a stemmer keep state between calls: one of each a thread


def _tokenizer() -> Any:
    if not hasattr(_local, "tokenizer"):
        _local.tokenizer = _dictionary().tokenizer(SplitMode.C)
    return _local.tokenizer


@cache
def _dictionary() -> Any:
    """Maps a file of 200 MB, so not before a text is read."""
    return Dictionary()


def _stemmer() -> Any:
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("english")
    return _local.stemmer
