"""What is common to debates in XML: paragraphs, notes, sections, speakers, the day."""

import pytest
from shiomi_documents import headed, marked

from corpus.formats.debate_xml import DebateReader, Dialect, iso_day
from corpus.formats.xml_walk import walk_xml
from corpus.models import SourceText

DIALECT = Dialect(
    format="test",
    speeches=frozenset({"say"}),
    headings={"head": 1},
    paragraphs=frozenset({"p"}),
    skipped=frozenset({"meta", "front/skip"}),
    speaker=lambda attributes: attributes.get("by", ""),
    date=lambda _, attributes: iso_day(attributes.get("on", "")),
    person=lambda _, attributes: (attributes.get("id", ""), attributes.get("name", "")),
    titles=frozenset({"front/title"}),
    labels=frozenset({"label"}),
    notes=frozenset({"note"}),
    sections=frozenset({"part"}),
)


def read(body: str) -> SourceText:
    reader = DebateReader(DIALECT)
    walk_xml(f"<debate>{body}</debate>".encode(), "debate.xml", reader)
    return reader.source_text("debate.xml", "0")


@pytest.mark.parametrize(
    ("body", "speeches"),
    [
        ('<say by="Ann"><p>One.</p><p>Two.</p></say>', [("Ann", "One.\nTwo.")]),
        ('<say by="Ann">One\n  and a half.</say>', [("Ann", "One and a half.")]),
        ('<person id="a" name="Ann Pell"/><say by="a">One.</say>', [("Ann Pell", "One.")]),
        ('<say by="a"><label>The Chair:</label>One.</say>', [("The Chair", "One.")]),
        ('<say by="Ann"><p>One.<note>Laughter.</note> Two.</p></say>', [("Ann", "One. Two.")]),
        ('<say by="Ann"><meta><p>no</p></meta>One.</say>', [("Ann", "One.")]),
        ('<say by="Ann">One <say by="Ben">quoted</say> two.</say>', [("Ann", "One\nquoted\ntwo.")]),
        ('<say by="Ann"><head>A motion</head><p>One.</p></say>', [("Ann", "A motion\nOne.")]),
        ("<say>Nobody named.</say><p>Nor here.</p>", []),
        ('<say by="Ann"/>', []),
    ],
)
def test_speeches(body: str, speeches: list[tuple[str, str]]) -> None:
    assert marked(read(body)) == speeches


def test_what_is_nobodys_stands_in_the_text_all_the_same() -> None:
    body = "<note>The House sat.</note><say by='Ann'>One.</say><p>They divided.</p>"
    assert read(body).text == "The House sat.\nAnn: One.\nThey divided.\n"


def test_headings_lie_as_deep_as_their_sections() -> None:
    body = "<part><head>Ferries</head><part><head>Fares</head></part></part><part><head>Bells</head></part>"
    assert headed(read(body)) == [(1, "Ferries"), (2, "Fares"), (1, "Bells")]


def test_the_title_and_the_first_day_are_marked() -> None:
    text = read(
        "<front><title>Isles</title><skip>x</skip></front><p on='2024-06-06T10:00'>A</p>"
        "<say by='B' on='2025-01-01'>C</say>"
    )
    marks = text.marks
    assert marks.title
    assert marks.date
    assert (text.text[slice(*marks.title)], text.text[slice(*marks.date)]) == ("Isles", "2024-06-06")
    assert "2025" not in text.text


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-03-04T14:30:00", "2024-03-04"),
        ("isles/2024-03-04a.1.0", "2024-03-04"),
        ("12024-03-04", ""),
        ("", ""),
    ],
)
def test_iso_day(value: str, day: str) -> None:
    assert iso_day(value) == day
