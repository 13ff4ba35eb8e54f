"""tokenize: Terms for the lexical side by Sudachi morphemes, synonym groups, English stems; subject_words.

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
from itertools import chain, groupby
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
NAMING = frozenset({"名詞", "接頭辞", "接尾辞"})
COUNTING = frozenset({"数詞", "助数詞", "助数詞可能"})
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
    return _terms_joined(map(_clause_terms, CLAUSE.findall(unicodedata.normalize("NFKC", text))))


def content(text: str) -> str:
    """The words of a text that mean something, as they stand in it, between spaces."""
    return " ".join(
        chain.from_iterable(map(_telling_words, CLAUSE.findall(unicodedata.normalize("NFKC", text))))
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of what a text names, as it stands there, with its ``terms``.

    ``is_listed`` tells whether a dictionary has it, as no proper name; ``is_affix`` what only goes with a
    name or a number: the 者 of 欠席者, the 点 of 何点.
    """

    surface: str
    terms: tuple[str, ...]
    is_listed: bool = True
    is_affix: bool = False


def names_in(text: str) -> tuple[tuple[Piece, ...], ...]:
    """What a text names, in order and as it stands there, verbs left out: each in its pieces."""
    return tuple(chain.from_iterable(map(_named_pieces, CLAUSE.findall(unicodedata.normalize("NFKC", text)))))


def subject_words(text: str) -> tuple[str, ...]:
    """What a text names, each once, as it stands there: compounds whole (避難所)."""
    return tuple(dict.fromkeys("".join(piece.surface for piece in name) for name in names_in(text)))


@lru_cache(maxsize=1 << 14)  # a store's speakers are the same for every question
def surname_readings(surname: str) -> frozenset[str]:
    """The readings of a surname in katakana (小山: コヤマ, オヤマ); none for what is no surname."""
    entries = _sudachi_dictionary().lookup(surname)
    return frozenset(one.reading_form() for one in entries if one.part_of_speech()[2:4] == SURNAME)


def _telling_words(clause: str) -> Iterator[str]:
    if not JAPANESE.search(clause):
        yield from _telling_latin(clause)
        return
    yield from (morpheme.surface() for morpheme in _morphemes(clause) if any(_morpheme_terms(morpheme)))


def _telling_latin(clause: str) -> Iterator[str]:
    yield from (word for word in LATIN.findall(clause) if word.lower() not in _stop_words("english"))


def _named_pieces(clause: str) -> Iterator[tuple[Piece, ...]]:
    if not JAPANESE.search(clause):
        yield from ((Piece(word, _clause_terms(word).words, False),) for word in _telling_latin(clause))
        return
    for is_name, run in groupby(_morphemes(clause), lambda one: one.part_of_speech()[0] in NAMING):
        pieces = tuple(map(_piece_of_word, run)) if is_name else ()
        if any(piece.terms for piece in pieces):
            yield pieces


def _piece_of_word(morpheme: Morpheme) -> Piece:
    kind, *kinds = morpheme.part_of_speech()
    is_listed = not (morpheme.is_oov() or "固有名詞" in kinds)
    return Piece(
        morpheme.surface(),
        _terms_joined(_morpheme_terms(morpheme)).words,
        is_listed,
        kind != "名詞" or not COUNTING.isdisjoint(kinds),
    )


@lru_cache(maxsize=1 << 14)  # what was said last is read again as the context of what is said next
def _clause_terms(clause: str) -> Terms:
    return _terms_joined(_japanese_terms(clause) if JAPANESE.search(clause) else _latin_terms(clause))


def _terms_joined(read: Iterable[Terms]) -> Terms:
    words: list[str] = []
    groups: list[str] = []
    for terms in read:
        words += terms.words
        groups += terms.groups
    return Terms(tuple(words), tuple(groups))


def _plain_term(word: str) -> str:
    """A term without white space, which stands between terms; メモリ for メモリー (JIS Z 8301)."""
    joined = "".join(word.split())
    return joined[:-1] if len(joined) > LONG_WORD and joined.endswith("ー") else joined


def _latin_terms(clause: str) -> Iterator[Terms]:
    for word in LATIN.findall(clause):
        if word[0].isdigit():
            yield Terms((word.replace(",", ""),), ())
        elif word.lower() not in _stop_words("english"):
            yield _english_terms(word.lower())


def _japanese_terms(clause: str) -> Iterator[Terms]:
    for morpheme in _morphemes(clause):
        yield _dictionary_words.get(morpheme.word_id()) or _learned_terms(morpheme)


def _morphemes(clause: str) -> Iterator[Morpheme]:
    for start in range(0, len(clause), LONGEST_INPUT):
        yield from _sudachi().tokenize(clause[start : start + LONGEST_INPUT])


_dictionary_words: dict[int, Terms] = {}  # by Sudachi's number of a dictionary word


def _learned_terms(morpheme: Morpheme) -> Terms:
    terms = _terms_joined(_morpheme_terms(morpheme))
    number = morpheme.word_id()
    if number >= 0 and not morpheme.is_oov():
        _dictionary_words[number] = terms
    return terms


def _morpheme_terms(morpheme: Morpheme) -> Iterator[Terms]:
    surface = morpheme.surface()
    word = morpheme.normalized_form().lower()
    if surface.isascii() and surface.isalpha():
        if surface.lower() not in _stop_words("english"):
            yield _english_terms(surface.lower())
        return
    if morpheme.part_of_speech()[0] in PROCEDURAL or word in _stop_words("japanese"):
        return
    yield Terms((_plain_term(_as_noun(word, morpheme.part_of_speech())),), _mark_terms(morpheme))
    unknown = morpheme.is_oov() and morpheme.part_of_speech()[1] != "数詞"
    for part in _bigram_terms(word) if unknown else _morpheme_parts(morpheme):
        yield Terms((_plain_term(part),), ())


def _morpheme_parts(morpheme: Morpheme) -> Iterator[str]:
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


def _bigram_terms(word: str) -> Iterator[str]:
    """Overlapping pairs of characters: a word that no dictionary knows is still found by a piece of it."""
    if len(word) > 2:
        yield from (word[at : at + 2] for at in range(len(word) - 1))


@lru_cache(maxsize=1 << 16)
def _english_terms(word: str) -> Terms:
    """The stem, and what the dictionary knows the word as: for ``library`` the groups of ライブラリー."""
    found = _sudachi().tokenize(word)
    marks = _mark_terms(found[0]) if len(found) == 1 else ()
    return Terms((_stemmer().stemWord(word.replace("’", "'").removesuffix("'s")),), marks)


def _mark_terms(morpheme: Morpheme) -> tuple[str, ...]:
    return tuple(f"{GROUP_MARK}{group}" for group in morpheme.synonym_group_ids())


@cache
def _stop_words(language: str) -> frozenset[str]:
    return frozenset(words(f"index/stop_{language}"))


_local = threading.local()  # a Sudachi tokenizer and a stemmer keep state between calls: one of each a thread


def _sudachi() -> Any:
    if not hasattr(_local, "tokenizer"):
        _local.tokenizer = _sudachi_dictionary().tokenizer(SplitMode.C)
    return _local.tokenizer


@cache
def _sudachi_dictionary() -> Any:
    """Maps a file of 200 MB, so not before a text is read."""
    return Dictionary()


def _stemmer() -> Any:
    if not hasattr(_local, "stemmer"):
        _local.stemmer = snowballstemmer.stemmer("english")
    return _local.stemmer
