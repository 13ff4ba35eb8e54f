"""read_question: QuestionTerms: words weighed by rarity; unknown, related, telling; coverage, missing."""

import math
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from index.encoders.tokenizer import JAPANESE, LATIN, content, tokenize

# For each word the words that mean about the same, with their likeness (a cosine, 0..1).
Near = Callable[[Sequence[str]], Sequence[Mapping[str, float]]]

# Weights of a term in a search, beside 1 for a word of the question that stands in the passage itself. Set on
# the questions of ``python -m index.learning`` (span@1000c and ndcg@10), with the weights of the sides.
IN_CONTEXT_WEIGHT = 0.8  # it stands in what is known around the passage: heading, speaker, the words before
GROUP_WEIGHT = 0.3  # not the word itself, but another one of its Sudachi synonym group
RELATED_WEIGHT = 0.4  # a word near to it by the model's vectors; 1 where no passage holds the word itself
# Shares of a store's passages.
RELATED_BELOW = 0.03  # words are related only to a word that fewer passages hold: others find enough alone
TELLING_BELOW = 0.1  # a word of a question said in a meeting is looked for in its replies if fewer hold it
TELLING_WORDS = 30  # so many of them at most, the rarest


@dataclass(frozen=True, slots=True)
class QuestionTerms:
    """A question's distinct words and synonym groups, each with how much it tells passages apart, in nats.

    ``core`` is what of its text has to be found, ``content`` that without the words that mean nothing by
    themselves. ``known`` is the share (0..1) of what its words tell that some passage holds, ``unknown`` the
    words that none does. ``related`` are words of the minutes that mean about the same, each with its weight
    (0..1), ``met`` is the share that some passage holds in its own or a related word; ``near`` are for each
    word of the question those related to it, with their likeness.
    """

    core: str
    content: str
    words: Mapping[str, float]
    groups: Mapping[str, float]
    known: float
    unknown: frozenset[str] = frozenset()
    related: Mapping[str, float] = field(default_factory=dict)
    met: float = 1.0
    near: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def fields(self) -> dict[str, dict[str, float]]:
        """The weighted terms to search each lexical field for; BM25 adds how rare a term is."""
        words = {**self.related, **dict.fromkeys(self.words, 1.0)}
        return {
            "words": words,
            "context": {word: IN_CONTEXT_WEIGHT * weight for word, weight in words.items()},
            "groups": dict.fromkeys(self.groups, GROUP_WEIGHT),
        }

    def coverage(self, words: Iterable[str]) -> float:
        """The share (0..1) of what the question tells that a text's terms hold."""
        total = sum(self.words.values())
        held = set(words)
        return sum(weight for word, weight in self.words.items() if word in held) / total if total else 0.0

    def nearly_covered(self, words: Iterable[str]) -> float:
        """The same, a related word counting by its likeness: what a text tells in other words too."""
        total = sum(self.words.values())
        held = set(words)
        return (
            sum(weight * self._likest_terms(word, held) for word, weight in self.words.items()) / total
            if total
            else 0.0
        )

    def _likest_terms(self, word: str, held: Collection[str]) -> float:
        if word in held:
            return 1.0
        return max((like for other, like in self.near.get(word, {}).items() if other in held), default=0.0)

    def missing(self, near: str) -> float:
        """The share (0..1) of what the question tells that no passage holds although it is in their language.

        ``near`` is what was found. A word in another script than that may be there in translation; a word in
        the same script that nobody said is a sign that the question is about something else.
        """
        japanese = bool(JAPANESE.search(near))
        total = sum(self.words.values())
        absent = (word for word in self.unknown if bool(JAPANESE.search(word)) == japanese)
        return sum(self.words[word] for word in absent) / total if total else 0.0


def telling_words(words: Iterable[str], frequency: Callable[[str, str], int], total: int) -> dict[str, float]:
    """The rarest of a passage's words, by which what takes it up can be known; each weighs the same."""
    counts = {word: frequency("words", word) for word in dict.fromkeys(words)}
    rare = [word for word, count in counts.items() if count <= TELLING_BELOW * total + 1]
    return dict.fromkeys(sorted(rare, key=lambda word: (counts[word], word))[:TELLING_WORDS], 1.0)


def nothing_near(words: Sequence[str]) -> Sequence[Mapping[str, float]]:
    """No related words for any: of a model whose vectors are not of single words."""
    return tuple({} for _ in words)


def read_question(
    text: str, frequency: Callable[[str, str], int], total: int, near: Near = nothing_near
) -> QuestionTerms:
    """What a question asks for (its ``core``), as a store of ``total`` passages sees it.

    ``frequency(field, term)`` counts the passages that hold a term.
    """
    terms = tokenize(text)
    found = {word: frequency("words", word) for word in dict.fromkeys(terms.words)}
    words = {word: _weight(count, total) for word, count in found.items()}
    unknown = frozenset(word for word in words if not found[word])
    common: dict[str, Mapping[str, float]] = {
        word: {} for word, count in found.items() if count > RELATED_BELOW * total + 1
    }
    related = common | _related(text, words.keys() - common, near)
    return QuestionTerms(
        text,
        content(text),
        words,
        {mark: _weight(frequency("groups", mark), total) for mark in terms.groups},
        _share_of_terms(words, words.keys() - unknown),
        unknown,
        _weighted(related, unknown),
        _share_of_terms(words, [word for word in words if found[word] or related[word]]),
        related,
    )


def _related(text: str, words: Collection[str], near: Near) -> dict[str, Mapping[str, float]]:
    """The words near to each of the question's, with their likeness; English ones are read unstemmed."""
    folded = unicodedata.normalize("NFKC", text).lower()
    read = {stem: word for word in LATIN.findall(folded) for stem in tokenize(word).words}
    ordered = sorted(words)
    return dict(zip(ordered, near([read.get(word, word) for word in ordered]), strict=True))


def _weighted(related: Mapping[str, Mapping[str, float]], unknown: frozenset[str]) -> dict[str, float]:
    """All related words, the nearer the more they weigh; near to two of the question's, by the nearer."""
    weights: dict[str, float] = {}
    for word, found in related.items():
        share = 1.0 if word in unknown else RELATED_WEIGHT
        for other, likeness in found.items():
            weights[other] = max(weights.get(other, 0.0), share * likeness)
    return weights


def _share_of_terms(words: Mapping[str, float], some: Iterable[str]) -> float:
    """What some of the words tell, as a share (0..1) of what all of them tell."""
    total = sum(words.values())
    return sum(words[word] for word in some) / total if total else 0.0


def _weight(count: int, total: int) -> float:
    """Inverse document frequency as BM25 has it (Robertson & Zaragoza 2009)."""
    return math.log(1 + (total - count + 0.5) / (count + 0.5))
