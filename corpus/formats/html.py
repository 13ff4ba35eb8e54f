"""Web pages: the text a reader sees, with a line for every block and a tab between table cells."""

import re

from corpus.formats.text import decode
from corpus.models import ReadError, SourceText

# Elements whose words a reader does not see, or (rt, rp) that only say how others are pronounced.
HIDDEN = (
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "rt",
    "rp",
    "nav",
    "select",
    "option",
    "svg",
    "iframe",
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
CELLS = frozenset({"td", "th"})
MAX_NODES = 5_000_000  # nodes walked; a year of minutes in one page has 200,000


def read_html(data: bytes, source: str, sha256: str) -> SourceText:
    """A web page's text. Its own charset is not believed: pages that say Shift_JIS are often UTF-8."""
    markup, encoding = decode(data, source)
    text = _text(markup, source)
    return SourceText(source, text, sha256, "html", encoding)


def _text(markup: str, source: str) -> str:
    from selectolax.lexbor import LexborHTMLParser  # heavy: a compiled parser, only for web pages

    tree = LexborHTMLParser(markup)
    tree.strip_tags(list(HIDDEN))
    root = tree.body or tree.root
    if root is None:
        return ""
    pieces: list[str] = []
    for count, node in enumerate(root.traverse(include_text=True)):
        if count > MAX_NODES:
            raise ReadError(
                f"{source}: more than {MAX_NODES:,} elements in one page; save a smaller part of it",
                f"{source}: 1ページの要素が {MAX_NODES:,} を超えています。分割して保存してください",
            )
        tag = node.tag or ""
        if tag == "-text":
            pieces.append(_inline(node.text_content or ""))
        elif tag in BLOCKS:
            pieces.append("\n")
        elif tag in CELLS:
            pieces.append("\t")
    return _tidy("".join(pieces))


def _inline(text: str) -> str:
    """White space of the markup means one space between words and nothing beside Japanese."""
    return re.sub(r"[ \t\r\n\f]*\n[ \t\r\n\f]*", "\n", text)


def _tidy(text: str) -> str:
    text = re.sub(r"[ \t]*\n[ ]*", "\n", text)
    text = re.sub(r"\n\t+", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")
