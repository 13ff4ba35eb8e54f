"""Reading is measured, of a PDF beside its library."""

from pathlib import Path

from reading import measure


def test_a_text_and_a_pdf_are_measured(samples: Path) -> None:
    text, pdf = measure(samples / "r4_kojinjoho_2.txt"), measure(samples / "r5_kojinjoho_2.pdf")
    assert text.size == (samples / "r4_kojinjoho_2.txt").stat().st_size
    assert text.library is None
    assert pdf.library
    assert str(pdf).endswith(f"{pdf.seconds / pdf.library:6.2f} x its library")
