"""Text to unit vectors: the bundled model, or any sentence-transformers model by name or path."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from index.models import StoreError

Vectors = NDArray[np.float32]
# What an encoder makes of a text, packed: only the encoder that read the text can tell what it means.
Reading = bytes

CONTEXT_SHARE = 0.7  # of a token's match that only the context has
TELLING = 2.0  # the power of a token's length by which it counts: 1.5 to 2.5 do about as well
CONTEXT_WEIGHT = 0.5  # as the index blends a passage's vector with its context's
MOST_TOKENS = 1 << 16  # that two bytes can number
CONNECT_SECONDS = 10
OTHER_FORMATS = ["onnx/*", "openvino/*", "*.onnx", "*.h5", "*.msgpack", "*.ot", "*.gguf"]  # never loaded here
BATCH = 1024  # texts tokenized at a time: bounds the memory their tokens take


class Encoder(Protocol):
    """Texts to vectors of shape (n, dimensions), float32: rows of unit length, all zeros for an empty text.

    ``note`` is one English line that says what the model is, for ``yoroku status``; ``sees_more`` whether
    ``match`` knows more than the cosine of the vectors, and so is worth its time. Reading a text is most of
    the work: its reading is kept beside it, and gives its vector as well as how it matches a query.
    """

    @property
    def name(self) -> str: ...
    @property
    def sees_more(self) -> bool: ...
    @property
    def note(self) -> str: ...
    @property
    def dimensions(self) -> int: ...
    def encode_queries(self, texts: Sequence[str]) -> Vectors: ...
    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]: ...
    def encode_passages(self, readings: Sequence[Reading]) -> Vectors: ...
    def match(self, query: str, said: Sequence[Reading], around: Sequence[Reading] = ()) -> Vectors:
        """How well each text answers the query: a slower second look at few texts, shape (texts,), -1..1.

        ``around``, one a text where given, is what is known around it; what only that holds counts less.
        """
        ...


def open_encoder(name: str | None = None) -> Encoder:
    """The bundled model for None, else the sentence-transformers model of that name or folder.

    A model that is not on this computer is downloaded, because the user named it; StoreError if that fails.
    """
    return BundledEncoder() if name is None else SentenceEncoder(name)


class BundledEncoder:
    """The model in ``bundled_model/``: the mean of a text's token vectors. Needs neither torch nor a network.

    The same vectors as ``SentenceTransformer("index/encoders/bundled_model")`` gives, to 0.9999 of cosine.
    The name holds a digest of the weights, so that a store made with others is known to be.
    """

    sees_more = True

    def __init__(self, folder: Path = Path(__file__).parent / "bundled_model") -> None:
        from safetensors.numpy import load  # these two: so that `import index` stays light
        from tokenizers import Tokenizer

        static = folder / "0_StaticEmbedding"
        self._tokenizer = Tokenizer.from_file(str(static / "tokenizer.json"))
        weights = (static / "model.safetensors").read_bytes()
        self.name = f"yoroku-static-ja-en-{hashlib.blake2b(weights, digest_size=4).hexdigest()}"
        self._table = load(weights)["embedding.weight"].astype(np.float32)
        self._lengths = np.maximum(np.linalg.norm(self._table, axis=1), np.float32(1e-9))
        self._numbers = np.dtype(np.uint16 if len(self._table) <= MOST_TOKENS else np.uint32)
        self.dimensions = int(self._table.shape[1])
        self.note = f"bundled Japanese and English model, {self.dimensions} dimensions, no network needed"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self.encode_passages(self.read(texts))

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]:
        """The numbers of each text's tokens, in order."""
        return tuple(
            np.array(encoding.ids, self._numbers).tobytes()
            for i in range(0, len(texts), BATCH)
            for encoding in self._tokenizer.encode_batch_fast(list(texts[i : i + BATCH]))
        )

    def encode_passages(self, readings: Sequence[Reading]) -> Vectors:
        rows = np.zeros((len(readings), self.dimensions), np.float32)
        for row, reading in zip(rows, readings, strict=True):
            np.sum(self._table[np.frombuffer(reading, self._numbers)], axis=0, out=row)
        return _unit(rows)

    def match(self, query: str, said: Sequence[Reading], around: Sequence[Reading] = ()) -> Vectors:
        """Late interaction: each query token meets the token of the text that is nearest to it.

        Khattab and Zaharia 2020, "ColBERT"; here over vectors without context, query tokens weighted by their
        lengths, which training made long for telling words.
        """
        asked = np.unique(np.frombuffer(self.read([query])[0], self._numbers))
        if not asked.size or not said:
            return np.zeros(len(said), np.float32)
        near = self._nearest(asked, (*said, *around))
        best = near[: len(said)]
        if around:
            best = np.maximum(best, near[len(said) :] * np.float32(CONTEXT_SHARE))
        weights = self._lengths[asked] ** np.float32(TELLING)
        return np.asarray(best @ weights / weights.sum(), np.float32)

    def _nearest(self, asked: NDArray[np.unsignedinteger], texts: Sequence[Reading]) -> Vectors:
        """The highest cosine that each asked token has with any token of a text, shape (texts, asked).

        0 for a text without tokens. A token that many texts have is compared once.
        """
        tokens = np.frombuffer(b"".join(texts), self._numbers)
        near = np.zeros((len(asked), len(texts)), np.float32)
        if tokens.size:
            held = np.zeros(len(self._table), np.bool_)
            held[tokens] = True
            known, places = np.flatnonzero(held), np.cumsum(held)[tokens] - 1
            cosines = self._table.take(known, axis=0) @ (self._table[asked] / self._lengths[asked, None]).T
            cosines /= self._lengths[known, None]
            rows = np.ascontiguousarray(cosines.T)  # neighbours in memory are compared twice as fast
            sizes = np.array([len(text) for text in texts]) // self._numbers.itemsize
            starts = (np.cumsum(sizes) - sizes)[sizes > 0]
            near[:, sizes > 0] = np.maximum.reduceat(rows.take(places, axis=1), starts, axis=1)
        return near.T


class SentenceEncoder:
    """A sentence-transformers model with its own query and passage prompts."""

    sees_more = False

    def __init__(self, name: str) -> None:
        self.name = name
        self._model = _load(name)
        self._query, self._passage = _prompts(name, dict(self._model.prompts))
        self.dimensions = int(self._model.get_embedding_dimension())
        self.note = f"sentence-transformers model, {self.dimensions} dimensions"

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts, self._query)

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]:
        """Each text's vector."""
        return tuple(row.tobytes() for row in self._encode(texts, self._passage))

    def encode_passages(self, readings: Sequence[Reading]) -> Vectors:
        return np.frombuffer(b"".join(readings), np.float32).reshape(-1, self.dimensions)

    def match(self, query: str, said: Sequence[Reading], around: Sequence[Reading] = ()) -> Vectors:
        """The cosine of query and text, each text leaning to what is around it."""
        passages = self.encode_passages(said)
        if around:
            passages = _unit(passages + np.float32(CONTEXT_WEIGHT) * self.encode_passages(around))
        return np.asarray(passages @ self.encode_queries([query])[0], np.float32)

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


def _load(name: str) -> Any:
    """The model from its folder or from the models already downloaded; only then from the network."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_DISABLE_PROGRESS_BARS", "1")
    folder = Path(name).expanduser()
    if folder.is_dir():
        return _open(str(folder), name)
    if _looks_like_path(name):
        raise StoreError(
            f"no model folder at {name}: give the path of a sentence-transformers folder, or a model's name",
            f"モデルのフォルダ {name} がありません。モデルのフォルダのパスかモデル名を指定してください。",
        )
    return _open(_snapshot(name), name)


def _looks_like_path(name: str) -> bool:
    return name.startswith((".", "/", "~")) or "\\" in name or name.count("/") > 1 or Path(name).is_absolute()


def _snapshot(name: str) -> str:
    """The local folder of a named model, downloaded where it is not yet on this computer."""
    from huggingface_hub import HfApi, snapshot_download  # imports an HTTP client

    repository = name if "/" in name else f"sentence-transformers/{name}"
    try:
        return str(snapshot_download(repository, local_files_only=True))
    except Exception as missing:  # not on disk; the library's errors for that are not documented
        try:
            HfApi().model_info(
                repository, timeout=CONNECT_SECONDS
            )  # fails at once offline; a download retries
            return str(snapshot_download(repository, ignore_patterns=OTHER_FORMATS))
        except Exception as error:
            raise StoreError(
                f"the model {name} is not on this computer and cannot be downloaded ({_reason(error)}):"
                " copy its folder here and give that path, or connect once",
                f"モデル {name} はこのコンピューターになく、ダウンロードもできません（{_reason(error)}）。"
                "モデルのフォルダを複写してそのパスを指定するか、一度だけ接続してください。",
            ) from missing


def _open(folder: str, name: str) -> Any:
    from sentence_transformers import SentenceTransformer  # imports torch: seconds

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


def _unit(rows: Vectors) -> Vectors:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths > 0, lengths, 1), np.float32)
