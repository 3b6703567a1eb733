"""The demo's threads, entered as people write them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services.messages import operations
from jobunivers.toolkit.history import on_its_day
from jobunivers.toolkit.parts import DemoCast


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """Each message on its day, the oldest first; ``read`` and ``answered`` say how far it has come."""
    for one in on_its_day(sorted(told.get("message", ()), key=lambda one: -one["days_ago"])):
        _write(cast, one)


def _write(cast: DemoCast, one: Mapping[str, Any]) -> None:
    citizen = cast.people[one["citizen"]]
    if "from" not in one:
        message = operations.from_citizen(citizen=citizen, text=one["text"])
    else:
        by = cast.people[one["from"]]
        message = operations.to_citizen(citizen_id=citizen.id, by=by, text=one["text"])
    if one.get("read", True):
        message.read_at = min(clock.now() + timedelta(hours=1), clock.now())
