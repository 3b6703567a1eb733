"""A demo citizen's three levels, entered by the tool's own operations."""

from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.toolkit.history import then
from jobunivers.tools.abc import operations
from jobunivers.tools.abc.forms import FIELDS
from jobunivers.tools.abc.models import WHO


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Each level on its day; days to come are counted from today."""
    for one in told.get("levels", ()):
        with then(one["days_ago"]):
            level = operations.level_of(citizen_id=citizen_id, key=one["level"])
            values = {name: one[name] for name in (*FIELDS, "fits") if name in one}
            today = clock.today() + timedelta(days=one["days_ago"])
            days = {
                f"{who}_on": today + timedelta(days=one[f"{who}_in_days"])
                for who in WHO
                if f"{who}_in_days" in one
            }
            versions.save(level, {**values, **days}, base=None)
        if "done_days_ago" in one:
            with then(one["done_days_ago"]):
                operations.tick(level=level, who=WHO[0], done=True)
