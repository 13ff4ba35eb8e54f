"""read_jtd: 一太郎 documents (.jtd), through LibreOffice where its filter reads them."""

from corpus.errors import ReadError
from corpus.formats.office import find_office, office_text
from corpus.formats.plain_text import PLAIN_SHARE, plain_share
from corpus.models import SourceText


def read_jtd(data: bytes, source: str, sha256: str) -> SourceText:
    """The text as LibreOffice gives it; ReadError where it gives none, as without such a filter."""
    office = find_office()
    text = office_text(office, data, ".jtd") if office else ""
    if plain_share(text) < PLAIN_SHARE:
        raise ReadError(
            f"{source}: 一太郎 (Ichitaro) format; no LibreOffice here that reads it; save it as .docx or PDF",
            f"{source}: 一太郎の文書です。読み取れる LibreOffice がないため、.docx か PDF で保存してください",
        )
    return SourceText(source, text, sha256, "jtd")
