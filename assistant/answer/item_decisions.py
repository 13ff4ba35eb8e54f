"""item_decisions: how an agenda item was decided, as quotes; motions and procedure only where asked for."""

from collections.abc import Iterator

from assistant.models import Quote
from corpus import Meeting
from corpus.language.folding import clean
from corpus.language.motions import is_of_motion, is_of_procedure


def item_decisions(asked: str, meeting: Meeting, agenda: int | None) -> tuple[Quote, ...]:
    """The sentences that decided an item, its outcome's first, those of items discussed jointly with it too.

    Motions and procedure are quoted where the question ``asked`` speaks of some.
    """
    if agenda is None:
        return ()
    joint = [at for at, item in enumerate(meeting.agenda) if item.joint == agenda] or [agenda]
    outcomes = (meeting.outcome(at) for at in joint)
    quotes = [Quote.of(meeting, made.turn, (made.start, made.end)) for made in outcomes if made]
    return tuple(dict.fromkeys((*quotes, *_motions_and_procedure(clean(asked), meeting, agenda))))


def _motions_and_procedure(asked: str, meeting: Meeting, agenda: int) -> Iterator[Quote]:
    """The item's decisions on motions or procedure, as far as the question speaks of such."""
    kinds = {"motion": is_of_motion(asked), "procedure": is_of_procedure(asked)}
    for decision in meeting.decisions:
        if decision.agenda == agenda and kinds.get(decision.kind):
            yield Quote.of(meeting, decision.turn, (decision.start, decision.end))
