"""SignIns: session tokens and failed guesses by address, kept in memory with their clocks and limits."""

import hashlib
import ipaddress
import secrets
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from assistant.ui.access.accounts import Account, Accounts

HOURS = 12  # a working day: who signs in in the morning is not asked again before the evening
SESSIONS_MAX = 1000  # the latest ones; a session is a name and two numbers
FAILURES_MAX = 10  # in FAILURE_SECONDS from one address, behind which a whole office may sit
FAILURE_SECONDS = 15 * 60
ADDRESSES_MAX = 10_000  # the latest ones that failed


@dataclass(frozen=True, slots=True)
class _SignIn:
    account: Account
    until: float


class SignIns:
    """The sessions of one server over its accounts. ``clock`` gives seconds that never go back."""

    def __init__(self, accounts: Accounts, clock: Callable[[], float] = time.monotonic) -> None:
        self._accounts = accounts
        self._clock = clock
        self._sessions: dict[bytes, _SignIn] = {}
        self._failures: dict[str, deque[float]] = {}
        self._pepper = secrets.token_bytes(32)

    def is_barred(self, address: str) -> bool:
        """Whether so many sign-ins from an address failed lately that none is looked at."""
        failed = self._failures.get(_address_of_guess(address), deque())
        while failed and failed[0] <= self._clock() - FAILURE_SECONDS:
            failed.popleft()
        return len(failed) >= FAILURES_MAX

    def sign_in(self, address: str, name: str, password: str, token: str = "") -> str:
        """The secret that stands for a session from now on; "" where name and password do not fit.

        ``token`` is the secret where a program brings its own. Takes as long as scrypt does.
        """
        account = self._accounts.admit(name, password)
        if account is None:
            self._remember_failure(_address_of_guess(address))
            return ""
        token = token or secrets.token_urlsafe(32)
        self._sessions[self._session_key(token)] = _SignIn(account, self._clock() + HOURS * 3600)
        while len(self._sessions) > SESSIONS_MAX:
            del self._sessions[next(iter(self._sessions))]
        return token

    def user(self, token: str) -> str:
        """The name behind a secret; "" for none, after HOURS, or when the account is no longer the same."""
        session = self._sessions.get(self._session_key(token))
        if session is None:
            return ""
        if session.until > self._clock() and self._accounts.get(session.account.name) == session.account:
            return session.account.name
        self.end(token)
        return ""

    def end(self, token: str) -> None:
        """The secret stands for nobody any more."""
        self._sessions.pop(self._session_key(token), None)

    def _session_key(self, token: str) -> bytes:
        """What is kept of a secret: enough to know it again, too little to use it."""
        return hashlib.blake2b(token.encode("utf-8", "replace"), key=self._pepper, digest_size=32).digest()

    def _remember_failure(self, origin: str) -> None:
        failed = self._failures.pop(origin, deque(maxlen=FAILURES_MAX))
        failed.append(self._clock())
        self._failures[origin] = failed  # last in the order, so that the oldest is forgotten first
        while len(self._failures) > ADDRESSES_MAX:
            del self._failures[next(iter(self._failures))]


def _address_of_guess(address: str) -> str:
    """One name for the addresses that one computer can take: of IPv6, its network."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(known) if known.version == 4 else str(ipaddress.ip_network((known, 64), strict=False))
