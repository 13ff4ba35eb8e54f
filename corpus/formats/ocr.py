"""read_image, recognize: the program tesseract, its command, TIMEOUT and where it is MISSING."""

import shutil
import subprocess

from corpus.errors import ReadError
from corpus.limits import for_programs
from corpus.models import Page, SourceText

TIMEOUT = 120  # seconds a page; a 300 dpi page takes 2 to 5


def read_image(data: bytes, source: str, sha256: str) -> SourceText:
    """The text of one page image."""
    program = find_tesseract()
    if not program:
        raise ReadError(f"{source}: {MISSING}", f"{source}: {MISSING_JAPANESE}")
    text = recognize(program, data, source)
    return SourceText(source, text, sha256, "image", "", (Page(1, 0, len(text)),))


MISSING = "a page image needs the program tesseract; install tesseract-ocr and tesseract-ocr-jpn"
MISSING_JAPANESE = (
    "画像の文字認識には tesseract が必要です。tesseract-ocr と tesseract-ocr-jpn をインストールしてください"
)


def find_tesseract() -> str | None:
    """The path of the tesseract program, None where it is not installed."""
    return shutil.which("tesseract")


def recognize(program: str, image: bytes, source: str) -> str:
    """The text that tesseract reads in one image file's bytes."""
    command = [program, "stdin", "stdout", "-l", "jpn+eng", "--psm", "6"]
    try:
        with for_programs():
            done = subprocess.run(command, input=image, capture_output=True, timeout=TIMEOUT, check=True)
    except (subprocess.SubprocessError, OSError) as error:
        raise ReadError(
            f"{source}: tesseract could not read the page; check that tesseract-ocr-jpn is installed",
            f"{source}: tesseract で読み取れませんでした。tesseract-ocr-jpn があるか確認してください",
        ) from error
    return done.stdout.decode("utf-8", errors="replace")
