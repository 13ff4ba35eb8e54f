"""TEI, a Dialect (ParlaMint): ``<u who="#id">``, ``<seg>``, ``<note>``, ``<person n>``, ``setting/date``."""

from corpus.formats.debate_xml import Attributes, Dialect, iso_day

XML = "http://www.w3.org/XML/1998/namespace"


def _tei_speaker(attributes: Attributes) -> str:
    return attributes.get("who", "").split("#")[-1]


def _tei_date(path: str, attributes: Attributes) -> str:
    """The day of the source or of the setting; that of the publication is none."""
    return iso_day(attributes.get("when", "")) if path in ("bibl/date", "setting/date") else ""


def _tei_person(name: str, attributes: Attributes) -> tuple[str, str]:
    return attributes.get(f"{XML} id", ""), attributes.get("n", "") if name == "person" else ""


TEI = Dialect(
    format="tei",
    speeches=frozenset({"u"}),
    headings={"head": 1},
    paragraphs=frozenset({"seg", "p", "ab", "lg", "l", "list", "item", "table", "row", "cell"}),
    skipped=frozenset({
        "titleStmt/meeting", "respStmt", "funder", "editionStmt", "extent", "publicationStmt", "sourceDesc",
        "encodingDesc", "profileDesc", "revisionDesc", "standOff", "gap", "incident", "kinesic", "vocal",
    }),
    speaker=_tei_speaker,
    date=_tei_date,
    person=_tei_person,
    titles=frozenset({"titleStmt/title"}),
    notes=frozenset({"note", "stage"}),
    sections=frozenset({"div"}),
)  # fmt: skip
