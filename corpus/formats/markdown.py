"""read_markdown: blocks (fences, headings, rules, tables), front matter, inline markup and _paired stars.

Our own reader, line by line: markdown-it-py needs seconds for 30 KB of unmatched brackets or stars.
"""

import html
import re
from collections.abc import Iterator, Sequence
from itertools import chain

from corpus.formats.marked_text import MarkedText
from corpus.formats.plain_text import decode
from corpus.models import SourceText

_HTML_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_HEADING_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*")
_MARKDOWN_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*+\1){2,}+[ \t]*+")
_TABLE_RULE = re.compile(r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?+-*+:?+[ \t]*+)+")
_LINK_REFERENCE = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]")
_MARKDOWN_LEAD = re.compile(
    r"(?: {0,3}>[ ]?)*+[ \t]*+(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)?"
)  # quotation marks, a bullet
_MARKUP = re.compile(r"[`\\\[<*_~&]")
# Inside a line: code, which stays as it is; \. for a full stop; a link or picture, of which the words stay;
# an address in brackets; a tag; a run of stars or underlines.
_INLINE = re.compile(
    r"(?P<code>(?<!(?<!\\)`)`+[^`\n]+`+)|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|!?\[(?P<words>[^\[\]\n]{0,300})\](?:\([^()\s]{0,500}(?:[ ]\"[^\"\n]{0,200}\")?\)|\[[^\[\]\n]{0,100}\])"
    r"|<(?P<address>[a-z]{1,10}:[^<>\s]{1,500})>|</?[a-zA-Z][^<>\n]{0,500}>"
    r"|(?P<stars>\*{1,3}|_{1,3}|~~)"
)


def read_markdown(data: bytes, source: str, sha256: str) -> SourceText:
    """A Markdown file's words, a line for a line; its first heading, if alone of its level, is the title."""
    written, encoding = decode(data, source)
    lines = _HTML_COMMENT.sub("", written.replace("\r\n", "\n").replace("\r", "\n"))
    front = _FRONT_MATTER.match(lines)
    body = lines[front.end() :] if front else lines
    blocks = list(_markdown_blocks(body.split("\n")))
    levels = [level for level, _ in blocks if level]
    text = MarkedText()
    for level, words in chain(_front_matter(front[1]) if front else (), blocks):
        if level and level == levels[0] and levels.count(level) == 1:
            text.title(words)
        elif level:
            text.heading(words, level)
        else:
            text.note(words) if words else text.empty_line()
    return text.source_text(source, sha256, "markdown", encoding)


Block = tuple[int, str]  # the level of a heading, 0 for any other line; its words


def _front_matter(fields: str) -> Iterator[Block]:
    """The fields that a generator of pages keeps above the text."""
    return ((0, line.strip()) for line in fields.split("\n"))


def _markdown_blocks(lines: Sequence[str]) -> Iterator[Block]:
    fence, above = "", ""  # the mark that ends the code we are in; the line before, if it can be a heading
    for line in [*lines, ""]:
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
            if fence:
                yield 0, line
            continue
        underline = _HEADING_UNDERLINE.fullmatch(line) if above else None
        if above:
            yield (1 if underline[1][0] == "=" else 2) if underline else 0, _without_markdown(above)
        above = ""
        if underline:
            continue
        if mark:
            fence = mark[1]
        elif heading := _HEADING.match(line):
            yield len(heading[1]), _without_markdown(line[heading.end() :].strip().rstrip("#"))
        elif _MARKDOWN_RULE.fullmatch(line) or _TABLE_RULE.fullmatch(line) or _LINK_REFERENCE.match(line):
            yield 0, ""
        elif line.strip():
            above = line
        else:
            yield 0, ""


def _without_markdown(line: str) -> str:
    """A line without its bullet, its quotation marks and its inline markup; table cells divided by tabs."""
    lead = _MARKDOWN_LEAD.match(line)
    line = line[lead.end() if lead else 0 :].strip()
    if line.startswith("|"):
        line = "\t".join(cell.strip() for cell in line.strip("|").split("|"))
    return html.unescape(_without_markup(line)) if _MARKUP.search(line) else line


def _without_markup(line: str) -> str:
    tokens = list(_INLINE.finditer(line))
    paired = _paired(line, tokens)
    pieces, at = [], 0
    for token in tokens:
        pieces.append(line[at : token.start()])
        at = token.end()
        kept = token["code"] or token["escaped"] or token["words"] or token["address"]
        pieces.append(kept or ("" if token["stars"] is None or token.start() in paired else token[0]))
    return "".join([*pieces, line[at:]])


def _paired(line: str, tokens: Sequence[re.Match[str]]) -> set[int]:
    """Where runs of stars stand that open or close an emphasis; others are stars."""
    opened_stars: dict[str, list[int]] = {}
    paired: set[int] = set()
    for token in tokens:
        run = token["stars"]
        if run is None:
            continue
        before, after = line[max(0, token.start() - 1) : token.start()], line[token.end() : token.end() + 1]
        inside = run[0] == "_" and before.isalnum() and after.isalnum()  # of a name_with_underlines
        if opened_stars.get(run) and before.strip() and not inside:
            paired |= {opened_stars[run].pop(), token.start()}
        elif after.strip() and not inside:
            opened_stars.setdefault(run, []).append(token.start())
    return paired
