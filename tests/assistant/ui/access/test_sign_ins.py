"""Sessions end by themselves and with their account; guessing ends after a while."""

from pathlib import Path

import pytest

from assistant.ui.access.accounts import Accounts, add_user
from assistant.ui.access.sign_ins import FAILURE_SECONDS, FAILURES_MAX, HOURS, SignIns

WORDS = "汐見の会議録です"
OFFICE = "192.0.2.7"


class Clock:
    """Seconds that go on when they are told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def users(tmp_path: Path) -> Path:
    add_user(tmp_path / "users", "荒木", WORDS)
    return tmp_path / "users"


def test_a_session_lasts_a_working_day(users: Path) -> None:
    clock = Clock()
    sign_ins = SignIns(Accounts(users), clock)
    token = sign_ins.sign_in(OFFICE, "荒木", WORDS)
    assert sign_ins.user(token) == "荒木"
    assert sign_ins.user(token + "x") == sign_ins.user("") == ""
    clock.now = HOURS * 3600
    assert sign_ins.user(token) == ""


def test_a_session_ends_with_signing_out_and_with_a_new_password(users: Path) -> None:
    sign_ins = SignIns(Accounts(users))
    one, two = (sign_ins.sign_in(OFFICE, "荒木", WORDS) for _ in range(2))
    assert one != two
    sign_ins.end(one)
    assert sign_ins.user(one) == ""
    assert sign_ins.user(two) == "荒木"
    add_user(users, "荒木", "a new password")
    assert sign_ins.user(two) == ""


class NoAccounts(Accounts):
    """Admits nobody, at once."""

    def admit(self, name: str, password: str) -> None:  # noqa: ARG002 - the port's own names
        return None


def test_guessing_is_barred_by_address_for_a_while(users: Path) -> None:
    clock = Clock()
    sign_ins = SignIns(NoAccounts(users), clock)
    for _ in range(FAILURES_MAX):
        assert not sign_ins.is_barred("2001:db8::1")
        assert sign_ins.sign_in("2001:db8::1", "荒木", "guess") == ""
    assert sign_ins.is_barred("2001:db8::1")
    assert sign_ins.is_barred("2001:db8::ffff"), "the same network"
    assert not sign_ins.is_barred(OFFICE)
    clock.now += FAILURE_SECONDS
    assert not sign_ins.is_barred("2001:db8::1")
