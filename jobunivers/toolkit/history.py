"""Entering work that was done earlier, so that stars, versions and the timeline carry the day it happened."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.toolkit import progress

WORKING_HOURS = range(9, 15)
Told = dict[str, Any]


@contextmanager
def then(days_ago: float) -> Iterator[None]:
    """Everything inside happens that many days ago, in the daytime; progress is worked out as of that day."""
    day = clock.local(clock.now()) - timedelta(days=days_ago)
    hour = WORKING_HOURS[int(days_ago * 7) % len(WORKING_HOURS)] if days_ago >= 1 else max(0, day.hour - 2)
    moment = day.replace(hour=hour, minute=int(days_ago * 13) % 60)
    with clock.at(min(moment, clock.now())):
        yield
        progress.settle()


def on_its_day(rows: Iterable[Told]) -> Iterator[Told]:
    """Each thing a demo tells of (``days_ago`` says when), to be entered as of its day."""
    for one in rows:
        with then(one["days_ago"]):
            yield one
