"""with_names: a bare role's label reaches over a spaced name (議長　青木　健): pieces, _prefixes, _shape.

Where the name ends is told by the document: the words that stand after one role again and again are its
holder's name. Once a document is known to print names so, one that comes once is read by its shape.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.language.lexicon import words
from corpus.structure.label_grammar import NAME, SURE, is_seat
from corpus.structure.label_places import LabelPlace, after_label

REACH = 24  # characters after a role within which a name of up to six spaced pieces ends
PIECES = 6
TWICE = 2  # times that a role must be followed by the same words
HABIT = 0.5  # share of a document's roles that names must follow to be its habit

_PIECE = re.compile(rf"(?:[ ]{{1,3}}|[ ]?\n[ ]{{0,3}})({NAME}{{1,6}})(?=[ \n])")
_NAME_PIECE = re.compile(r"[一-鿿々ヶノ]+")


def with_names(text: str, places: Sequence[LabelPlace]) -> list[LabelPlace]:
    """The places of one style, each role's label reaching to the end of the name printed after it."""
    runs = {place.start: _pieces_after_role(text, place) for place in places if _is_bare_role(place)}
    named = _pieces_known(runs, places)
    if len(named) < max(TWICE, HABIT * len(runs)):
        return list(places)
    return [
        _extend_over_name(text, place, run[: named.get(place.start) or _shape(run)])
        if (run := runs.get(place.start))
        else place
        for place in places
    ]


def _is_bare_role(place: LabelPlace) -> bool:
    label = place.label
    bare = label.fit >= SURE and bool(label.role) and not label.name and not label.department
    return bare or is_seat(label.name)


def _pieces_after_role(text: str, place: LabelPlace) -> list[re.Match[str]]:
    """The pieces after a role that could be a name, as they stand one after another."""
    found = list[re.Match[str]]()
    end = place.label_end
    while (
        len(found) < PIECES and (piece := _PIECE.match(text, end)) and piece.end() - place.label_end <= REACH
    ):
        found.append(piece)
        end = piece.end()
    return found


def _pieces_known(runs: dict[int, list[re.Match[str]]], places: Sequence[LabelPlace]) -> dict[int, int]:
    """How many pieces belong to the name, where the same words follow a role most of the time."""
    by_role = defaultdict(list)
    for place in places:
        if place.start in runs:
            by_role[place.label.role or place.label.name].append(place.start)
    known = dict[int, int]()
    for starts in by_role.values():
        counts = Counter(prefix for start in starts for prefix in _prefixes(runs[start]))
        for start in starts:
            fitting = [prefix for prefix in _prefixes(runs[start]) if counts[prefix] >= TWICE]
            if fitting:
                most = counts[fitting[0]]
                known[start] = max(len(prefix) for prefix in fitting if counts[prefix] == most)
    return known


def _prefixes(run: Sequence[re.Match[str]]) -> Iterator[tuple[str, ...]]:
    pieces = tuple(piece[1] for piece in run)
    for size in range(1, len(pieces) + 1):
        yield pieces[:size]


def _shape(run: Sequence[re.Match[str]]) -> int:
    """How many pieces look like a name that is printed once: 青木 健, 青木健一, 青 木 健."""
    piece_sizes = [len(piece[1]) if _NAME_PIECE.fullmatch(piece[1]) else 0 for piece in run]
    letter_pieces = next((at for at, size in enumerate(piece_sizes) if size != 1), len(piece_sizes))
    if letter_pieces >= 2:
        return min(letter_pieces, 5)
    if len(piece_sizes) > 1 and 1 <= piece_sizes[0] <= 3 and 1 <= piece_sizes[1] <= 3:
        return 2
    return 1 if piece_sizes and piece_sizes[0] >= 3 else 0


def _extend_over_name(text: str, place: LabelPlace, name: Sequence[re.Match[str]]) -> LabelPlace:
    if not name:
        return place
    end = name[-1].end()
    printed = " ".join(piece[1] for piece in name)
    bare = next((printed.removesuffix(end) for end in words("honorifics") if printed.endswith(end)), printed)
    label = replace(place.label, length=end - place.label_start, name=bare.strip())
    return replace(place, label_end=end, speech=after_label(text, end), label=label)
