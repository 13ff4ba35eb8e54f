"""Looking: whose page is shown and what of it, or the words that narrow the list of all; permalink."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

PAIRS = 10  # questions with replies shown at first, and more at each press
ID_LIMIT = 300  # code points of an id in an address; a longer one is none


@dataclass(frozen=True, slots=True)
class Looking:
    """``profile_id`` is "" while the list is shown; ``words`` narrow the list, ``said`` the statements.

    ``year`` and ``subject`` (an item's heading) were chosen, None for all; ``leaf`` from 1.
    """

    words: str = ""
    profile_id: str = ""
    said: str = ""
    year: int | None = None
    subject: str | None = None
    leaf: int = 1
    pairs: int = PAIRS

    @property
    def permalink(self) -> str:
        """The address, below this server's root, that shows the same page again."""
        return f"./?{urlencode({'person': self.profile_id})}"

    def at(self, profile_id: str) -> "Looking":
        """Another page, from its beginning; the words of the list stay."""
        return Looking(self.words, profile_id)

    def only(self, field: str, value: "int | str | None") -> "Looking":
        """The same with a choice made, or taken off where it was made already; from the first leaf."""
        given: dict[str, Any] = {field: None if getattr(self, field) == value else value}
        return replace(self, leaf=1, **given)


NOBODY = Looking()


def looking_of(query: Mapping[str, str]) -> Looking:
    """What a permalink shows."""
    profile_id = query.get("person", "")
    return Looking(profile_id=profile_id if len(profile_id) <= ID_LIMIT else "")
