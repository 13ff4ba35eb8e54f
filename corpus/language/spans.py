"""Span, a (start, end) of a text, and strip_span, which takes white space and BULLETS off its ends."""

Span = tuple[int, int]

BULLETS = "●○◎〇◯■□◆◇・"  # marks that printers set before a line; no part of its words


def strip_span(text: str, start: int, end: int, also: str = "") -> Span:
    """The span without white space, and without the characters of ``also``, at either end."""
    while start < end and (text[start].isspace() or text[start] in also):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also):
        end -= 1
    return start, end
