"""Reading: likeness of any texts to a draft by the reading model, as an encoder; what was read is kept."""

from collections.abc import Sequence
from functools import cached_property

from index.encoders.encoder import Vectors
from index.encoders.reading_encoder import ReadingEncoder, bundled_reader

KEPT = 2_000  # texts whose vectors are kept: the same matters are likely for many drafts


class Reading:
    """Texts held against a query by reading both; the model is opened at the first call."""

    def __init__(self) -> None:
        self._kept: dict[str, Vectors] = {}

    @cached_property
    def encoder(self) -> ReadingEncoder:
        """The model."""
        return ReadingEncoder(bundled_reader())

    def likeness(self, query: str, texts: Sequence[str]) -> tuple[float, ...]:
        """The cosine of each text with the query."""
        if len(self._kept) > KEPT:
            self._kept = {}
        new = [text for text in dict.fromkeys(texts) if text not in self._kept]
        if new:
            read = self.encoder.encode_passages(self.encoder.pack(new))
            self._kept |= dict(zip(new, read, strict=True))
        question = self.encoder.encode_queries([query])[0]
        return tuple(float(self._kept[text] @ question) for text in texts)
