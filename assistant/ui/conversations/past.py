"""Past: what of the kept conversations a tab lists: words looked for, rows, what was deleted last."""

from dataclasses import dataclass, replace

ROWS = 50  # at a time: a list to glance at, which comes anew with every answer


@dataclass(frozen=True, slots=True)
class Past:
    """``deleted`` is the conversation that was deleted last, which can be brought back, "" for none.

    ``was_open`` says whether it was the one on the page; ``trouble`` whether it was told already that
    nothing can be kept.
    """

    words: str = ""
    rows: int = ROWS
    deleted: str = ""
    was_open: bool = False
    trouble: bool = False

    def after_deleting(self, conversation_id: str, *, was_open: bool) -> "Past":
        """The list without a conversation, and the way to bring it back."""
        return replace(self, deleted=conversation_id, was_open=was_open)

    def settled(self) -> "Past":
        """The list once something else was done: what was deleted is no longer offered."""
        return replace(self, deleted="", was_open=False)

    def longer(self) -> "Past":
        """More of the list."""
        return replace(self, rows=self.rows + ROWS)


LATEST = Past()
