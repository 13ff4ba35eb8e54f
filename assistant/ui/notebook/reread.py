"""reread: starred quotes as citations of the meetings held now; what is gone or reads otherwise is told."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.answer.citations import cite
from assistant.keeping.notebook import Entry
from assistant.models import Citation, Quote
from corpus import Meeting

State = Literal["there", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class Reread:
    """An entry with its citation; None where its meeting is ``gone`` or reads otherwise (``changed``)."""

    entry: Entry
    citation: Citation | None
    state: State


def reread(entries: Sequence[Entry], meeting_of: Callable[[str], Meeting | None]) -> Iterator[Reread]:
    """Each entry as the store has it now; ``meeting_of`` gives None for a meeting that is not held."""
    for entry in entries:
        meeting = meeting_of(entry.meeting_id)
        if meeting is None:
            yield Reread(entry, None, "gone")
            continue
        turn = entry.turn if entry.turn is None or entry.turn < len(meeting.turns) else None
        quote = Quote(entry.meeting_id, turn, entry.start, entry.end, entry.text)
        citation = cite(meeting, quote)
        yield Reread(entry, citation, "there" if citation else "changed")
