"""Failed attempts slow the next one down, per account, per address and overall; nobody is locked out for good."""

from dataclasses import dataclass
from datetime import timedelta

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Throttle

WINDOW = timedelta(minutes=15)
LIMITS = {"account": 10, "address": 50, "all": 2000}


@dataclass
class TooManyAttempts(Exception):
    """Too many attempts failed in the window; ``minutes`` tells when the next may be made."""

    minutes: int


def check(account: str, address: str) -> None:
    """Raise TooManyAttempts while any of the three counters is full."""
    for key, limit in _keys(account, address):
        counter = session.get(Throttle, key)
        if counter and counter.failures >= limit and clock.now() < counter.since + WINDOW:
            left = counter.since + WINDOW - clock.now()
            raise TooManyAttempts(minutes=max(1, round(left.total_seconds() / 60)))


def failed(account: str, address: str) -> None:
    """Count one failed attempt in all three counters; an old window begins anew."""
    for key, _limit in _keys(account, address):
        counter = session.get(Throttle, key)
        if counter is None:
            counter = Throttle(key=key, failures=0, since=clock.now())
            session.add(counter)
        elif clock.now() >= counter.since + WINDOW:
            counter.failures, counter.since = 0, clock.now()
        counter.failures += 1
    session.flush()


def succeeded(account: str) -> None:
    """A right password clears the account's own counter."""
    counter = session.get(Throttle, f"account:{account}")
    if counter is not None:
        session.delete(counter)
        session.flush()


def _keys(account: str, address: str) -> list[tuple[str, int]]:
    named = {"account": f"account:{account}", "address": f"address:{address}", "all": "all"}
    return [(named[kind], limit) for kind, limit in LIMITS.items()]
