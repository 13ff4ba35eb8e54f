"""An item's outcome is shown as a word with its vote, in either language."""

import pytest
from shiomi import build_meeting

from assistant.models import Language
from assistant.show.outcomes import decided, item_outcome, outcome_word
from corpus.language.lexicon import words


@pytest.mark.parametrize(
    ("language", "outcome", "vote", "shown"),
    [
        ("ja", "可決", "賛成多数", "可決（賛成多数）"),
        ("ja", "了承", "", "了承"),
        ("ja", "可決", "5-2", "可決（5-2）"),
        ("en", "可決", "賛成多数", "passed (majority in favour)"),
        ("en", "了承", "", "accepted"),
        ("en", "否決", "賛成5名、反対７名", "rejected (5 in favour, 7 against)"),
        ("en", "可決", "5-2", "passed (5-2)"),
    ],
)
def test_decided(language: Language, outcome: str, vote: str, shown: str) -> None:
    assert decided(language, outcome, vote) == shown


@pytest.mark.parametrize("name", ["decisions", "decision_notes", "how"])
def test_every_outcome_and_vote_that_is_read_has_an_english_word(name: str) -> None:
    for line in words(name):
        assert outcome_word("en", line.split("\t")[0]).isascii(), line


def test_the_outcome_of_an_item() -> None:
    meeting = build_meeting()
    assert [item_outcome("ja", meeting, at) for at in (0, 1, 2, None)] == ["", "了承", "", ""]
