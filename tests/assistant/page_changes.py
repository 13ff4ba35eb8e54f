"""What an event leaves on the page, for tests of the desk that need no browser."""

from collections.abc import Iterator

from assistant.ui.desk import PARTS
from assistant.ui.events import Change
from assistant.ui.session import Session


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
