"""read_html: web pages by the Lexbor parser; a line for each block, tabs between table cells; white space."""

import re

from corpus.formats.markup_size import check_size
from corpus.formats.plain_text import decode
from corpus.language.lexicon import words
from corpus.models import SourceText

CELLS = frozenset({"td", "th"})


def read_html(data: bytes, source: str, sha256: str) -> SourceText:
    """A web page's text. Its own charset is not believed: pages that say Shift_JIS are often UTF-8."""
    markup, encoding = decode(data, source)
    check_size(markup, source)
    return SourceText(source, _html_text(markup), sha256, "html", encoding)


def _html_text(markup: str) -> str:
    from selectolax.lexbor import LexborHTMLParser  # heavy: a compiled parser, only for web pages

    tree = LexborHTMLParser(markup)
    tree.strip_tags(list(words("html_hidden")))
    root = tree.body or tree.root
    if root is None:
        return ""
    pieces: list[str] = []
    blocks = frozenset(words("html_blocks"))
    for node in root.traverse(include_text=True):
        tag = node.tag or ""
        if tag == "-text":
            pieces.append(_inline_markup(node.text_content or ""))
        elif tag in blocks:
            pieces.append("\n")
        elif tag in CELLS:
            pieces.append("\t")
    return _tidy_lines("".join(pieces))


def _inline_markup(text: str) -> str:
    """White space of the markup means one space between words and nothing beside Japanese."""
    return re.sub(r"(?<![ \t\r\n\f])[ \t\r\n\f]*\n[ \t\r\n\f]*", "\n", text)


def _tidy_lines(text: str) -> str:
    text = "\n".join(line.rstrip(" \t").lstrip(" ") for line in text.split("\n"))
    text = re.sub(r"\n\t+", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")
