"""Articles as pairs of texts that belong together."""

import numpy as np
import pytest

from index.encoders.training.wiki_pairs import article_pairs, read_articles

SENTENCES = (
    ("汐見市は海に面している。", "Shiomi City faces the sea."),
    ("港には古い灯台がある。", "There is an old lighthouse in the harbour."),
    ("市の図書館は駅の前にある。", "The city library is in front of the station."),
    ("個人情報は厳重に管理される。", "Personal information is strictly managed."),
    ("給食費は市が負担する。", "The city pays for school lunches."),
    ("委員会は予算案を可決した。", "The committee passed the draft budget."),
)


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("wiki_sentences", list(SENTENCES)),
        ("wiki_titles_ja", [("汐見市", "".join(ja for ja, _ in SENTENCES[:5])), ("汐見市", SENTENCES[5][0])]),
        (
            "wiki_titles_en",
            [("Shiomi", " ".join(en for _, en in SENTENCES[:5])), ("Shiomi", SENTENCES[5][1])],
        ),
    ],
)
def test_articles_as_pairs(kind: str, expected: list[tuple[str, str]]) -> None:
    rows = [{"ja": "汐見市", "en": "Shiomi", "aid": 1, "k": "t"}]
    rows += [{"ja": ja, "en": en, "aid": 1, "k": "s"} for ja, en in SENTENCES]
    assert list(article_pairs(kind, read_articles(rows), rng())) == expected
