"""find_speakers: candidates of each style, marked and unmarked, believed by their odds; the best style.

A mark is no proof: ○ 〇 ◎ ◆ ● stand before speakers in one document and before headings, bullets, vote cells
and zeros in another, and many documents have no mark at all. So every place where a label could stand, in
every style, is read with the label grammar, and the style whose labels fit it best is the document's.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from statistics import median

from corpus.structure.evidence import log_odds
from corpus.structure.label_customs import find_customs
from corpus.structure.label_places import LabelPlace, find_marked, find_unmarked
from corpus.structure.labels import LIKELY
from corpus.structure.printed_names import with_names
from corpus.structure.speaker_signs import OPEN, Candidate, weigh_style
from corpus.structure.speech import has_sentence, is_front_matter

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
# Log-odds by which a place may fail where most places of its style are labels.
LENIENT = 3.0


def find_speakers(text: str, names_before: Callable[[int | None], frozenset[str]]) -> tuple[LabelPlace, ...]:
    """Every place in a clean text where a speaker begins, in order; empty where the document names none.

    ``names_before`` gives the name keys of the attendance list that ends at an offset (None: at the latest
    where front matter ends); words without a role are believed a label when they are one of these names.
    """
    places = Places(text)
    found = _best(places, frozenset())
    names = names_before(found[0].start if found else None)
    return _best(places, names) if names else found


class Places:
    """Where labels could stand in a text; those of the unmarked styles are looked for only when asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marked = {mark: with_names(text, found) for mark, found in by_mark(find_marked(text)).items()}

    @cached_property
    def unmarked(self) -> dict[str, list[LabelPlace]]:
        found = {style: with_names(self.text, places) for style, places in find_unmarked(self.text).items()}
        return find_customs(self.text) | found


def by_mark(places: Iterator[LabelPlace]) -> dict[str, list[LabelPlace]]:
    """The marked places by their mark. Where labels run into the speech, only such that come again count."""
    found = list(places)
    known = Counter(_glued_key(place) for place in found if place.glued)
    glued = sum(known[_glued_key(place)] > 1 for place in found if place.glued)
    vertical = glued >= max(MINIMUM_UNMARKED, MINIMUM_SHARE * len(found))
    styles = defaultdict(list)
    for place in found:
        # the labels that come again show the habit; then one that comes once is believed too
        styles[place.style].append(_likely(place) if vertical and place.glued else place)
    return dict(styles)


def _glued_key(place: LabelPlace) -> tuple[str, str]:
    return place.label.name, place.label.role


def _likely(place: LabelPlace) -> LabelPlace:
    return replace(place, label=replace(place.label, fit=LIKELY))


def candidates(
    text: str, styles: dict[str, list[LabelPlace]], names: frozenset[str]
) -> dict[str, list[Candidate]]:
    """The candidates of each style."""
    return {style: found for style, places in styles.items() if (found := weigh_style(text, places, names))}


def _best(places: Places, names: frozenset[str]) -> tuple[LabelPlace, ...]:
    text = places.text
    marked = [
        place for found in candidates(text, places.marked, names).values() for place in _believed(found)
    ]
    marked.sort(key=lambda place: place.start)
    best = _without_front_matter(text, marked)
    if len(best) >= MINIMUM_UNMARKED and len(text) - best[0].start > GOVERNED_SHARE * len(text):
        return best
    least = max(MINIMUM_UNMARKED - 1, OUTWEIGHS * len(marked))
    for found in candidates(text, places.unmarked, names).values():
        speakers = _without_front_matter(text, _spoken(text, _believed(found)))
        enough = least if len(speakers) > MINIMUM_TALK or not _is_talk(text, speakers) else MINIMUM_TALK - 1
        best = speakers if len(speakers) > max(enough, len(best)) else best
    return best


def _is_talk(text: str, places: Sequence[LabelPlace]) -> bool:
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


def _spoken(text: str, places: Sequence[LabelPlace]) -> list[LabelPlace]:
    """Of an open style's places, those that are followed by a sentence before the next place."""
    if not places or places[0].style not in OPEN:
        return list(places)
    ends = [place.start for place in places[1:]] + [len(text)]
    return [place for place, end in zip(places, ends, strict=False) if has_sentence(text, place.speech, end)]


def _without_front_matter(text: str, places: Sequence[LabelPlace]) -> tuple[LabelPlace, ...]:
    """The places from the first that is followed by speech: labels before it head lists of names."""
    for index, place in enumerate(places):
        end = places[index + 1].start if index + 1 < len(places) else len(text)
        alone = len(places) - index == 1
        if alone and not has_sentence(text, place.speech, min(end, place.speech + FIRST_SENTENCE)):
            return ()
        if not is_front_matter(text, place.speech, end):
            return tuple(places[index:])
    return ()
