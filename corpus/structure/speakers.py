"""find_speakers: Places' candidates _believed by odds; best style, glued ones; front matter cut.

A mark is no proof: ○ 〇 ◎ ◆ ● stand before speakers in one document and before headings, bullets, vote cells
and zeros in another, and many documents have no mark at all. So every place where a label could stand, in
every style, is read with the label grammar, and the style whose labels fit it best is the document's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from operator import is_
from statistics import median

from corpus.language.folding import squash
from corpus.structure.label_customs import find_customs
from corpus.structure.label_grammar import LIKELY, split_role
from corpus.structure.label_places import LabelPlace, find_marked, find_unmarked
from corpus.structure.log_odds import log_odds
from corpus.structure.printed_names import with_names
from corpus.structure.speaker_signs import OPEN, Candidate, believe, weigh_style
from corpus.structure.speech_tails import has_sentence, is_front_matter

# Turns that a style without a mark needs to be believed: below this, a form's "会長　田中" is as likely.
MINIMUM_UNMARKED = 4
# Turns of a talk so short that it needs a speaker who speaks again, and a sentence in every turn.
MINIMUM_TALK = 3
# Share of a text's marks whose label runs into the speech from which on that is the document's habit.
MINIMUM_SHARE = 0.5
# Marks that govern more than this share of the text are its speakers, whatever else looks like a label.
GOVERNED_SHARE = 0.5
# Times as many speakers that a style without marks must give to outweigh the marks.
OUTWEIGHS = 2
# Characters within which the only speaker of a document must have ended a sentence.
FIRST_SENTENCE = 300
LONGEST_PERSON = 14  # characters of a name and its role in a list
# Log-odds by which a place may fail where most places of its style are labels.
LENIENT = 3.0


def find_speakers(
    text: str, names_before: Callable[[int | None], frozenset[str]], items: Sequence[int]
) -> tuple[LabelPlace, ...]:
    """Every place in a clean text where a speaker begins, in order; empty where the document names none.

    ``names_before`` gives the name keys of the attendance list that ends at an offset (None: at the latest
    where front matter ends); words without a role are believed a label when they are one of these names.
    ``items`` are as in ``Places``.
    """
    places = Places(text, items)
    found = _best_style(places, frozenset())
    names = names_before(found[0].start if found else None)
    return _best_style(places, names) if names else found


class Places:
    """Where labels could stand in a text; those of the unmarked styles are looked for only when asked.

    ``items`` are where headings begin that share their line with what is told below them.
    """

    def __init__(self, text: str, items: Sequence[int] = ()) -> None:
        self.text = text
        self.items = items
        self._nameless: dict[str, list[Candidate]] = {}
        self.marked = {mark: with_names(text, found) for mark, found in by_mark(find_marked(text)).items()}

    @cached_property
    def unmarked(self) -> dict[str, list[LabelPlace]]:
        found = {style: with_names(self.text, places) for style, places in find_unmarked(self.text).items()}
        return find_customs(self.text) | found

    def candidates(
        self, styles: dict[str, list[LabelPlace]], names: frozenset[str] = frozenset()
    ) -> Iterator[list[Candidate]]:
        """The candidates of each style; one in which nobody of ``names`` is called is weighed once."""
        for style, places in styles.items():
            believed = believe(places, names) if names else places
            if all(map(is_, believed, places)):
                if style not in self._nameless:
                    self._nameless[style] = weigh_style(self.text, places)
                found = self._nameless[style]
            else:
                found = weigh_style(self.text, believed)
            if found:
                yield found


def by_mark(places: Iterator[LabelPlace]) -> dict[str, list[LabelPlace]]:
    """The marked places by their mark. Where labels run into the speech, only such that come again count."""
    found = list(places)
    known = Counter(_glued_key(place) for place in found if place.glued)
    glued = sum(known[_glued_key(place)] > 1 for place in found if place.glued)
    vertical = glued >= max(MINIMUM_UNMARKED, MINIMUM_SHARE * len(found))
    styles = defaultdict(list)
    for place in found:
        # the labels that come again show the habit; then one that comes once is believed too
        styles[place.style].append(_likely_speaker(place) if vertical and place.glued else place)
    return dict(styles)


def _glued_key(place: LabelPlace) -> tuple[str, str]:
    return place.label.name, place.label.role


def _likely_speaker(place: LabelPlace) -> LabelPlace:
    return replace(place, label=replace(place.label, fit=LIKELY))


def _best_style(places: Places, names: frozenset[str]) -> tuple[LabelPlace, ...]:
    text = places.text
    marked = [place for found in places.candidates(places.marked, names) for place in _believed(found)]
    marked.sort(key=lambda place: place.start)
    best = _without_front_matter(text, marked, places.items)
    if len(best) >= MINIMUM_UNMARKED and len(text) - best[0].start > GOVERNED_SHARE * len(text):
        return best
    least = max(MINIMUM_UNMARKED - 1, OUTWEIGHS * len(marked))
    for found in places.candidates(places.unmarked, names):
        speakers = _without_front_matter(text, _spoken_below(text, _believed(found)), places.items)
        enough = (
            least if len(speakers) > MINIMUM_TALK or not _is_talk_place(text, speakers) else MINIMUM_TALK - 1
        )
        best = speakers if len(speakers) > max(enough, len(best)) else best
    return best


def _is_talk_place(text: str, places: Sequence[LabelPlace]) -> bool:
    """Whether somebody speaks again after another, by sure labels that each stand before a sentence."""
    if not places or places[0].style in OPEN or any(place.label.fit < LIKELY for place in places):
        return False
    labels = [text[place.label_start : place.label_end] for place in places]
    ends = [place.start for place in places[1:]] + [len(text)]
    spoken = (has_sentence(text, place.speech, end) for place, end in zip(places, ends, strict=True))
    return 1 < len(set(labels)) < len(labels) and all(spoken)


def _believed(found: Sequence[Candidate]) -> list[LabelPlace]:
    """The places more likely labels than not; in a style that is believed, those nearly as likely."""
    odds = [log_odds("speakers", candidate.signs) for candidate in found]
    least = -LENIENT if median(odds) > 0 else 0.0
    return [candidate.place for candidate, value in zip(found, odds, strict=True) if value > least]


def _spoken_below(text: str, places: Sequence[LabelPlace]) -> list[LabelPlace]:
    """Of an open style's places, those that are followed by a sentence before the next place."""
    if not places or places[0].style not in OPEN:
        return list(places)
    ends = [place.start for place in places[1:]] + [len(text)]
    return [place for place, end in zip(places, ends, strict=False) if has_sentence(text, place.speech, end)]


def _without_front_matter(
    text: str, places: Sequence[LabelPlace], items: Sequence[int]
) -> tuple[LabelPlace, ...]:
    """The places from the first that is followed by speech: labels before it head lists of names.

    What is told on the line of an item's heading (they begin at ``items``) is no speech.
    """
    for index, place in enumerate(places):
        end = places[index + 1].start if index + 1 < len(places) else len(text)
        alone = len(places) - index == 1
        if alone and not has_sentence(text, place.speech, min(end, place.speech + FIRST_SENTENCE)):
            return ()
        item = next((start for start in items if place.speech <= start < end), None)
        is_list = item is not None and not has_sentence(text, place.speech, item)
        is_list = is_list or _style_names_people(text[place.speech : end])
        if not is_list and not is_front_matter(text, place.speech, end):
            return tuple(places[index:])
    return ()


def _style_names_people(words_after: str) -> bool:
    """Whether words are nothing but names, each with its role, as in a list: 石黒課長、海野主査."""
    pieces = [
        squash(piece) for piece in re.split(r"[、,，・]|\s{2,}|\n", words_after.strip()) if piece.strip()
    ]
    return bool(pieces) and all(len(piece) <= LONGEST_PERSON and all(split_role(piece)) for piece in pieces)
