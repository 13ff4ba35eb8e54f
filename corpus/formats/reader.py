"""read_source: opens a file, checks its kind and LIMITS of bytes, hands its bytes to one of the READERS."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from corpus.errors import ReadError
from corpus.formats.captions import read_captions
from corpus.formats.containers import open_file
from corpus.formats.delimited import read_delimited
from corpus.formats.doc import read_doc
from corpus.formats.docx import read_docx
from corpus.formats.file_kinds import kind_of
from corpus.formats.html import read_html
from corpus.formats.jtd import read_jtd
from corpus.formats.kokkai import read_kokkai
from corpus.formats.markdown import read_markdown
from corpus.formats.ocr import read_image
from corpus.formats.odt import read_odt
from corpus.formats.pdf import read_pdf
from corpus.formats.plain_text import read_text
from corpus.formats.rtf import read_rtf
from corpus.formats.transcript import mark_transcript
from corpus.formats.unread import UNREAD, unread
from corpus.formats.xlsx import read_xlsx
from corpus.formats.xml import read_xml
from corpus.models import SourceText

MB = 2**20
# Bytes beyond which a file of a kind is not opened. A year of a council's minutes is 30 MB of text.
LIMITS = {
    "text": 40 * MB,
    "markdown": 40 * MB,
    "html": 40 * MB,
    "xml": 40 * MB,
    "json": 40 * MB,
    "csv": 40 * MB,
    "captions": 40 * MB,
    "rtf": 100 * MB,  # pictures in it are written out
    "docx": 200 * MB,
    "odt": 200 * MB,
    "xlsx": 100 * MB,
    "doc": 100 * MB,
    "jtd": 100 * MB,
    "image": 100 * MB,
    "pdf": 300 * MB,
}
READERS: dict[str, Callable[[bytes, str, str], SourceText]] = {
    "text": read_text,
    "markdown": read_markdown,
    "html": read_html,
    "xml": read_xml,
    "json": read_kokkai,
    "csv": read_delimited,
    "captions": read_captions,
    "rtf": read_rtf,
    "docx": read_docx,
    "odt": read_odt,
    "xlsx": read_xlsx,
    "doc": read_doc,
    "jtd": read_jtd,
    "image": read_image,
    "pdf": read_pdf,
}
# Names of files that hold no plain text; what is named so and is neither that nor text is damaged.
DOCUMENTS = frozenset({".pdf", ".docx", ".docm", ".doc", ".rtf", ".odt", ".xlsx", ".xlsm"})
TRANSCRIPTS = frozenset({"text", "docx"})  # formats in which Teams and Zoom give theirs


def read_source(path: Path, source: str) -> SourceText:
    """The text of one file of any supported format; ReadError says why it cannot be read.

    The content decides over the name, so that a PDF renamed .txt is read as the PDF it is.
    """
    try:
        with open_file(path) as file:
            kind, data = _kind_and_bytes(file, path, source)
    except OSError as error:
        raise _unreadable_file(source, error) from error
    try:
        text = READERS[kind](data, source, hashlib.sha256(data).hexdigest())
    except ReadError as error:
        if kind == "text" and path.suffix.lower() in DOCUMENTS:
            raise _damaged_file(source, path.suffix.lower()) from error
        raise
    except MemoryError:
        raise
    except Exception as error:  # a parser's own fault, met by a file that nobody thought of
        raise ReadError(
            f"{source}: cannot be read as {kind} ({type(error).__name__}); open it and save it again",
            f"{source}: {kind} として読めません（{type(error).__name__}）。開いて保存し直してください",
        ) from error
    return mark_transcript(text) if kind in TRANSCRIPTS else text


def _kind_and_bytes(file: BinaryIO, path: Path, source: str) -> tuple[str, bytes]:
    """The kind of an open file and its bytes; ReadError for a kind that is not read, or too large a file."""
    kind = kind_of(file, path.name)
    if kind in UNREAD:
        raise unread(source, kind)
    if kind not in READERS:
        raise ReadError(
            f"{source}: a folder of files; name one ({source}/NAME), or give it to `yoroku index`",
            f"{source}: 複数のファイルの入れ物です。`yoroku index` で取り込むか、中の一つを指定してください",
        )
    size = file.seek(0, 2)
    _check_size(size, source, kind)
    file.seek(0)
    data = file.read(LIMITS[kind] + 1)
    if not data:
        raise ReadError(
            f"{source}: the file is empty; give a file that holds minutes",
            f"{source}: ファイルが空です。会議録の入ったファイルを指定してください",
        )
    return kind, data


def _check_size(size: int, source: str, kind: str) -> None:
    limit = LIMITS[kind]
    if size > limit:
        raise ReadError(
            f"{source}: {size // MB} MB, more than the {limit // MB} MB that is read ({kind}); split it",
            f"{source}: {size // MB} MB あり、上限の {limit // MB} MB（{kind}）を超えます。分割してください",
        )


def _damaged_file(source: str, suffix: str) -> ReadError:
    return ReadError(
        f"{source}: named {suffix} and no such file, or damaged; open it in its program and save it again",
        f"{source}: {suffix} のファイルとして読めません（壊れているか、別の形式です）。"
        "元のソフトで開いて保存し直してください",
    )


def _unreadable_file(source: str, error: OSError) -> ReadError:
    why_unreadable = error.strerror or str(error)
    return ReadError(
        f"{source}: cannot be opened ({why_unreadable}); give a file that you may read",
        f"{source}: ファイルを開けません（{why_unreadable}）。読み取れるファイルを指定してください",
    )
