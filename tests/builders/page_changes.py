"""A desk, and what an event leaves on the page, for tests that need no browser."""

from collections.abc import Iterator

from assistant.chat import Assistant
from assistant.config import Settings
from assistant.ports import Library
from assistant.ui.desk import Desk
from assistant.ui.meetings.meeting_list import Shelf
from assistant.ui.page.changes import PARTS, Change
from assistant.ui.session import Session


def desk_over(library: Library, settings: Settings) -> Desk:
    """The desk as it is served over a library."""
    return Desk(Assistant(library, settings), Shelf(library))


def last(changes: Iterator[Change]) -> dict[str, object]:
    """The page after all changes, each part as it was last set."""
    page: dict[str, object] = {}
    for change in changes:
        assert set(change) <= set(PARTS)
        page |= change
    return page


def held(page: dict[str, object]) -> Session:
    """The session that the page keeps."""
    session = page["session"]
    assert isinstance(session, Session)
    return session
