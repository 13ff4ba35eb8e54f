"""Text escaped as HTML: inline, label, attribute, verbatim with marks and breaks; turn_link, permalink.

Verbatim stays verbatim: the text content of what these functions return is the text they were given. Nothing
is parsed as Markdown, no address becomes a link, and a right-to-left mark turns round nothing beside it.
"""

import html
import re
from itertools import pairwise
from urllib.parse import quote as percent_encode

# Longer labels than this are no names; the whole of it is still in the minutes themselves.
LABEL_LIMIT = 80

# A line that starts like this is a new paragraph of its own, not the continuation of a wrapped one.
PARAGRAPH_START = re.compile(r"[\s○〇◯●◎◇◆■□・※(（【〔「『①-⑳-]|\d{1,2}[\s.．、)）]")
FIRST_EAST_ASIAN = 0x3000  # from the ideographic space on: scripts written without spaces between words
# After the end of a sentence a line may have ended on purpose: it wrapped only if it is nearly the longest.
SENTENCE_END = "。．」』）)!?！？"
WRAPPED_SHARE = 0.8  # of the characters of the longest line of the same passage


def inline(text: str) -> str:
    """Text of any origin inside a line, kept apart from the direction of its surroundings."""
    return f"<bdi>{html.escape(text)}</bdi>"


def label(text: str) -> str:
    """A name or a heading on one line: white space joined, cut at LABEL_LIMIT code points."""
    return inline(shorten(text))


def shorten(text: str) -> str:
    """Plain text on one line, at most LABEL_LIMIT code points; not escaped."""
    joined = " ".join(text[: LABEL_LIMIT * 4].split())
    return joined if len(joined) <= LABEL_LIMIT else joined[:LABEL_LIMIT] + "…"


def attribute(text: str) -> str:
    """Text for the inside of a double-quoted attribute."""
    return html.escape(text, quote=True)


def ask_button(question: str) -> str:
    """A button that asks a question in its own words."""
    return (
        f'<button type="button" data-event="ask" data-question="{attribute(question)}">'
        f"{inline(question)}</button>"
    )


def asked_once_more(words: str, how: str, inside: str) -> str:
    """What unfolds before anything is done, each as HTML: what is pressed, how it is done, what does it."""
    return f'<details class="asking"><summary>{words}</summary><p>{how}</p>{inside}</details>'


def turn_link(turn_id: str, words: str, title: str, *, kind: str = "place") -> str:
    """A turn's permalink, which on this page opens the turn beside what is read; ``words`` are HTML."""
    return (
        f'<a class="{kind}" href="{permalink("turn", turn_id)}" data-event="turn" '
        f'data-turn="{attribute(turn_id)}" title="{attribute(title)}">{words}</a>'
    )


def meeting_button(meeting_id: str, words: str) -> str:
    """A button that opens a meeting beside what is read; ``words`` are HTML."""
    return (
        f'<button type="button" class="jump" data-event="meeting" data-meeting="{attribute(meeting_id)}">'
        f"{words}</button>"
    )


def speaker_link(turn_id: str, words: str, title: str) -> str:
    """Who speaks a turn, as a button that opens that person's page; ``words`` are HTML, alone for no turn."""
    if not turn_id:
        return words
    return (
        f'<button type="button" class="speaks" data-event="person" data-turn="{attribute(turn_id)}" '
        f'title="{attribute(title)}">{words}</button>'
    )


def permalink(name: str, value: str) -> str:
    """The address, below this server's root, that asks (``q``) or opens a ``turn`` or a ``meeting``."""
    return f"./?{name}={percent_encode(value, safe='')}"


def verbatim(text: str, marks: tuple[tuple[int, int], ...] = ()) -> str:
    """A passage as it stands in the source, with the spans in ``marks`` highlighted.

    ``marks`` are offsets into ``text``, in order and apart. Line breaks that only wrap a paragraph are kept
    in the text content but not shown, so that a passage from a narrow column fills the width it is given.
    """
    soft = _wrapping_breaks(text)
    pieces, position = [], 0
    for start, end in marks:
        pieces.append(_marked_lines(text, position, start, soft))
        pieces.append(f"<mark>{_marked_lines(text, start, end, soft)}</mark>")
        position = end
    pieces.append(_marked_lines(text, position, len(text), soft))
    return "".join(pieces)


def _marked_lines(text: str, start: int, end: int, soft: frozenset[int]) -> str:
    pieces, position = [], start
    for offset in range(start, end):
        if offset in soft:
            pieces.append(html.escape(text[position:offset]) + '<span class="wrap-break">\n</span>')
            position = offset + 1
    pieces.append(html.escape(text[position:end]))
    return "".join(pieces)


def _wrapping_breaks(text: str) -> frozenset[int]:
    """Offsets of the line breaks between two East Asian characters of one wrapped paragraph."""
    lines = text.split("\n")
    longest = max(map(len, lines))
    breaks, offset = set(), 0
    for line, following in pairwise(lines):
        offset += len(line)
        if _line_wraps(line, following, longest):
            breaks.add(offset)
        offset += 1
    return frozenset(breaks)


def _line_wraps(line: str, following: str, longest: int) -> bool:
    if not line or not following or ord(line[-1]) < FIRST_EAST_ASIAN or PARAGRAPH_START.match(following):
        return False
    return line[-1] not in SENTENCE_END or len(line) >= WRAPPED_SHARE * longest
