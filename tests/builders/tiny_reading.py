"""A reading model of random weights, with a tokenizer of single characters: made in milliseconds."""

import json
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from index.learning.reading.e5_weights import Floats, Shape, Weights
from index.learning.reading.reading_examples import Example, whole_text
from index.learning.reading.save_reading_model import save_reading_model

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
CHARACTERS = (
    "▁:.abcdefghijklmnopqrstuvwxyz。、市汐図書館灯台港の予算を可決した給食費は無料休み申請書年間保存棚運賃"
)
PIECES = ("▁query", "▁passage", "Привет", "straße", "図書館", "ス")
SHAPE = Shape(64, 3, 2, 128, len(SPECIAL) + len(CHARACTERS) + len(PIECES), 512, 1e-12)
# Questions with passages: one answered in a sentence, one in a whole passage, one not at all.
PASSAGES = tuple(
    whole_text(sentences, "汐の市")
    for sentences in (
        ("図書館の休み。", "申請書を保存した。"),
        ("港の灯台。", "予算を可決した。"),
        ("給食費は無料。", "運賃は年。"),
    )
)
EXAMPLES = (
    Example("hokan", PASSAGES, frozenset({(0, 1)}), 1),
    Example("kyushoku", (PASSAGES[2], PASSAGES[1]), frozenset({(0, 0), (0, 1)}), 1),
    Example("nashi", (PASSAGES[1],), frozenset(), 0),
)


def tiny_tokenizer() -> Tokenizer:
    """Numbered as multilingual-e5-small's is: marks first, then pieces with their scores."""
    vocabulary = [
        *([mark, 0.0] for mark in SPECIAL),
        *([piece, -3.0] for piece in CHARACTERS),
        *([piece, -4.0] for piece in PIECES),
    ]
    marks = {mark: {"id": mark, "ids": [SPECIAL.index(mark)], "tokens": [mark]} for mark in ("<s>", "</s>")}
    around = [
        {"SpecialToken": {"id": "<s>", "type_id": 0}},
        {"Sequence": {"id": "A", "type_id": 0}},
        {"SpecialToken": {"id": "</s>", "type_id": 0}},
    ]
    record = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {
                "id": number,
                "content": mark,
                "single_word": False,
                "lstrip": False,
                "rstrip": False,
                "normalized": False,
                "special": True,
            }
            for number, mark in enumerate(SPECIAL)
        ],
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": {
            "type": "Metaspace",
            "replacement": "▁",
            "prepend_scheme": "always",
            "split": True,
        },
        "post_processor": {
            "type": "TemplateProcessing",
            "single": around,
            "pair": around,
            "special_tokens": marks,
        },
        "decoder": None,
        "model": {"type": "Unigram", "unk_id": 3, "vocab": vocabulary, "byte_fallback": False},
    }
    return Tokenizer.from_str(json.dumps(record, ensure_ascii=False))


def tiny_weights(seed: int = 1) -> Weights:
    """Random, of the size that training starts from."""
    rng = np.random.default_rng(seed)

    def random(*shape: int) -> Floats:
        return rng.normal(0, 0.1, shape).astype(np.float32)

    hidden, inner = SHAPE.hidden, SHAPE.inner
    tensors = {
        "emb.word": random(SHAPE.vocabulary, hidden),
        "emb.pos": random(SHAPE.positions, hidden),
        "emb.type": random(2, hidden),
        "emb.ln.w": 1 + random(hidden),
        "emb.ln.b": random(hidden),
    }
    for layer in range(SHAPE.layers):
        for name in ("q", "k", "v", "ao"):
            tensors |= {f"l{layer}.{name}.w": random(hidden, hidden), f"l{layer}.{name}.b": random(hidden)}
        tensors |= {f"l{layer}.fi.w": random(inner, hidden), f"l{layer}.fi.b": random(inner)}
        tensors |= {f"l{layer}.fo.w": random(hidden, inner), f"l{layer}.fo.b": random(hidden)}
        for name in ("aln", "oln"):
            tensors |= {f"l{layer}.{name}.w": 1 + random(hidden), f"l{layer}.{name}.b": random(hidden)}
    return Weights(SHAPE, tensors)


def save_tiny(folder: Path, seed: int = 1) -> Path:
    """A folder that ``ReadingModel`` opens."""
    nothing = {"sentence": 0.7, "passage": 0.6}
    save_reading_model(folder, tiny_weights(seed), tiny_tokenizer(), {"nothing": nothing})
    return folder
