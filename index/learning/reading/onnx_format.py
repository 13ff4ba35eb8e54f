"""ONNX's protobuf messages as bytes: tensor, node, value, model; fields as varints and lengths.

A message is its fields one after the other, each a key and a value: a whole number as a varint, a float as
four bytes, anything else as its length and its bytes.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

VARINT, BYTES, FLOAT = 0, 2, 5  # how a value is written
FORMAT_VERSION = 10
DATA_TYPES = {"float32": 1, "uint8": 2, "int8": 3, "int32": 6, "int64": 7}
FLOAT_SETTING, INT_SETTING = 1, 2  # the kinds of a node's settings
Setting = int | float


def tensor(name: str, value: NDArray[np.generic]) -> bytes:
    """A constant."""
    dims = b"".join(_int(1, size) for size in value.shape)
    kind = _int(2, DATA_TYPES[value.dtype.name])
    little = np.ascontiguousarray(value).astype(value.dtype.newbyteorder("<"), copy=False)
    return dims + kind + _bytes(8, name.encode()) + _bytes(9, little.tobytes())


def node(
    operator: str,
    inputs: Sequence[str],
    outputs: Sequence[str],
    domain: str,
    settings: Mapping[str, Setting],
) -> bytes:
    """One operation; an input that is left out is ""."""
    names = b"".join(_bytes(1, name.encode()) for name in inputs)
    names += b"".join(_bytes(2, name.encode()) for name in outputs)
    written = b"".join(_bytes(5, _setting(name, value)) for name, value in settings.items())
    return names + _bytes(4, operator.encode()) + written + _bytes(7, domain.encode())


def value(name: str, data_type: str, shape: Sequence[str | int]) -> bytes:
    """An input or output of a graph; a size that is not fixed has a name."""
    sizes = b"".join(
        _bytes(1, _int(1, size) if isinstance(size, int) else _bytes(2, size.encode())) for size in shape
    )
    kind = _int(1, DATA_TYPES[data_type]) + _bytes(2, sizes)
    return _bytes(1, name.encode()) + _bytes(2, _bytes(1, kind))


def model(
    nodes: Iterable[bytes],
    constants: Iterable[bytes],
    inputs: Iterable[bytes],
    outputs: Iterable[bytes],
    operators: Mapping[str, int],
) -> bytes:
    """A whole model; ``operators`` are the domains of its operations, each with its version."""
    graph = b"".join(_bytes(1, one) for one in nodes) + _bytes(2, b"reading_model")
    graph += b"".join(_bytes(5, one) for one in constants)
    graph += b"".join(_bytes(11, one) for one in inputs) + b"".join(_bytes(12, one) for one in outputs)
    versions = (_bytes(1, domain.encode()) + _int(2, version) for domain, version in operators.items())
    return _int(1, FORMAT_VERSION) + _bytes(7, graph) + b"".join(_bytes(8, one) for one in versions)


def _setting(name: str, value: Setting) -> bytes:
    if isinstance(value, float):
        written = _varint(2 << 3 | FLOAT) + struct.pack("<f", value) + _int(20, FLOAT_SETTING)
    else:
        written = _int(3, value) + _int(20, INT_SETTING)
    return _bytes(1, name.encode()) + written


def _int(field: int, value: int) -> bytes:
    return _varint(field << 3 | VARINT) + _varint(value & (1 << 64) - 1)


def _bytes(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | BYTES) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    """Seven bits a byte, lowest first; the eighth says that more follow."""
    written = bytearray()
    while value > 127:
        written.append(value & 127 | 128)
        value >>= 7
    return bytes([*written, value])
