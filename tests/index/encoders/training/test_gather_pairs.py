"""Every source as pairs, in an order of its own, without what is evaluated."""

import json
import lzma
from pathlib import Path

from index.encoders.training.gather_pairs import gather, gather_translated, parallel_pairs, read_material
from index.encoders.training.made_tokenizer import build_tokenizer
from index.encoders.training.overlap import sentence_hash
from index.encoders.training.pair_sources import TRANSLATED, Pair, Source, read_sources
from index.encoders.training.translate import Translator

PAIRS = [("港には灯台がある。", "There is a lighthouse."), ("予算を可決した。", "The budget was passed.")]


def write_pairs(folder: Path) -> Path:
    """One source of sentences in two languages, ``tanaka``."""
    with lzma.open(folder / "tanaka.jsonl.xz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"ja": ja, "en": en}) + "\n" for ja, en in PAIRS)
    return folder


def test_a_pair_with_an_evaluated_sentence_is_left_out(tmp_path: Path) -> None:
    evaluated = frozenset({sentence_hash(PAIRS[0][0])})
    material, dropped = read_material(write_pairs(tmp_path), None, None, evaluated)
    said: list[str] = []
    gathered = {
        source.name: pairs for source, pairs in gather(material, 1, None, evaluated, said.append).items()
    }
    assert (gathered["tanaka sentences"], dropped) == ([PAIRS[1]], 0)
    assert "tanaka sentences: 1 pairs, 1 left out" in said
    assert any(line.startswith("MISSING jmdict") for line in said)


def test_pairs_are_limited_and_the_same_for_a_seed(tmp_path: Path) -> None:
    material, _ = read_material(write_pairs(tmp_path), None, None, frozenset())
    one, other = (gather(material, 3, 1, frozenset(), print) for _ in range(2))
    assert one == other
    assert max(map(len, one.values())) == 1
    assert parallel_pairs(one, 3) == [PAIRS[0]]


def test_what_cannot_be_put_into_english_words_is_left_out() -> None:
    tokenizer = build_tokenizer({"harbour": 1.0}, {}, dict.fromkeys("港", 1.0), 3000)
    assert not any(gather_translated(_originals(), Translator(tokenizer, {}), 1, print).values())


def _originals() -> dict[Source, list[Pair]]:
    return {source: [("港", "港です。")] for source in read_sources() if source.kind != TRANSLATED}
