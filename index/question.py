"""What a question asks for: its terms with their weights, and how many of them a text or a store knows."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from index.tokenizer import JAPANESE, Terms, tokenize

# A word that stands around a passage (heading, speaker, the words before) says less than one in it.
CONTEXT_SHARE = 0.8
COMMON_SHARE = 0.1  # a word in more of the passages than this tells none apart
TELLING_WORDS = 30
GROUP_SHARE = 0.3  # a synonym says less than the word itself


@dataclass(frozen=True, slots=True)
class Question:
    """A question's distinct words and synonym groups, each with how much it tells passages apart, in nats.

    ``known`` is the share (0..1) of what its words tell that some passage holds, ``unknown`` the words that
    none does.
    """

    text: str
    words: Mapping[str, float]
    groups: Mapping[str, float]
    known: float
    unknown: frozenset[str] = frozenset()

    def fields(self) -> dict[str, dict[str, float]]:
        """The weighted terms to search each lexical field for; BM25 adds how rare a term is."""
        return {
            "words": dict.fromkeys(self.words, 1.0),
            "context": dict.fromkeys(self.words, CONTEXT_SHARE),
            "groups": dict.fromkeys(self.groups, GROUP_SHARE),
        }

    def coverage(self, terms: Terms) -> float:
        """The share (0..1) of what the question tells that a text's terms hold."""
        total = sum(self.words.values())
        held = set(terms.words)
        return sum(weight for word, weight in self.words.items() if word in held) / total if total else 0.0

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
    rare = [word for word, count in counts.items() if count <= COMMON_SHARE * total + 1]
    return dict.fromkeys(sorted(rare, key=lambda word: (counts[word], word))[:TELLING_WORDS], 1.0)


def read_question(text: str, frequency: Callable[[str, str], int], total: int) -> Question:
    """The question as a store of ``total`` passages sees it; ``frequency(field, term)`` counts passages."""
    terms = tokenize(text)
    words = dict.fromkeys(terms.words, 0.0)
    found = {word: frequency("words", word) for word in words}
    words = {word: _weight(count, total) for word, count in found.items()}
    everything = sum(words.values())
    known = sum(weight for word, weight in words.items() if found[word])
    return Question(
        text,
        words,
        {mark: _weight(frequency("groups", mark), total) for mark in terms.groups},
        known / everything if everything else 0.0,
        frozenset(word for word in words if not found[word]),
    )


def _weight(count: int, total: int) -> float:
    """Inverse document frequency as BM25 has it (Robertson & Zaragoza 2009)."""
    return math.log(1 + (total - count + 0.5) / (count + 0.5))
