"""Where each speaker begins: of the places where a label could stand, those of the document's own style.

A mark is no proof: ○ 〇 ◎ ◆ ● stand before speakers in one document and before headings, bullets, vote cells
and zeros in another, and many documents have no mark at all. So every place where a label could stand, in
every style, is read with the label grammar, and the style whose labels fit it best is the document's.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property

from corpus.language.folding import squash
from corpus.structure.label_places import Speaker, find_marked, find_unmarked
from corpus.structure.labels import LIKELY, SURE, WEAK
from corpus.structure.speech import has_sentence, is_front_matter

# Turns that a style without a mark needs to be believed: below this, a form's "会長　田中" is as likely.
MINIMUM_UNMARKED = 4
# Share of a style's places that must fit the grammar. ○ is exempt: bullets of an appendix may outnumber it.
MINIMUM_SHARE = 0.5
# Times that words without a role must stand before a sentence to be believed a name.
MINIMUM_REPEATS = 3
# Marks that govern more than this share of the text are its speakers, whatever else looks like a label.
GOVERNED_SHARE = 0.5
# Times as many speakers that a style without marks must give to outweigh the marks.
OUTWEIGHS = 2
# Characters within which the only speaker of a document must have ended a sentence.
FIRST_SENTENCE = 300

# Styles whose label is closed off by a character, so that words without a role can be one.
_CLOSED = frozenset({":", "【】", "<>", "[]", "○"})
# Styles in which little but white space sets a label off: every line of a list of names looks like one.
_OPEN = frozenset({"gap", "wide", "alone", "1.", "。", "-", "「"})


def find_speakers(text: str, names_before: Callable[[int | None], frozenset[str]]) -> tuple[Speaker, ...]:
    """Every place in a clean text where a speaker begins, in order; empty where the document names none.

    ``names_before`` gives the name keys of the attendance list that ends at an offset (None: at the latest
    where front matter ends); words without a role are believed a label when they are one of these names.
    """
    places = _Places(text)
    found = _best(places, frozenset())
    names = names_before(found[0].start if found else None)
    return _best(places, names) if names else found


class _Places:
    """Where labels could stand in a text; those of the unmarked styles are looked for only when asked."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.marked = list(find_marked(text))

    @cached_property
    def unmarked(self) -> dict[str, list[Speaker]]:
        return find_unmarked(self.text)


def _best(places: _Places, names: frozenset[str]) -> tuple[Speaker, ...]:
    text = places.text
    marked = _choose_marked(text, _believe(text, places.marked, names))
    if len(marked) >= MINIMUM_UNMARKED and len(text) - marked[0].start > GOVERNED_SHARE * len(text):
        return marked
    styles = (_choose(text, style, _believe(text, found, names)) for style, found in places.unmarked.items())
    best = max(styles, key=len, default=())
    return best if len(best) > OUTWEIGHS * len(marked) else marked


def _choose_marked(text: str, places: list[Speaker]) -> tuple[Speaker, ...]:
    """The places after the marks that this document uses for speakers, each judged by the grammar."""
    known = Counter(_glued_key(place) for place in places if place.glued)
    glued = [place for place in places if known[_glued_key(place)] > 1]
    vertical = len(glued) >= max(MINIMUM_UNMARKED, MINIMUM_SHARE * len(places))
    if vertical:  # the labels that come again show the habit; then one that comes once is believed too
        fitting = [place for place in places if place.glued]
    else:
        fitting = [place for place in places if place.label.fit >= LIKELY]
    fit, seen = Counter(place.style for place in fitting), Counter(place.style for place in places)
    styles = {style for style in fit if style == "○" or fit[style] >= MINIMUM_SHARE * seen[style]}
    return _without_front_matter(text, [place for place in fitting if place.style in styles])


def _glued_key(place: Speaker) -> tuple[str, str]:
    return place.label.name, place.label.role


def _choose(text: str, style: str, places: list[Speaker]) -> tuple[Speaker, ...]:
    """The speakers that a style without a mark gives; none where too few of its places fit."""
    good = [place for place in places if place.label.fit >= (SURE if style in _OPEN else LIKELY)]
    good = _with_speech(text, good) if style in _OPEN else good
    labels = {squash(f"{place.label.name}{place.label.role}") for place in good}
    if len(good) < MINIMUM_UNMARKED or len(labels) < 2:
        return ()
    seen = sum(place.start >= good[0].start for place in places)  # front matter before the first says nothing
    if len(good) < MINIMUM_SHARE * seen:
        return ()
    return _without_front_matter(text, good)


def _believe(text: str, places: list[Speaker], names: frozenset[str]) -> list[Speaker]:
    """The places, words without a role believed if they name an attendee or come again before sentences."""
    weak = [place for place in places if place.style in _CLOSED and place.label.fit == WEAK]
    said = (place for place in weak if has_sentence(text, place.speech, _line_end(text, place.speech)))
    known = Counter(place.label.name for place in said)
    believed = {
        place.start
        for place in weak
        if known[place.label.name] >= MINIMUM_REPEATS or _is_attendee(place.label.name, names)
    }
    return [_likely(place) if place.start in believed else place for place in places]


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _is_attendee(name: str, names: frozenset[str]) -> bool:
    key = squash(name)
    return len(key) > 1 and any(attendee.startswith(key) for attendee in names)


def _likely(place: Speaker) -> Speaker:
    return replace(place, label=replace(place.label, fit=LIKELY))


def _with_speech(text: str, places: Sequence[Speaker]) -> list[Speaker]:
    """The places that are followed by a sentence before the next place."""
    ends = [place.start for place in places[1:]] + [len(text)]
    return [place for place, end in zip(places, ends, strict=False) if has_sentence(text, place.speech, end)]


def _without_front_matter(text: str, places: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """The places from the first that is followed by speech: labels before it head lists of names."""
    for index, place in enumerate(places):
        end = places[index + 1].start if index + 1 < len(places) else len(text)
        alone = len(places) - index == 1
        if alone and not has_sentence(text, place.speech, min(end, place.speech + FIRST_SENTENCE)):
            return ()
        if not is_front_matter(text, place.speech, end):
            return tuple(places[index:])
    return ()
