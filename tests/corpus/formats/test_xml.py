"""Which dialect an XML document is of, and debates in each of them read to the end."""

from pathlib import Path

import pytest
from shiomi_documents import write

from corpus import ReadError, read_meeting
from corpus.formats.xml import DIALECTS, read_xml

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
 <titleStmt><title type="main">Shiomi Harbour Assembly</title><title type="sub">Sitting 3</title></titleStmt>
 <publicationStmt><date when="2025-01-15"/></publicationStmt>
 <sourceDesc><bibl><title>Volume 7</title><date when="2024-06-06"/></bibl></sourceDesc></fileDesc></teiHeader>
 <text><body><div><head>Ferry fares</head><note type="speaker">The Speaker</note>
 <u who="#PellAnn"><seg>I call the member.</seg><vocal><desc>Applause</desc></vocal></u>
 <u who="#OduyaBen"><seg>The fare rose twice.</seg><seg>Nobody asked us.</seg></u>
 <gap><desc>left out</desc></gap></div></body></text></TEI>"""
PUBLICWHIP = """<!DOCTYPE publicwhip [<!ENTITY mdash "&#8212;">]><publicwhip>
 <major-heading id="x/2024-06-06a.1.0">Ferry fares</major-heading>
 <speech id="x/2024-06-06a.1.1" nospeaker="true"><p>The House met.</p></speech>
 <speech id="x/2024-06-06a.1.2" speakername="PellAnn"><p>I call the member.</p></speech>
 <speech id="x/2024-06-06a.1.3" speakername="OduyaBen"><p>The fare rose twice.</p>
 <p>Nobody asked us.</p></speech></publicwhip>"""
AKOMA_NTOSO = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><debate><meta>
 <identification><FRBRWork><FRBRdate date="2024-06-06"/></FRBRWork>
 <FRBRManifestation><FRBRdate date="2025-01-15"/></FRBRManifestation></identification>
 <references><TLCPerson eId="b" showAs="OduyaBen"/></references></meta>
 <preface><block><docTitle>Shiomi Harbour Assembly</docTitle></block></preface><debateBody><debateSection>
 <heading>Ferry fares<recordedTime time="10:00"/></heading><summary>The House met.</summary>
 <speech by="#a"><from>PellAnn</from><p>I call the member.</p></speech>
 <question by="#b"><p>The fare rose twice.</p><p>Nobody asked us.</p></question>
 </debateSection></debateBody></debate></akomaNtoso>"""
DEBATES = {"TEI": TEI, "publicwhip": PUBLICWHIP, "akomaNtoso": AKOMA_NTOSO}


@pytest.mark.parametrize("root", DIALECTS)
def test_a_debate(tmp_path: Path, root: str) -> None:
    meeting = read_meeting(write(tmp_path / "debate.xml", DEBATES[root].encode()))
    said = [(turn.label, meeting.quote(turn.start, turn.end), turn.agenda) for turn in meeting.turns]
    assert said == [
        ("PellAnn", "I call the member.", 0),
        ("OduyaBen", "The fare rose twice.\nNobody asked us.", 0),
    ]
    assert [item.title for item in meeting.agenda] == ["Ferry fares"]
    assert str(meeting.date) == "2024-06-06"
    assert "<" not in meeting.text
    if root != "publicwhip":
        assert meeting.title == "Shiomi Harbour Assembly"


@pytest.mark.parametrize(
    ("document", "says"),
    [(b"<html/>", "XML that begins with <html>"), (b"<TEI>", "not well-formed"), (b"", "not well-formed")],
)
def test_refusals(document: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=f"^debate: {says}"):
        read_xml(document, "debate", "0")
