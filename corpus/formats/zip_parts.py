"""read_parts, walk_part, damaged_document: XML parts of a .docx, .odt or .xlsx within MAX_UNPACKED bytes."""

import io
import zipfile
import zlib

from corpus.errors import ReadError
from corpus.formats.xml_walk import IllFormedError, Visitor, walk_xml

MAX_UNPACKED = 128 * 2**20  # bytes of one document's parts; a 1,000-page Word document has about 60 MB
MAX_PARTS = 10_000  # files in one document; one with a picture on each of 1,000 pages has 1,100

# Everything that a damaged archive makes the library raise.
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    KeyError,
)


def walk_part(data: bytes, name: str, source: str, kind: str, visitor: Visitor) -> None:
    """Walk one XML part; ReadError where the document, of this kind, is damaged or too large."""
    part = read_parts(data, (name,), source, kind)[name]
    try:
        walk_xml(part, source, visitor)
    except IllFormedError as error:
        raise damaged_document(source, kind) from error


def read_parts(data: bytes, names: tuple[str, ...], source: str, kind: str) -> dict[str, bytes]:
    """The parts' bytes by name, all that there are where no names are given; ReadError as above."""
    parts, room = dict[str, bytes](), MAX_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found = names or archive.namelist()
            if len(found) > MAX_PARTS:
                raise _document_too_large(source)
            for name in found:
                with archive.open(name) as part:
                    parts[name] = part.read(room + 1)
                room -= len(parts[name])
                if room < 0:
                    raise _document_too_large(source)
    except DAMAGED as error:
        raise damaged_document(source, kind) from error
    return parts


def damaged_document(source: str, kind: str) -> ReadError:
    """What is told of a document, of this kind, whose archive, parts or their content are not whole."""
    return ReadError(
        f"{source}: not a complete {kind} document; open it in its program and save it again",
        f"{source}: {kind} の文書として壊れています。作成したソフトで開いて保存し直してください",
    )


def _document_too_large(source: str) -> ReadError:
    return ReadError(
        f"{source}: unpacks to more than {MAX_UNPACKED // 2**20} MB, so it is not opened; split it",
        f"{source}: 展開すると {MAX_UNPACKED // 2**20} MB を超えるため開きません。分割して保存してください",
    )
