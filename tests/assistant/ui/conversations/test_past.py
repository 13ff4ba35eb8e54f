"""What a tab lists of the conversations: more of them, and what was deleted last while it can come back."""

from assistant.ui.conversations.past import LATEST, ROWS


def test_the_list_grows_by_a_page() -> None:
    assert LATEST.longer().rows == 2 * ROWS


def test_a_deletion_is_offered_back_until_something_else_is_done() -> None:
    deleted = LATEST.after_deleting("abc", was_open=True)
    assert (deleted.deleted, deleted.was_open) == ("abc", True)
    assert deleted.settled() == LATEST
