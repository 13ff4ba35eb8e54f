"""Discussion: a matter's titles, turns, outcome; find_discussions makes one of each Stretch or bare item."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from corpus.discussions.asked_under_others import asked_under_others
from corpus.discussions.exchanges import Exchange, read_exchanges
from corpus.discussions.requests_made import Request, is_conditional, read_requests
from corpus.discussions.stretches import Stretch, find_stretches
from corpus.language.spans import Span
from corpus.models import Decision, Meeting, Turn


@dataclass(frozen=True)
class Discussion:
    """What one meeting said of one matter.

    ``agenda`` are the indexes of its items, several where they were discussed jointly, () where no heading is
    printed; ``subjects`` the spans of their headings, else of the words that take the matter up. ``start`` is
    where the first of these or its first turn begins, ``end`` where its last turn does. Of minutes in which
    nobody speaks ``turns`` is ().
    """

    meeting: Meeting
    agenda: tuple[int, ...]
    subjects: tuple[Span, ...]
    turns: tuple[Turn, ...]
    start: int
    end: int

    @property
    def titles(self) -> tuple[str, ...]:
        """The headings for display, else the words that take the matter up; () where there are none."""
        if self.agenda:
            return tuple(self.meeting.heading(at) for at in self.agenda)
        return tuple(" ".join(self.meeting.text[start:end].split()) for start, end in self.subjects)

    @property
    def outcome(self) -> Decision | None:
        """How the matter was decided: the outcome of its items, else the last decision among its turns."""
        if self.agenda:
            made = (self.meeting.outcome(at) for at in self.agenda)
            return next((one for one in made if one), None)
        inside = (one for one in reversed(self.meeting.decisions) if self.start <= one.start < self.end)
        return next((one for one in inside if one.kind == "item"), None)

    @cached_property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The questions asked, in order, each with what was replied."""
        return tuple(read_exchanges(self.meeting, self.turns))

    @cached_property
    def requests(self) -> tuple[Request, ...]:
        """What was asked to be done and on what condition it was agreed to, in order, under その他 too."""
        own = read_requests(self.meeting, self.turns)
        return (*own, *asked_under_others(self.meeting, self.agenda))

    @property
    def is_conditional(self) -> bool:
        """Whether it was agreed to on a condition."""
        return is_conditional(self.meeting, self.outcome, self.start)


def find_discussions(meeting: Meeting) -> tuple[Discussion, ...]:
    """Every matter of a meeting, in order; the text as a whole where nothing parts it."""
    found = tuple(_discussion(meeting, one) for one in find_stretches(meeting))
    return (
        found or tuple(_unspoken_items(meeting)) or (Discussion(meeting, (), (), (), 0, len(meeting.text)),)
    )


def _discussion(meeting: Meeting, stretch: Stretch) -> Discussion:
    turns = meeting.turns[stretch.first : stretch.last + 1]
    discussion_start = min((turns[0].label_start, *(meeting.agenda[at].start for at in stretch.agenda)))
    subjects = tuple((meeting.agenda[at].start, meeting.agenda[at].end) for at in stretch.agenda)
    told_subjects = subjects or ((stretch.subject,) if stretch.subject else ())
    return Discussion(meeting, stretch.agenda, told_subjects, turns, discussion_start, turns[-1].end)


def _unspoken_items(meeting: Meeting) -> Iterator[Discussion]:
    """The items of minutes in which nobody speaks, each to the next heading."""
    if meeting.turns:
        return
    ends = [*(item.start for item in meeting.agenda[1:]), len(meeting.text)]
    places = [(item.joint if item.joint is not None else at) for at, item in enumerate(meeting.agenda)]
    for _, group in groupby(range(len(meeting.agenda)), key=places.__getitem__):
        items = tuple(group)
        subjects = tuple((meeting.agenda[at].start, meeting.agenda[at].end) for at in items)
        yield Discussion(meeting, items, subjects, (), subjects[0][0], ends[items[-1]])
