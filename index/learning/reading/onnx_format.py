"""ONNX's protobuf messages as bytes: tensor, node, value, model; _varint and length-prefixed bytes fields.

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
    dims = b"".join(_int_field(1, size) for size in value.shape)
    kind = _int_field(2, DATA_TYPES[value.dtype.name])
    little = np.ascontiguousarray(value).astype(value.dtype.newbyteorder("<"), copy=False)
    return dims + kind + _bytes_field(8, name.encode()) + _bytes_field(9, little.tobytes())


def node(
    operator: str,
    inputs: Sequence[str],
    outputs: Sequence[str],
    domain: str,
    settings: Mapping[str, Setting],
) -> bytes:
    """One operation; an input that is left out is ""."""
    names = b"".join(_bytes_field(1, name.encode()) for name in inputs)
    names += b"".join(_bytes_field(2, name.encode()) for name in outputs)
    written = b"".join(_bytes_field(5, _attribute_field(name, value)) for name, value in settings.items())
    return names + _bytes_field(4, operator.encode()) + written + _bytes_field(7, domain.encode())


def value(name: str, data_type: str, shape: Sequence[str | int]) -> bytes:
    """An input or output of a graph; a size that is not fixed has a name."""
    sizes = b"".join(
        _bytes_field(1, _int_field(1, size) if isinstance(size, int) else _bytes_field(2, size.encode()))
        for size in shape
    )
    kind = _int_field(1, DATA_TYPES[data_type]) + _bytes_field(2, sizes)
    return _bytes_field(1, name.encode()) + _bytes_field(2, _bytes_field(1, kind))


def model(
    nodes: Iterable[bytes],
    constants: Iterable[bytes],
    inputs: Iterable[bytes],
    outputs: Iterable[bytes],
    operators: Mapping[str, int],
) -> bytes:
    """A whole model; ``operators`` are the domains of its operations, each with its version."""
    graph = b"".join(_bytes_field(1, one) for one in nodes) + _bytes_field(2, b"reading_model")
    graph += b"".join(_bytes_field(5, one) for one in constants)
    graph += b"".join(_bytes_field(11, one) for one in inputs) + b"".join(
        _bytes_field(12, one) for one in outputs
    )
    versions = (
        _bytes_field(1, domain.encode()) + _int_field(2, version) for domain, version in operators.items()
    )
    return (
        _int_field(1, FORMAT_VERSION)
        + _bytes_field(7, graph)
        + b"".join(_bytes_field(8, one) for one in versions)
    )


def _attribute_field(name: str, value: Setting) -> bytes:
    if isinstance(value, float):
        written = _varint(2 << 3 | FLOAT) + struct.pack("<f", value) + _int_field(20, FLOAT_SETTING)
    else:
        written = _int_field(3, value) + _int_field(20, INT_SETTING)
    return _bytes_field(1, name.encode()) + written


def _int_field(field: int, value: int) -> bytes:
    return _varint(field << 3 | VARINT) + _varint(value & (1 << 64) - 1)


def _bytes_field(field: int, value: bytes) -> bytes:
    return _varint(field << 3 | BYTES) + _varint(len(value)) + value


def _varint(value: int) -> bytes:
    """Seven bits a byte, lowest first; the eighth says that more follow."""
    written = bytearray()
    while value > 127:
        written.append(value & 127 | 128)
        value >>= 7
    return bytes([*written, value])
