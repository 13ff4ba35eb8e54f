"""Text to unit vectors: the default encoder, or any sentence-transformers model by name or path."""

import os
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.models import StoreError

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Texts to vectors of shape (n, dimensions), float32: rows of unit length, all zeros for an empty text.

    ``note`` is one English line that says what the model is, for ``yoroku status``.
    """

    @property
    def name(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def dimensions(self) -> int: ...
    def encode_queries(self, texts: Sequence[str]) -> Vectors: ...
    def encode_passages(self, texts: Sequence[str]) -> Vectors: ...


def open_encoder(name: str | None = None) -> Encoder:
    """The default encoder for None, else the sentence-transformers model of that name or folder.

    A model that is not on this computer is downloaded, because the user named it; StoreError if that fails.
    """
    return HashingEncoder() if name is None else SentenceEncoder(name)


class HashingEncoder:
    """Character bigrams (Japanese) and words (other scripts) hashed into a vector; knows no meaning.

    Feature hashing with signs: Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning".
    """

    name = "hashing-512"
    note = "placeholder: hashed words and character bigrams, not a trained model; knows no meaning"
    dimensions = 512

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for feature, count in Counter(_features(text)).items():
                code = zlib.crc32(feature.encode("utf-8"))
                row[code % self.dimensions] += (1 if code & 0x80000000 else -1) * count**0.5
        return _unit(rows)


class SentenceEncoder:
    """A sentence-transformers model with its own query and passage prompts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._model = _load(name)
        self._query, self._passage = _prompts(name, dict(self._model.prompts))
        self.dimensions = int(self._model.get_embedding_dimension())
        self.note = f"sentence-transformers model, {self.dimensions} dimensions"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts, self._query)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts, self._passage)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        full = [i for i, text in enumerate(texts) if text.strip()]
        if full:
            rows[full] = self._model.encode(
                [texts[i] for i in full], prompt=prompt, show_progress_bar=False, convert_to_numpy=True
            )
        return _unit(rows)


# Families whose config files carry no prompts although their model cards require them:
# part of the name (lower case) -> query prompt, passage prompt. More specific names first.
FAMILY_PROMPTS = (
    ("ruri-v3", "検索クエリ: ", "検索文書: "),
    ("ruri", "クエリ: ", "文章: "),
    ("glucose-base-ja-v2", "query: ", "passage: "),
    ("e5-", "query: ", "passage: "),
)


def _prompts(name: str, configured: dict[str, str]) -> tuple[str, str]:
    """The model's own prompts, else those its family's card requires, else none."""
    query = configured.get("query", "")
    passage = next((configured[key] for key in ("document", "passage", "corpus") if configured.get(key)), "")
    if query or passage:
        return query, passage
    known = (prompts for part, *prompts in FAMILY_PROMPTS if part in Path(name).name.lower())
    query, passage = next(known, ("", ""))
    return query, passage


def _load(name: str) -> Any:
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    folder = Path(name).expanduser()
    if folder.is_dir():
        return _open(str(folder), local=True)
    if _looks_like_path(name):
        raise StoreError(
            f"no model folder at {name}: give the path of a sentence-transformers folder, or a model's name",
            f"モデルのフォルダ {name} がありません。モデルのフォルダのパスかモデル名を指定してください。",
        )
    try:
        return _open(name, local=True)
    except StoreError:
        return _open(name, local=False)


def _looks_like_path(name: str) -> bool:
    return name.startswith((".", "/", "~")) or "\\" in name or name.count("/") > 1 or Path(name).is_absolute()


def _open(name: str, *, local: bool) -> Any:
    from sentence_transformers import SentenceTransformer  # imports torch: seconds

    try:
        return SentenceTransformer(name, local_files_only=local)
    except Exception as error:  # the libraries below raise many kinds, none of them documented
        reason = str(error).strip().partition("\n")[0][:200] or type(error).__name__
        raise StoreError(
            f"the model {name} cannot be loaded ({reason}): copy its folder to this computer and give that"
            " path, or connect once to download it",
            f"モデル {name} を読み込めません（{reason}）。モデルのフォルダを複写してそのパスを指定するか、"
            "一度だけ接続してダウンロードしてください。",
        ) from error


def _features(text: str) -> Iterator[str]:
    for script, run in groupby(unicodedata.normalize("NFKC", text).lower(), key=_script):
        word = "".join(run)
        if script == "latin":
            yield word
        elif script == "japanese":
            yield from (word[i : i + 2] for i in range(max(1, len(word) - 1)))


def _script(char: str) -> str:
    if not char.isalnum():
        return "none"
    return "latin" if char.isascii() else "japanese"


def _unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), np.float32)
