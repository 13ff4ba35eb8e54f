"""XML walked within bounds: encodings, entities, size."""

import pytest

from corpus import ReadError
from corpus.formats.xml_walk import MAX_ENTITY, MAX_TAG, MAX_TAGS, MAX_TEXT, local, root_of, walk_xml


class Heard:
    """A visitor that keeps what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.names: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.names.append(name + "".join(attributes.values()))

    def end(self, name: str) -> None:
        self.names.append(f"/{name}")

    def text(self, words: str) -> None:
        self.told.append(words)

    @property
    def words(self) -> str:
        return "".join(self.told)


def heard(data: bytes) -> Heard:
    visitor = Heard()
    walk_xml(data, "debate.xml", visitor)
    return visitor


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "Shift_JIS", "EUC-JP", "iso-2022-jp"])
def test_encodings(encoding: str) -> None:
    document = f'<?xml version="1.0" encoding="{encoding}"?><a>汐見市&amp;港</a>'
    assert heard(document.encode(encoding)).words == "汐見市&港"


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (b'<!DOCTYPE a [<!ENTITY mdash "&#8212;">]><a>b &mdash; c</a>', "b — c"),
        (b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>b &mdash; c&nothing;</a>', "b — c"),
        (b'<?xml version="1.0" encoding="latin-1"?><a>caf\xe9</a>', "café"),
        (b'<?xml version="1.0" encoding="nonsense"?><a>\xe6\xb1\x90</a>', "汐"),
        (b"<a><!-- no --><![CDATA[<b>]]></a>", "<b>"),
    ],
)
def test_words(document: bytes, words: str) -> None:
    assert heard(document).words == words


def test_elements_are_told_with_their_namespace() -> None:
    assert heard(b'<a xmlns="urn:x" y="1"><b/></a>').names == ["urn:x a1", "urn:x b", "/urn:x b", "/urn:x a"]
    assert (local("urn:x a"), local("a")) == ("a", "a")
    assert root_of(b"<!-- x --><TEI xmlns='urn:x'/>", "x") == "TEI"


@pytest.mark.parametrize(
    ("document", "says"),
    [
        (b"<a>", "not well-formed"),
        (b"no xml", "not well-formed"),
        (b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', "its entity e"),
        (b'<!DOCTYPE a [<!ENTITY % e SYSTEM "http://example.org/x"> %e;]><a/>', "its entity e"),
        (b'<!DOCTYPE a [<!ENTITY e "aa"><!ENTITY f "&e;&e;">]><a>&f;</a>', "its entity f"),
        (b'<!DOCTYPE a [<!ENTITY e "%s">]><a/>' % (b"x" * (MAX_ENTITY + 1)), "its entity e"),
        (b"<a>" + b"<b/>" * MAX_TAGS + b"</a>", "more than 4,000,000 tags"),
        (b'<a b="%s"/>' % (b"x" * MAX_TAG), "more than 1,000,000 characters in a tag"),
        (b"<a><!--%s--></a>" % (b"x" * MAX_TAG), "more than 1,000,000 characters in a tag"),
        (
            b'<!DOCTYPE a [<!ENTITY e "%s">]><a>' % (b"x" * MAX_ENTITY)
            + b"&e;" * (MAX_TEXT // MAX_ENTITY + 1)
            + b"</a>",
            "more than 40,000,000 characters",
        ),
    ],
)
def test_refusals(document: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=rf"^debate\.xml: {says}"):
        heard(document)


def test_nesting_costs_no_recursion() -> None:
    assert heard(b"<a>" * 100_000 + b"x" + b"</a>" * 100_000).words == "x"
