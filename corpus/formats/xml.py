"""read_xml: a debate's root element chooses among DIALECTS (TEI, publicwhip, akomaNtoso), or is refused."""

from corpus.errors import ReadError
from corpus.formats.akoma_ntoso import AKOMA_NTOSO
from corpus.formats.debate_xml import DebateReader
from corpus.formats.publicwhip import PUBLICWHIP
from corpus.formats.tei import TEI
from corpus.formats.xml_walk import root_of, walk_xml
from corpus.models import SourceText

DIALECTS = {"TEI": TEI, "publicwhip": PUBLICWHIP, "akomaNtoso": AKOMA_NTOSO}


def read_xml(data: bytes, source: str, sha256: str) -> SourceText:
    """The speeches of a debate; ReadError for XML of another kind."""
    root = root_of(data, source)
    if root not in DIALECTS:
        known = ", ".join(f"<{name}>" for name in DIALECTS)
        raise ReadError(
            f"{source}: XML that begins with <{root[:40]}>; expected one of {known}; export it as text",
            f"{source}: <{root[:40]}> は読めない XML です（{known} を読みます）。テキストで保存してください",
        )
    reader = DebateReader(DIALECTS[root])
    walk_xml(data, source, reader)
    return reader.source_text(source, sha256)
