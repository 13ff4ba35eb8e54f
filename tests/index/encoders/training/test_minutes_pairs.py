"""Speeches of minutes as pairs of texts."""

import json
from pathlib import Path

import numpy as np
import pytest

from index.encoders.training.minutes_pairs import (
    Speech,
    cloze_pairs,
    read_speeches,
    reply_pairs,
    split_sentences,
)

ALLOWED = "灯台の修繕費を計上しました。財源は基金です。工期は二年を見込んでいます。"


def rng() -> np.random.Generator:
    return np.random.default_rng(7)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("一つ。二つ！三つ", ("一つ。", "二つ！", "三つ")),
        ("行で\n切れる。", ("行で", "切れる。")),
        ("", ()),
    ],
)
def test_sentences(text: str, sentences: tuple[str, ...]) -> None:
    assert split_sentences(text) == sentences


def test_only_allowed_collections_are_read(tmp_path: Path) -> None:
    for collection, speech in (("tokyo-committee-extra", ALLOWED), ("seed", "ほかの会議の発言です。")):
        (tmp_path / "docs" / collection).mkdir(parents=True)
        (tmp_path / "docs" / collection / "m1.txt").write_text(speech, encoding="utf-8", newline="")
        span = {"doc": f"{collection}/m1", "kind": "turn", "char_start": 0, "char_end": len(speech)}
        (tmp_path / "turns").mkdir(exist_ok=True)
        (tmp_path / "turns" / f"{collection}.jsonl").write_text(json.dumps(span) + "\n", encoding="utf-8")
    speeches = read_speeches(tmp_path / "docs", tmp_path / "turns")
    assert [speech.doc for speech in speeches] == ["tokyo-committee-extra/m1"]
    assert speeches[0].sentences == split_sentences(ALLOWED)


def test_cloze_takes_the_sentence_out_of_its_passage() -> None:
    pairs = list(cloze_pairs([Speech("m", split_sentences(ALLOWED)), Speech("m", ("短い。",))], rng()))
    assert pairs
    for sentence, rest in pairs:
        assert sentence in ALLOWED
        assert sentence not in rest
        assert len(sentence) + len(rest) == len(ALLOWED)


def test_replies_stay_in_their_meeting() -> None:
    said = [Speech(doc, (f"{i}番目の発言はここで終わりますので、どうぞ。",)) for i, doc in enumerate("aab")]
    pairs = list(reply_pairs(said, rng()))
    assert len(pairs) == 1
    assert said[0].sentences[0].endswith(pairs[0][0])
    assert pairs[0][1] == said[1].sentences[0]
