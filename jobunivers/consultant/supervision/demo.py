"""The demo's supervisions."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from jobunivers.services import versions
from jobunivers.services.supervision import operations, reading
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """Each pair on its day; ``in_days`` is the day of the talk, counted from today."""
    for one in told.get("pair", ()):
        citizen = cast.people[one["citizen"]]
        with then(one["days_ago"]):
            row = operations.plan(
                lead=cast.people[one["lead"]],
                colleague=cast.people[one["colleague"]],
                citizen=citizen,
                on=cast.today + timedelta(days=one["in_days"]),
                aim=one["aim"],
                watch=one["watch"],
                cards=one["cards"],
            )
            if "answer" in one:
                operations.answer(asked=reading.asked_of(citizen.id)[0], answer=one["answer"])
            if "seen" in one:
                seen = {f"seen_{point}": text for point, text in one["seen"].items()}
                versions.save(row, seen | {"next_time": one["next_time"]}, base=None)
