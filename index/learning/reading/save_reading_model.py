"""save_reading_model: the trained encoder as a folder of model.onnx, tokenizer.json, training.json."""

import json
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from index.learning.reading.e5_weights import Weights
from index.learning.reading.onnx_graph import save_graph


def save_reading_model(
    folder: Path, weights: Weights, tokenizer: Tokenizer, made_from: dict[str, Any]
) -> None:
    """Writes the graph, the tokenizer, and what they were made from with the learned cosines of "nothing"."""
    folder.mkdir(parents=True, exist_ok=True)
    save_graph(weights, folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8", newline="\n")
    record = json.dumps(made_from, indent=1, ensure_ascii=False)
    (folder / "training.json").write_text(record + "\n", encoding="utf-8", newline="\n")
