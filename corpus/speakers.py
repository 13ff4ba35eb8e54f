"""Where each speaker begins: find the places where a label could stand, and keep those of the document's own style.

A mark is no proof: ○ 〇 ◎ ◆ ● stand before speakers in one document and before headings, bullets, vote cells and zeros
in another, and many documents have no mark at all. So every place where a label could stand, in every style, is read
with the label grammar, and the style whose labels fit it best is the document's.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.cleaner import squash
from corpus.labels import LIKELY, SURE, Label
from corpus.places import Speaker, find_marked, find_unmarked, MARKED_ALIKE
from corpus.speech import is_front_matter, has_sentence

# Turns that a style without a mark needs before it is believed: below this, a form's "会長　田中" is as likely.
MINIMUM_UNMARKED = 4
# Share of a style's places that must fit the grammar. ○ alone is exempt: bullets in an appendix may outnumber speakers.
MINIMUM_SHARE = 0.5


def find_speakers(text: str, roster_names: frozenset[str] = frozenset()) -> tuple[Speaker, ...]:
    """Every place in a clean text where a speaker begins, in order; empty where the document names none.

    ``roster_names`` are name keys of the attendance list: a label without a role is believed when it is one of them.
    """
    marked = _choose_marked(text, [_with_roster(place, roster_names) for place in find_marked(text)])
    if marked and (len(text) - marked[0].start) * 2 > len(
        text
    ):  # marks that govern most of the text are its speakers
        return marked
    best = max(_unmarked(text, roster_names), key=len, default=())
    return marked if len(marked) >= len(best) else best


def _with_roster(place: Speaker, roster_names: frozenset[str]) -> Speaker:
    label = place.label
    if (
        label.fit < LIKELY
        and label.name
        and any(name.startswith(squash(label.name)) for name in roster_names)
    ):
        return replace(place, label=replace(label, fit=LIKELY))
    return place


def _choose_marked(text: str, places: list[Speaker]) -> tuple[Speaker, ...]:
    """The places after the marks that this document uses for speakers, each judged by the grammar."""
    known = Counter(_key(place) for place in places if place.glued)
    glued = [place for place in places if known[_key(place)] > 1]
    vertical = len(glued) >= max(MINIMUM_UNMARKED, MINIMUM_SHARE * len(places))
    fitting = glued if vertical else [place for place in places if place.label.fit >= LIKELY]
    fit, seen = Counter(place.style for place in fitting), Counter(place.style for place in places)
    styles = {style for style in fit if style in MARKED_ALIKE or fit[style] >= MINIMUM_SHARE * seen[style]}
    return _without_front_matter(text, [place for place in fitting if place.style in styles])


def _key(place: Speaker) -> tuple[str, str]:
    return place.label.name, place.label.role


def _unmarked(text: str, roster_names: frozenset[str]) -> list[tuple[Speaker, ...]]:
    """For every style without a mark, the speakers it would give; none where too few labels fit."""
    results = []
    for style, places in find_unmarked(text).items():
        judged = [_with_roster(place, roster_names) for place in places]
        good = [place for place in judged if place.label.fit >= (SURE if style in _OPEN else LIKELY)]
        good = _with_speech(text, good) if style in _OPEN else good
        labels = {squash(f"{place.label.name}{place.label.role}") for place in good}
        if len(good) < MINIMUM_UNMARKED or len(labels) < 2 or len(good) < MINIMUM_SHARE * len(places):
            continue
        results.append(_without_front_matter(text, good))
    return results


# Styles in which nothing but white space sets a label off: every line of a list of names looks like one.
_OPEN = frozenset({"gap", "alone"})


def _with_speech(text: str, places: Sequence[Speaker]) -> list[Speaker]:
    """The places that are followed by a sentence before the next place."""
    ends = [place.start for place in places[1:]] + [len(text)]
    return [place for place, end in zip(places, ends, strict=False) if has_sentence(text, place.speech, end)]


def _without_front_matter(text: str, places: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """The places from the first that is followed by speech: labels before it head lists of names."""
    for index, place in enumerate(places):
        end = places[index + 1].start if index + 1 < len(places) else len(text)
        if len(places) - index == 1 and not has_sentence(text, place.speech, end):
            return ()
        if not is_front_matter(text, place.speech, end):
            return tuple(places[index:])
    return ()
