"""open_encoder; SentenceEncoder, a model by name or folder: FAMILY_PROMPTS, _snapshot from the model hub."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from index.encoders.bundled import bundled_encoder
from index.encoders.encoder import Encoder, OneVector, Packed, Vectors, unit
from index.encoders.reading_encoder import READING, ReadingEncoder
from index.models import StoreError

CONNECT_SECONDS = 10  # for the model hub to answer: a download would retry for minutes
OTHER_FORMATS = ["onnx/*", "openvino/*", "*.onnx", "*.h5", "*.msgpack", "*.ot", "*.gguf"]  # never loaded here


def open_encoder(name: str | None = None) -> Encoder:
    """The bundled model for None, else the reading model or a sentence-transformers model by name or folder.

    A model that is not on this computer is downloaded, because the user named it; StoreError if that fails.
    """
    if name is None:
        return bundled_encoder()
    return ReadingEncoder() if name == READING else SentenceEncoder(name)


class SentenceEncoder(OneVector):
    """A sentence-transformers model with its own query and passage prompts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._model = _load_named(name)
        self._query, self._passage = _prompts(name, dict(self._model.prompts))
        self.dimensions = int(self._model.get_embedding_dimension())
        self.note = note_of(self.dimensions)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode_prompted(texts, self._query)

    def pack(self, texts: Sequence[str]) -> tuple[Packed, ...]:
        """Each text's vector."""
        return tuple(row.tobytes() for row in self._encode_prompted(texts, self._passage))

    def _encode_prompted(self, texts: Sequence[str], prompt: str) -> Vectors:
        rows = np.zeros((len(texts), self.dimensions), np.float32)
        full = [i for i, text in enumerate(texts) if text.strip()]
        if full:
            rows[full] = self._model.encode(
                [texts[i] for i in full], prompt=prompt, show_progress_bar=False, convert_to_numpy=True
            )
        return unit(rows)


def note_of(dimensions: int) -> str:
    """What the settings tell of any such model."""
    return f"sentence-transformers model, {dimensions} dimensions"


# Families whose config files carry no prompts although their model cards require them:
# part of the name (lower case) -> query prompt, passage prompt. More specific names first.
INSTRUCTION = "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: "
FAMILY_PROMPTS = (
    ("ruri-v3", "検索クエリ: ", "検索文書: "),
    ("ruri", "クエリ: ", "文章: "),
    ("glucose-base-ja-v2", "query: ", "passage: "),
    ("e5-large-instruct", INSTRUCTION, ""),
    ("e5-mistral", INSTRUCTION, ""),
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


def _load_named(name: str) -> Any:
    """The model from its folder or from the models already downloaded; only then from the network."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    folder = Path(name).expanduser()
    if folder.is_dir():
        return _open_named(str(folder), name)
    if _looks_like_path(name):
        raise StoreError(
            f"no model folder at {name}: give the path of a sentence-transformers folder, or a model's name",
            f"モデルのフォルダ {name} がありません。モデルのフォルダのパスかモデル名を指定してください。",
        )
    return _open_named(_snapshot(name), name)


def _looks_like_path(name: str) -> bool:
    return name.startswith((".", "/", "~")) or "\\" in name or name.count("/") > 1 or Path(name).is_absolute()


def _snapshot(name: str) -> str:
    """The local folder of a named model, downloaded where it is not yet on this computer."""
    from huggingface_hub import HfApi, snapshot_download  # 0.15 s: an HTTP client

    repository = name if "/" in name else f"sentence-transformers/{name}"
    try:
        return str(snapshot_download(repository, local_files_only=True))
    except Exception as missing:  # not on disk; the library's errors for that are not documented
        try:
            HfApi().model_info(repository, timeout=CONNECT_SECONDS)
            return str(snapshot_download(repository, ignore_patterns=OTHER_FORMATS))
        except Exception as error:
            raise StoreError(
                f"the model {name} is not on this computer and cannot be downloaded ({_reason(error)}):"
                " copy its folder here and give that path, or connect once",
                f"モデル {name} はこのコンピューターになく、ダウンロードもできません（{_reason(error)}）。"
                "モデルのフォルダを複写してそのパスを指定するか、一度だけ接続してください。",
            ) from missing


def _open_named(folder: str, name: str) -> Any:
    from sentence_transformers import SentenceTransformer  # five seconds: torch

    try:
        return SentenceTransformer(folder, local_files_only=True)
    except Exception as error:  # a broken folder raises whatever the format's reader raises
        raise StoreError(
            f"{name} is not a model that sentence-transformers can load ({_reason(error)}):"
            " expected a folder with modules.json or config.json, weights and a tokenizer",
            f"{name} はsentence-transformersのモデルとして読み込めません（{_reason(error)}）。"
            "modules.jsonかconfig.json、重み、トークナイザーのあるフォルダを指定してください。",
        ) from error


def _reason(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200] or type(error).__name__
