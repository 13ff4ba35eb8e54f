"""Pixels become a PNG file that other programs read."""

import io

import pytest

from corpus.pages.png import SIGNATURE, encode_png


@pytest.mark.parametrize("pixels", [bytes([7, 7, 7] * 6), bytes(range(18))], ids=["grey", "coloured"])
def test_png_keeps_every_pixel(pixels: bytes) -> None:
    image = pytest.importorskip("PIL.Image", reason="Pillow reads the picture back")
    opened = image.open(io.BytesIO(encode_png(pixels, 3, 2)))
    assert opened.convert("RGB").tobytes() == pixels


def test_a_page_without_colour_is_stored_grey() -> None:
    grey = encode_png(bytes([9]) * 3 * 64, 8, 8)
    assert grey.startswith(SIGNATURE)
    assert grey[25] == 0  # the colour type of the header: one channel
