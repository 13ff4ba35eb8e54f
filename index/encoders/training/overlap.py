"""sentence_hash, drop_evaluated: hashes of evaluated sentences, so that no text holding one is trained on."""

import hashlib
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from index.encoders.training.minutes_pairs import Speech, split_sentences

SHORTEST = 8  # characters: anything shorter (はい。) is said in every meeting and identifies none


def sentence_hashes(folders: Iterable[Path]) -> frozenset[bytes]:
    """Hashes of every sentence of every ``.txt`` file under the folders."""
    texts = (
        path.read_bytes().decode("utf-8") for folder in folders for path in sorted(folder.rglob("*.txt"))
    )
    return frozenset(h for text in texts for h in text_hashes(text))


def text_hashes(text: str) -> frozenset[bytes]:
    """Hashes of every sentence of a text that is long enough to tell."""
    return frozenset(h for s in _sentences_of(text) if (h := sentence_hash(s)))


def sentence_hash(sentence: str) -> bytes:
    """The hash of a sentence with width, case and white space levelled; empty for one too short to tell."""
    level = "".join(unicodedata.normalize("NFKC", sentence).lower().split()).rstrip("。.!?")
    return hashlib.blake2b(level.encode("utf-8"), digest_size=12).digest() if len(level) >= SHORTEST else b""


def drop_evaluated(speeches: Iterable[Speech], evaluated: frozenset[bytes]) -> tuple[list[Speech], int]:
    """The speeches without their evaluated sentences, and how many sentences were dropped."""
    kept: list[Speech] = []
    dropped = 0
    for speech in speeches:
        sentences = tuple(s for s in speech.sentences if sentence_hash(s) not in evaluated)
        dropped += len(speech.sentences) - len(sentences)
        kept.append(Speech(speech.doc, sentences))
    return kept, dropped


def texts_evaluated(texts: Iterable[str], evaluated: frozenset[bytes]) -> set[str]:
    """The texts that hold at least one evaluated sentence."""
    if not evaluated:
        return set()
    return {text for text in texts if any(sentence_hash(s) in evaluated for s in _sentences_of(text))}


def _sentences_of(text: str) -> tuple[str, ...]:
    return tuple(
        s
        for part in split_sentences(text)
        for s in part.replace("? ", "?\n").replace(". ", ".\n").split("\n")
    )
