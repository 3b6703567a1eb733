"""The demo's sticky notes."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from jobunivers.services.sticky import operations
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """Each note on its own day; ``in_days`` is the day it reminds of, counted from today."""
    for one in told.get("note", ()):
        day = cast.today + timedelta(days=one["in_days"]) if "in_days" in one else None
        with then(one["days_ago"]):
            operations.put(
                consultant_id=cast.people[one["by"]].id,
                citizen_id=cast.people[one["citizen"]].id,
                text=one["text"],
                on=day,
            )
