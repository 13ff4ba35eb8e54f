"""encode_png: pixels as the chunks (IHDR, IDAT) of a PNG file, compressed by zlib.

PNG (ISO/IEC 15948) is the one picture format that needs nothing but zlib.
"""

import struct
import zlib

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, COLOUR = 0, 2  # the standard's colour types of one and of three channels
UNFILTERED = b"\x00"  # before every row: of a page of text, filtered rows come out larger
LEVEL = 4  # of zlib; 9 takes four times as long for a tenth less


def encode_png(pixels: bytes, width: int, height: int) -> bytes:
    """The file of ``height`` rows of ``width`` RGB pixels, one byte a channel; grey where none has colour."""
    red, green, blue = pixels[0::3], pixels[1::3], pixels[2::3]
    kind, shown, row = (GREY, red, width) if red == green == blue else (COLOUR, pixels, 3 * width)
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    rows = b"".join(UNFILTERED + shown[start : start + row] for start in range(0, row * height, row))
    content = zlib.compress(rows, LEVEL)
    return SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", content) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))
