"""What a report amounts to."""

import pytest

from assistant.doctor.report import Checked, Finding, Report, State, state_of

ONE = [Finding("", "a fault", "異常")]


@pytest.mark.parametrize(
    ("wrong", "attention", "state"),
    [([], [], "well"), ([], ONE, "attention"), (ONE, [], "wrong"), (ONE, ONE, "wrong")],
)
def test_the_worst_counts(wrong: list[Finding], attention: list[Finding], state: State) -> None:
    assert state_of(wrong, attention) == state
    assert Report("", (Checked("store", state, {}),)).is_well is (state != "wrong")
