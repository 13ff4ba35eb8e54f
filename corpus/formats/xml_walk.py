"""walk_xml: an expat parser calls a Visitor's start, text, end; limits on tags, text, entities; encoding."""

import codecs
import re
from contextlib import suppress
from html.entities import html5
from typing import Protocol
from xml.parsers import expat

from corpus.errors import ReadError
from corpus.formats.plain_text import decode

FED_AT_ONCE = 65_536  # characters given to the parser at a time
MAX_TAGS = 4_000_000  # "<" in one document: 60 MB of Word, about 1,000 pages, has 3 million
MAX_TAG = 1_000_000  # characters of one tag or comment, which the parser reads anew at each piece it is fed
MAX_TEXT = 40_000_000  # characters that a document may hold, entities written out
MAX_ENTITY = 64  # characters of an entity's text; those that publishers define are one character or a few

_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.-]{1,40})["']""")
_DECLARATION = re.compile(r"(?<!\s)\s*<\?xml[^>]{0,400}\?>")
_ENTITY = re.compile(r"&[^#\s;]")


class IllFormedError(ReadError):
    """A document that is not well-formed XML."""


class Visitor(Protocol):
    """What is told of every element and text of a document, in order."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; a name with a namespace is ``namespace name``, divided by a space."""
        ...

    def end(self, name: str) -> None:
        """It ends."""
        ...

    def text(self, words: str) -> None:
        """Text between tags, in one call or several."""
        ...


def walk_xml(data: bytes, source: str, visitor: Visitor) -> None:
    """Tell the visitor of everything; ReadError where it is not well formed or larger than any minutes.

    Entities that the document defines are written out where they are plain characters; one that stands for
    other entities or for a file is refused. Nesting of any depth costs no recursion.
    """
    if data.count(b"<") > MAX_TAGS:
        raise _xml_too_large(source, f"{MAX_TAGS:,} tags", f"タグ {MAX_TAGS:,} 個")
    text = _DECLARATION.sub("", _xml_decoded(data, source), count=1)
    if _has_long_tag(text):
        raise _xml_too_large(source, f"{MAX_TAG:,} characters in a tag", f"1 つのタグに {MAX_TAG:,} 文字")
    parser = _expat_parser(source, visitor)
    try:
        for start in range(0, len(text), FED_AT_ONCE):
            parser.Parse(text[start : start + FED_AT_ONCE], False)
        parser.Parse("", True)
    except expat.ExpatError as error:
        raise IllFormedError(
            f"{source}: not well-formed XML ({error}); export it again",
            f"{source}: XML として壊れています（{error}）。出力し直してください",
        ) from error


def root_of(data: bytes, source: str) -> str:
    """The name of the outermost element; ReadError where there is none."""
    root = _Root()
    with suppress(_RootFound):
        walk_xml(data, source, root)
    return root.name


def _has_long_tag(text: str) -> bool:
    """Whether ``MAX_TAG`` characters follow a "<" before the next "<" or ">"."""
    at = 0
    while at + MAX_TAG <= len(text):
        last = max(text.rfind(mark, at, at + MAX_TAG) for mark in "<>")
        if last < 0 and text[at - 1 : at] == "<":
            return True
        at = at + MAX_TAG if last < 0 else last + 1
    return False


class _RootFound(Exception):
    """No more need be walked."""


class _Root:
    """A visitor that looks at the first element only."""

    name = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        self.name = local(name)
        raise _RootFound

    def end(self, name: str) -> None: ...

    def text(self, words: str) -> None: ...


def local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition(" ")[2]


def _xml_decoded(data: bytes, source: str) -> str:
    """The document in the encoding it declares where that is right, else in the one it is found to have."""
    declared = _DECLARED.match(data[:400])
    if declared and declared[1].lower() not in (b"utf-8", b"utf-16"):
        try:
            return data.decode(codecs.lookup(declared[1].decode()).name)
        except (LookupError, UnicodeError):
            pass
    return decode(data, source)[0]


def _expat_parser(source: str, visitor: Visitor) -> expat.XMLParserType:
    characters = 0

    def text(words: str) -> None:
        nonlocal characters
        characters += len(words)
        if characters > MAX_TEXT:
            raise _xml_too_large(source, f"{MAX_TEXT:,} characters", f"{MAX_TEXT:,} 文字")
        visitor.text(words)

    def entity(name: str, parameter: int, value: str | None, *_: str | None) -> None:
        if value is None or parameter or len(value) > MAX_ENTITY or _ENTITY.search(value):
            raise ReadError(
                f"{source}: its entity {name[:40]} is more than a character; export it without its DTD",
                f"{source}: 実体 {name[:40]} は文字の定義ではありません。DTD なしで出力してください",
            )

    def skipped(name: str, parameter: int) -> None:
        if not parameter:  # defined in a DTD that is not opened: &mdash; means the same everywhere
            text(html5.get(f"{name};", ""))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = visitor.start, visitor.end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler, parser.SkippedEntityHandler = entity, skipped
    return parser


def _xml_too_large(source: str, limit: str, japanese: str) -> ReadError:
    return ReadError(
        f"{source}: more than {limit}, so it is not read; split it",
        f"{source}: {japanese}を超えているため読みません。分割してください",
    )
