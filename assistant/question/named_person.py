"""NamedPerson: a name in a question, where, and which speakers held it may be (known); filter; bearing."""

from collections.abc import Collection
from dataclasses import dataclass

from corpus.language.folding import fold


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whose words are asked for: as written, and where; ``known`` are the speakers it may be.

    ``role`` is an office without a name (会長); ``known`` are then those who bear it.
    """

    text: str
    start: int
    end: int
    known: tuple[str, ...]
    role: str = ""
    printed: str = ""  # the name as speakers bear it, where it was written with a title or in other letters

    @property
    def is_stranger(self) -> bool:
        """Whether nobody who speaks bears the name."""
        return not self.known

    @property
    def filter(self) -> str:
        """What narrows a search to this person: the one it can be, else the part that all of them share."""
        return self.known[0] if len(self.known) == 1 else self.shared

    @property
    def shared(self) -> str:
        """The words of the question that every known speaker bears."""
        written = self.printed or self.text
        parts = (written[:end] for end in range(len(written), 0, -1))
        return next((part for part in parts if all(fold(part) in one for one in self.known)), written)


def bearing(name: str, held: Collection[str]) -> tuple[str, ...]:
    """The speakers in whose label or name this (folded) stands; one letter tells nobody."""
    if name in held:
        return (name,)
    return tuple(speaker for speaker in held if name in speaker) if len(name) > 1 else ()
