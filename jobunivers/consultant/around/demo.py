"""The demo's professionals round its citizens, and what has been handed over."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from jobunivers.services.around import operations
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.toolkit.parts import DemoCast


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """``place``: somebody beside a citizen, with a part; ``hand_over``: as an absent consultant makes it."""
    for one in on_its_day(told.get("place", ())):
        operations.put_beside(
            citizen_id=cast.people[one["citizen"]].id,
            consultant_id=cast.people[one["by"]].id,
            part=one["part"],
        )
    for one in told.get("hand_over", ()):
        starts_on = cast.today + timedelta(days=one["in_days"])
        with then(one["days_ago"]):
            operations.hand_over(
                giver=cast.people[one["giver"]],
                to=cast.people[one["to"]],
                citizens=[cast.people[key].id for key in one["citizens"]],
                kind=one["kind"],
                starts_on=starts_on,
                ends_on=starts_on + timedelta(days=one["days"]),
                greeting=one["greeting"],
            )
