"""What a vote was, as the minutes call or count it."""

import pytest

from assistant.answer.vote_kinds import vote_of
from corpus.language.lexicon import rows

ROWS = [
    ("全員挙手", "unanimous"),
    ("異議なし", "unanimous"),
    ("賛成多数", "majority"),
    ("賛成3名、反対1名", "majority"),
    ("賛成者１２名、反対者０名", "unanimous"),
    ("賛成 十名、反対 三名", "majority"),
    ("賛成2名、反対5名", None),
    ("5-2", "majority"),
    ("5-0", "unanimous"),
    ("3 to 4", None),
    ("賛成少数", None),
    ("挙手", None),
    ("", None),
]


@pytest.mark.parametrize(("how", "vote"), ROWS)
def test_votes(how: str, vote: str | None) -> None:
    assert vote_of(how) == vote


def test_only_what_the_minutes_can_call_a_vote_is_listed() -> None:
    assert {how for _, how in rows("assistant/votes")} <= {how for how, _ in rows("how")}
