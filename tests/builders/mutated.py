"""Files as damage or ill will make them: bytes of good ones cut, doubled, moved and garbled, by chance."""

import io
import os
import random
import zipfile
from collections.abc import Callable
from contextlib import suppress

SIGNS = (
    "○〇◯（）()【】「」『』〔〕<>《》[]{}*#|-―─・、。：: 　\t\n\r\f0１２一十号第議委員長君"
    "\\\"'&;/=\0\ufeff\u202e"
)


def seeds(usual: int, share: int = 1) -> range:
    """The seeds of this run: ``YOROKU_TEST_FUZZ=N`` for the first N, ``M-N`` from M up to N, else the usual.

    Of a ``share`` of so many, each of them the share-th part.
    """
    first, _, end = os.environ.get("YOROKU_TEST_FUZZ", str(usual)).rpartition("-")
    return range(int(first or 0) // share, int(end) // share)


def mutated(data: bytes, name: str, chance: random.Random) -> bytes:
    """The bytes of a file with some damage; of an archive, half of the time, that of a part of it."""
    if name.endswith((".docx", ".zip", ".odt", ".xlsx")) and chance.random() < 0.5:
        with suppress(zipfile.BadZipFile):
            return _packed(data, chance)
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(_DAMAGES)(data, chance)
    return data


def _packed(data: bytes, chance: random.Random) -> bytes:
    """An archive again, one of its parts damaged."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        damaged = chance.choice(names)
        for name in names:
            part = old.read(name)
            new.writestr(name, mutated(part, "", chance) if name == damaged else part)
    return made.getvalue()


def _place(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    return start, min(len(data), start + chance.choice((1, 4, 40, 400, 4000)))


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _again(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    times = min(chance.choice((2, 20, 2000)), 1 + 200_000 // max(1, end - start))
    return data[:start] + data[start:end] * times + data[end:]


def _garble(data: bytes, chance: random.Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _signs(data: bytes, chance: random.Random) -> bytes:
    """Signs that mean something to whoever reads minutes, a few of them many times."""
    start, _ = _place(data, chance)
    some = "".join(chance.choices(SIGNS, k=chance.randint(1, 6)))
    return data[:start] + (some * chance.choice((1, 40, 3000))).encode() + data[start:]


def _move(data: bytes, chance: random.Random) -> bytes:
    (start, end), (other, _) = _place(data, chance), _place(data, chance)
    return _cut(data, chance)[:other] + data[start:end] + data[other:]


_DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut,
    _end,
    _again,
    _garble,
    _flip,
    _signs,
    _move,
)
