"""save_static_model: trained vectors and tokenizer as a sentence-transformers StaticEmbedding folder."""

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save
from tokenizers import Tokenizer

MODULES = [
    {
        "idx": 0,
        "name": "0",
        "path": "0_StaticEmbedding",
        "type": "sentence_transformers.models.StaticEmbedding",
    },
    {"idx": 1, "name": "1", "path": "1_Normalize", "type": "sentence_transformers.models.Normalize"},
]
CONFIG = {
    "prompts": {"query": "", "document": ""},
    "default_prompt_name": None,
    "similarity_fn_name": "cosine",
}


def save_static_model(
    folder: Path, tokenizer: Tokenizer, vectors: NDArray[np.float32], made_from: dict[str, object]
) -> None:
    """Writes tokenizer, vectors (as float16) and what they were made from into ``folder``."""
    static = folder / "0_StaticEmbedding"
    static.mkdir(parents=True, exist_ok=True)
    (static / "model.safetensors").write_bytes(save({"embedding.weight": vectors.astype(np.float16)}))
    (static / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8", newline="\n")
    _write_json(folder / "modules.json", MODULES)
    _write_json(folder / "training.json", made_from)
    _write_json(folder / "config_sentence_transformers.json", CONFIG)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8", newline="\n")
