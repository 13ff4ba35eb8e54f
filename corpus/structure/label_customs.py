"""find_customs: rare LabelPlaces: by a legend of marks (○は委員), below an answer (質問:), in a heading."""

import re
from collections.abc import Iterator

from corpus.structure.label_grammar import SURE, Label
from corpus.structure.label_places import LabelPlace, after_label, lines_with, read_whole

# (○は委員、◇は事務局の発言)
_LEGEND = re.compile(r"[(※][^()\n]{0,20}?[○〇◯◎●◇◆△□☆■・→][はが=:][^()\n]{1,60}")
_LEGEND_ENTRY = re.compile(
    r"([○〇◯◎●◇◆△□☆■・→])[ ]?[はが=:][ ]?([^、,。()\n○〇◯◎●◇◆△□☆■・→]{1,12}?)"
    r"(?:の(?:言葉|発言|意見|質問|回答)[^、,\n]{0,6})?"
    r"(?=[、,)。\n○〇◯◎●◇◆△□☆■]|$)"
)
_ASKED_AND_ANSWERED = re.compile(r"^[ ]*(?:質問|回答|問|答|質疑|答弁|意見|Q|A)[ ]?[:.．][ ]?", re.MULTILINE)
_NAME_BELOW = re.compile(r"^[ ]*\(([^()\n]{2,30})\)[ ]*$", re.MULTILINE)
_HEADING_WITH_NAME = re.compile(
    r"^[ ]*[^\s()。][^()。\n]{1,24}\(([^()\n]{2,20})\)[ ]*\n(?=\s*[^\s()\n][^\n]{8,}。)", re.MULTILINE
)

# Offices of clubs and neighbourhoods whose words are elsewhere no person's: 青木会計, but 一般会計.
_CLUB_OFFICE = re.compile(r"([一-鿿々]{1,4})(会計|監査|書記|庶務)")


def find_customs(text: str) -> dict[str, list[LabelPlace]]:
    """The places of each of these customs, by its name."""
    return {
        "legend": list(_by_legend(text)),
        "below": list(_named_below(text)),
        "heading": list(_named_in_heading(text)),
    }


def _by_legend(text: str) -> Iterator[LabelPlace]:
    """Every line that begins with a mark which a legend explains."""
    legend = _LEGEND.search(text)
    if not legend:
        return
    entries = {entry[1]: entry.span(2) for entry in _LEGEND_ENTRY.finditer(text, *legend.span())}
    marks = re.compile(rf"^[ ]*([{re.escape(''.join(entries))}])[ ]?", re.MULTILINE) if entries else None
    for match in marks.finditer(text, legend.end()) if marks else ():
        start, end = entries[match[1]]
        label = Label(end - start, SURE, role=text[start:end])
        yield LabelPlace(match.start(1), start, end, match.end(), label, "legend")


def _named_below(text: str) -> Iterator[LabelPlace]:
    """Every question and answer (質問:…) that ends with a line of its speaker in parentheses."""
    places = list(_ASKED_AND_ANSWERED.finditer(text))
    for at, label_match in enumerate(places):
        end = places[at + 1].start() if at + 1 < len(places) else len(text)
        name = _NAME_BELOW.search(text, label_match.end(), end)
        if name:
            label = Label(len(name[1]), SURE, name=name[1])
            start = label_match.start() + len(label_match[0]) - len(label_match[0].lstrip())
            yield LabelPlace(start, *name.span(1), label_match.end(), label, "below")


def _named_in_heading(text: str) -> Iterator[LabelPlace]:
    """Every heading that ends with a label in parentheses, over a paragraph: 会計報告(青木会計)."""
    lines = (_HEADING_WITH_NAME.match(text, start) for start in lines_with(text, ")"))
    for match in filter(None, lines):
        office = _CLUB_OFFICE.fullmatch(match[1])
        label = Label(len(match[1]), SURE, office[1], office[2]) if office else read_whole(match[1])
        yield LabelPlace(match.start(), *match.span(1), after_label(text, match.end()), label, "heading")
