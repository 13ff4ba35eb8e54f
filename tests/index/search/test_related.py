"""Words near in meaning, of either language, by the bundled model's own vectors."""

import pytest

from index.encoders.bundled import BundledEncoder
from index.search.related import LEAST_LIKENESS, RELATED, Vocabulary

WORDS = ["図書館", "博物館", "鍵", "貸し出し", "保険", "通学路", "予算", "津波"]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    learned = Vocabulary(BundledEncoder())
    learned.learn(WORDS)
    return learned


@pytest.mark.parametrize(
    ("word", "nearest"), [("library", "図書館"), ("insurance", "保険"), ("budget", "予算"), ("key", "鍵")]
)
def test_an_english_word_finds_the_japanese_one(vocabulary: Vocabulary, word: str, nearest: str) -> None:
    (near,) = vocabulary.near([word])
    assert next(iter(near)) == nearest


def test_likeness_falls_and_a_word_is_not_its_own_relative(vocabulary: Vocabulary) -> None:
    for word, near in zip(WORDS, vocabulary.near(WORDS), strict=True):
        assert word not in near
        assert list(near.values()) == sorted(near.values(), reverse=True)
        assert all(LEAST_LIKENESS < likeness <= 1 for likeness in near.values())


def test_the_nearest_are_those_with_the_highest_cosine(vocabulary: Vocabulary) -> None:
    encoder = BundledEncoder()
    for word in ("book", "学校", "図書館"):
        likeness = encoder.encode_queries(WORDS) @ encoder.encode_queries([word])[0]
        cosines = {
            other: cosine for other, cosine in zip(WORDS, likeness.tolist(), strict=True) if other != word
        }
        related = sorted(
            (other for other in cosines if cosines[other] > LEAST_LIKENESS), key=lambda one: -cosines[one]
        )
        (near,) = vocabulary.near([word])
        assert list(near) == related[:RELATED]
        assert list(near.values()) == pytest.approx([cosines[other] for other in near])


def test_words_learned_later_are_known_too() -> None:
    vocabulary = Vocabulary(BundledEncoder())
    assert vocabulary.near(["library"]) == ({},)
    vocabulary.learn(["予算"])
    vocabulary.learn(["図書館", "予算"])
    assert list(vocabulary.near(["library"])[0]) == ["図書館"]
    vocabulary.learn([f"図書館{number}" for number in range(40)])
    assert len(vocabulary.near(["library"])[0]) <= RELATED
    assert vocabulary.near([]) == ()
