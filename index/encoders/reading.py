"""ReadingEncoder: the bundled reading model as an Encoder, one vector a passage."""

from collections.abc import Sequence

import numpy as np

from index.encoders.encoder import OneVector, Packed, Vectors
from index.encoders.reader import ReadingModel

READING = "yoroku-reading"


class ReadingEncoder(OneVector):
    """Each text read by itself, with all it says about each word; what is packed is its vector."""

    def __init__(self, model: ReadingModel | None = None) -> None:
        self._model = model or ReadingModel()
        self.name = self._model.name
        self.dimensions = self._model.dimensions
        self.note = f"bundled reading model, {self.dimensions} dimensions"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._model.encode_queries(texts)

    def pack(self, texts: Sequence[str]) -> tuple[Packed, ...]:
        """Each text's vector, all zeros for an empty one."""
        full = [text for text in texts if text.strip()]
        read = iter(self._model.encode_passages(full, [()] * len(full)))
        nothing = np.zeros(self.dimensions, np.float32).tobytes()
        return tuple(next(read).passage.tobytes() if text.strip() else nothing for text in texts)
