"""Spelling: names of a question that stand nowhere in the store, each with the nearest that does.

The distance is that of Damerau and Levenshtein, over the words of the lexical side and the names of speakers.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.language.folding import fold
from index.encoders.tokenizer import Piece, names_in
from index.models import Slip
from index.store.catalogue import Entry
from index.store.filters import Bounds
from index.store.lexical import LexicalIndex

PIECES = 4  # of one name that are put right together: what is misspelled is cut into bits (車倚子)
SHORT = 3  # letters of a name: of a shorter one there are many that differ by one
ALONE = 6  # letters from which on it is put right within a name that stands nowhere either
LONGEST = 60  # letters of a name that may be a slip: what is longer was never typed as one
LONG = 8  # letters from which on two of a word may be wrong
LATIN_SHORT = 5  # the same for a word in Latin letters, of which there are more that differ by one
NEAREST = 8  # words of the store that are looked at for one that is wrong
CHANCES = 300  # of one question: words compared with all of the store's, and names looked for as a whole
LOOKED = 20  # passages in which a name is looked for as a whole, those first that hold most of its words
EVERYWHERE = Bounds()


class Spelling:
    """Puts the names of a question right by the words of one store, and by the names of its ``entries``."""

    def __init__(self, lexical: LexicalIndex, entries: Callable[[], Mapping[str, Entry]]) -> None:
        self._lexical = lexical
        self._entries = entries
        self._names: tuple[Mapping[str, Entry], Counter[str], str] = {}, Counter(), ""

    def slips(self, question: str) -> tuple[Slip, ...]:
        """The names that stand nowhere, as the question writes them.

        Of a question that is drawn out for ever, what is beyond its CHANCES is not put right.
        """
        chances = iter(range(CHANCES))
        return tuple(
            slip for name in dict.fromkeys(names_in(question)) if (slip := self._slip_in_name(name, chances))
        )

    def _names_held(self) -> tuple[Counter[str], str]:
        """Speakers, bodies, items, folded, which stand in no passage: how often each, and all as a text."""
        entries = self._entries()
        if self._names[0] is not entries:
            names = Counter(name for one in entries.values() for name in _names_of_entry(one))
            self._names = entries, names, "\n".join(names)
        return self._names[1:]

    def _slip_in_name(self, name: Sequence[Piece], chances: Iterator[int]) -> Slip | None:
        whole = _whole_name(name)
        places = range(len(name) if len(whole) <= LONGEST else 0)
        odd = [place for place in places if self._is_odd_word(name, place, chances)]
        known = any(self._word_is_known(term) for piece in name for term in piece.terms)
        if (known and not odd) or _is_number(whole) or self._stands(whole):
            return None
        odd = odd if len(whole) >= SHORT else []
        words = frozenset((*self._lexical.words(), *self._names_held()[0])) if odd else frozenset[str]()
        stretches = _odd_stretches(len(name), odd)
        right = (self._spelling_put_right(name, start, end, words, chances) for start, end in stretches)
        found = next(filter(None, right), "")
        is_own = not all(piece.is_listed for piece in name)
        return Slip(whole, found, is_own) if found or not known else None

    def _is_odd_word(self, name: Sequence[Piece], place: int, chances: Iterator[int]) -> bool:
        """Whether a piece may be a slip, or a bit of one: in no dictionary, or one letter of a name."""
        piece = name[place]
        if not piece.is_listed:
            # Pairs of its letters are terms too: they stand in others.
            return not any(map(self._word_is_known, piece.terms[:1]))
        if len(name) == 1 or len(piece.surface) > 1:
            return False
        before, after = _whole_name(name[max(place - 1, 0) : place]), _whole_name(name[place + 1 : place + 2])
        if piece.is_affix and (len(before) > 1 or len(_whole_name(name)) < SHORT):
            return False
        joined = ([before + piece.surface] if before else []) + ([piece.surface + after] if after else [])
        return not any(self._stands(one) for _, one in zip(chances, joined, strict=False))

    def _word_is_known(self, term: str) -> bool:
        return any(self._lexical.frequency(field, term) for field in ("words", "context"))

    def _spelling_put_right(
        self, name: Sequence[Piece], start: int, end: int, words: frozenset[str], chances: Iterator[int]
    ) -> str:
        """The name with one stretch of it put right so that the whole stands in the store; "" for none."""
        wrong = _whole_name(name[start:end])
        if end - start == 1 and name[start].is_listed:
            return ""  # a word of the dictionary is none that was mistyped
        before, after = _whole_name(name[:start]), _whole_name(name[end:])
        long_enough = len(wrong) >= (ALONE if before or after else SHORT)
        for _, (head, rest, tail) in zip(chances, _wrong_parts(wrong, words), strict=False):
            is_enough = long_enough and rest == wrong
            for _, surface in zip(chances, self._nearest_words(rest, words), strict=False):
                right = before + head + surface + tail + after
                if is_enough or self._stands(right):
                    return right
        return ""

    def _nearest_words(self, wrong: str, words: frozenset[str]) -> Iterator[str]:
        """The words that may be meant, as the minutes write them, the nearest and most frequent first."""
        near = _near_by_letters(wrong, words)
        for word in sorted(near, key=lambda one: (near[one], -self._frequency_in_store(one))):
            yield from self._surfaces_in_store(word)

    def _surfaces_in_store(self, word: str) -> Iterator[str]:
        """A word as the minutes write it: terms are stems, or in their normalised form."""
        found = self._lexical.search({"words": {word: 1.0}}, 1, EVERYWHERE)
        names = (name for one in found for name in names_in(one.passage.text))
        written = (piece.surface for name in names for piece in name if word in piece.terms[:1])
        first = next(written, word)
        yield first
        if first != word and not word.isascii():
            yield word

    def _frequency_in_store(self, word: str) -> int:
        """In how many passages a word stands; of a name, how often the store's meetings name it."""
        return max(self._lexical.frequency("words", word), self._names_held()[0][word])

    def _stands(self, name: str) -> bool:
        """Whether the minutes have a name as a whole."""
        wanted = fold(name)
        if wanted in self._names_held()[1]:
            return True
        terms = {term: 1.0 for pieces in names_in(name) for piece in pieces for term in piece.terms}
        found = self._lexical.search({"words": terms}, LOOKED, EVERYWHERE)
        return any(wanted in fold(one.passage.text) for one in found)


def _names_of_entry(entry: Entry) -> Iterator[str]:
    yield from (name for speaker in entry.speakers for name in speaker)
    yield from (fold(entry.body), *(heading for heading, _ in entry.items))


def _is_number(name: str) -> bool:
    """Whether a number is in it, or asked for: 第3回, 何点."""
    return any(letter.isdigit() or letter == "何" for letter in name)


def _whole_name(name: Iterable[Piece]) -> str:
    return "".join(piece.surface for piece in name)


def _odd_stretches(pieces: int, odd: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of a name that hold something odd, short ones first, and at last the whole."""
    for length in range(1, min(PIECES, pieces) + 1):
        for start in range(pieces - length + 1):
            if any(start <= place < start + length for place in odd):
                yield start, start + length
    if pieces > PIECES:
        yield 0, pieces


def _wrong_parts(wrong: str, words: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """All of it as what is wrong, then what is left when words that the store has are taken off its ends."""
    yield "", wrong, ""
    start, end = 0, len(wrong)
    while length := _known_end_of_word(wrong[start:], words, first=True):
        start += length
        yield wrong[:start], wrong[start:], ""
    while length := _known_end_of_word(wrong[:end], words, first=False):
        end -= length
        yield "", wrong[:end], wrong[end:]


def _known_end_of_word(word: str, words: frozenset[str], *, first: bool) -> int:
    """The letters of the longest word that it begins with, or ends in, and that leaves some of it; else 0."""
    lengths = range(len(word) - SHORT, SHORT - 1, -1)
    ends = ((length, word[:length] if first else word[-length:]) for length in lengths)
    return next((length for length, one in ends if {one.lower(), one.rstrip("ー")} & words), 0)


def _near_by_letters(wrong: str, words: frozenset[str]) -> dict[str, float]:
    """The words that differ from it by one letter, a long one by two, each with its distance."""
    is_latin = wrong.isascii()
    if len(wrong) < (LATIN_SHORT if is_latin else 2):
        return {}
    typed = wrong.lower()
    most = 2 if len(typed) >= LONG else 1
    found = process.extract(typed, words, scorer=OSA.distance, score_cutoff=most, limit=NEAREST)
    return {word: apart for word, apart, _ in found if apart and _is_slip_of(typed, word, is_latin=is_latin)}


def _is_slip_of(typed: str, word: str, *, is_latin: bool) -> bool:
    """Whether a hand slips so: of kanji one is another, none is left out; English begins as it should."""
    if is_latin:
        return word.isascii() and word[:1] == typed[:1]
    if all(map(_is_kana_word, typed)):
        return all(map(_is_kana_word, word))
    return len(word) == len(typed) and [*map(_is_kana_word, typed)] == [*map(_is_kana_word, word)]


def _is_kana_word(letter: str) -> bool:
    return "ぁ" <= letter <= "ヿ"
