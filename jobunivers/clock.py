"""The only place that reads the time, so that tests and the demo can set it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

DENMARK = ZoneInfo("Europe/Copenhagen")
_set_time: ContextVar[datetime | None] = ContextVar("set_time", default=None)


def now() -> datetime:
    """The present moment in UTC, with its zone."""
    return _set_time.get() or datetime.now(UTC)


def today() -> date:
    """The date people in Denmark have on the wall."""
    return local(now()).date()


def local(moment: datetime) -> datetime:
    """A stored moment as a Danish clock shows it."""
    return moment.astimezone(DENMARK)


def ticks() -> float:
    """Seconds that only ever grow, for telling how long something took."""
    return time.perf_counter()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let everything inside happen at another moment: for tests and for the demo's history."""
    token = _set_time.set(moment)
    try:
        yield
    finally:
        _set_time.reset(token)
