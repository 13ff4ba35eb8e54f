"""weigh_style: Candidates, label places of one _Style with signs: sure, again, sentence, habit; CLOSED.

Every sign is a number of about 0..1, so that fitted weights can be read side by side.
"""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.language.folding import squash
from corpus.structure.english_labels import is_field, is_section, words_set
from corpus.structure.label_grammar import LIKELY, SURE, WEAK
from corpus.structure.label_places import CIRCLES, LabelPlace
from corpus.structure.speech_tails import has_sentence

# Styles whose label is closed off by a character, so that words without a role can be one.
CLOSED = frozenset({":", "|", "【】", "<>", "[]", "**", "clock", "○"})
# Styles in which little but white space sets a label off: every line of a list of names looks like one.
OPEN = frozenset({"gap", "wide", "alone", "1.", "。", ".", "-", "「", "「」"})

# Styles that take a label into brackets, or give the time it was spoken: little else is printed so.
BRACKETS = frozenset({"【】", "<>", "[]", "**", "clock", "legend", "below"})

REPEATS = 2  # times that words without a role stand before sentences to be as good as a role
SENTENCE_REACH = 2_000  # characters after a label within which its first sentence ends


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place with the signs that speak for and against it."""

    place: LabelPlace
    signs: dict[str, float]


def weigh_style(text: str, places: Sequence[LabelPlace]) -> list[Candidate]:
    """The places of one style that could be labels, each with its signs."""
    style = _Style(text, places)
    return list(style.candidates()) if style.good else []


def believe(places: Sequence[LabelPlace], names: frozenset[str]) -> list[LabelPlace]:
    """The places of one style; words without a role are likely a label where they name an attendee.

    ``names`` are keys of whole names; a label may be the beginning of one.
    """
    begun = _label_beginnings(names)
    return [_believe_places(place, names, begun) for place in places]


@lru_cache(maxsize=1)  # of one document's names, asked for each of its styles
def _label_beginnings(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name[:size] for name in names for size in range(2, len(name) + 1))


class _Style:
    """All places of one style in a document."""

    def __init__(self, text: str, places: Sequence[LabelPlace]) -> None:
        self.text = text
        ends = [*(place.start for place in places[1:]), len(text)]
        self.spoken = {
            place.start: has_sentence(text, place.speech, min(end, place.speech + SENTENCE_REACH))
            for place, end in zip(places, ends, strict=False)
            if place.label.fit
        }
        said = (place for place in places if self.spoken.get(place.start))
        known = places if places and places[0].style in BRACKETS else said
        self.counts = Counter(key for place in known if place.label.fit for key in set(_label_keys(place)))
        self.good = [place for place in places if self._could_be_label(place)]
        first, last = (self.good[0].start, self.good[-1].start) if self.good else (0, 0)
        # front matter says nothing, nor do an appendix's bullets, nor fields of a form
        last = last if self.good and self.good[0].style in CIRCLES else len(text)
        later = (place for place in places if first <= place.start <= last)
        self.seen = sum(not is_field(text[place.label_start : place.label_end]) for place in later)

    def _could_be_label(self, place: LabelPlace) -> bool:
        if place.label.fit >= LIKELY or place.label.fit < WEAK or place.style not in CLOSED:
            return place.label.fit >= LIKELY
        nick = place.style == ":" and bool(_NICKNAME.fullmatch(place.label.name))
        return place.style in BRACKETS or nick or self.repeats(place) > 1

    def repeats(self, place: LabelPlace) -> int:
        return max((self.counts[key] for key in _label_keys(place)), default=0)

    def _style_fits(self, place: LabelPlace) -> float:
        """How well a place fits: words without a role the better the oftener they come again."""
        return 1.0 if place.label.fit >= LIKELY else min(1.0, (self.repeats(place) - 1) / (REPEATS - 1))

    def candidates(self) -> Iterator[Candidate]:
        habit = self._style_habit()
        for place in self.good:
            yield Candidate(place, self._place_signs(place) | habit)

    def _style_habit(self) -> dict[str, float]:
        """What the style's places have in common."""
        labels = [squash(self.text[place.label_start : place.label_end]) for place in self.good]
        size = len(self.good)
        fits = sum(map(self._style_fits, self.good)) / max(1, self.seen)
        return {
            "style: fits": fits,
            "style: sentences": sum(self.spoken[place.start] for place in self.good) / size,
            "style: sections": sum(is_section(label) for label in labels) / size,
        }

    def _place_signs(self, place: LabelPlace) -> dict[str, float]:
        """What a place has of its own."""
        label, text = place.label, self.text
        printed = text[place.label_start : place.label_end]
        count = self.repeats(place)
        return {
            "weak": float(label.fit <= WEAK),
            "open, not sure": float(label.fit < SURE and place.style in OPEN),
            "sure": float(label.fit >= SURE or bool(label.role)),
            "again": min(1.0, math.log2(1 + count) / 4),
            "sentence": float(self.spoken[place.start]),
            "section": float(is_section(printed)),
            "figures": float(bool(_LABEL_FIGURES.search(printed))),
        }


def _believe_places(place: LabelPlace, names: frozenset[str], begun: frozenset[str]) -> LabelPlace:
    if place.label.fit != WEAK:
        return place
    key = squash(place.label.name)
    if place.style == "()" and key in names:  # (森会計): a surname and its office
        return replace(place, label=replace(place.label, fit=LIKELY))
    if place.style in CLOSED and key in begun:
        return replace(place, label=replace(place.label, fit=LIKELY))
    return place


_NICKNAME = re.compile(r"[!-~]+")
_LABEL_FIGURES = re.compile(r"\d{2}")
_CAPITAL_NAME = re.compile(r"[A-Z][\w'’-]{2,}")


def _label_keys(place: LabelPlace) -> Iterator[str]:
    """By what two labels can be known for one person's: the label, and each name in an English one."""
    yield f"{place.label.name}{place.label.role}"
    unlike = words_set("english_titles") | words_set("english_roles")
    for word in _CAPITAL_NAME.findall(place.label.name):
        if word not in unlike:
            yield word.casefold()
