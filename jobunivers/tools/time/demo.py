"""A demo citizen's days and weeks, entered by the tool's own operations."""

from typing import Any

from jobunivers.services import versions
from jobunivers.services.hours import NOTHING, Hours, laid, stretch
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.tools.time import operations
from jobunivers.tools.time.models import CLOCKS


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Names of one's own, the two clocks, what is to change, and the weeks, each on its day.

    A day is told as stretches: *sleep 22-7, cooking 7-8*.
    """
    if "names" in told:
        with then(told["days_ago"]):
            mine = operations.mine_of(citizen_id=citizen_id)
            versions.save(mine, told["names"], base=None)
    for key in CLOCKS:
        if key in told:
            with then(told["days_ago"]):
                operations.lay(day=operations.day_of(citizen_id=citizen_id, key=key), hours=_hours(told[key]))
    if "change" in told:
        with then(told["change_days_ago"]):
            versions.save(operations.mine_of(citizen_id=citizen_id), {"change": told["change"]}, base=None)
    for one in on_its_day(told.get("planned", ())):
        _week(citizen_id, one)


def _week(citizen_id: int, told: dict[str, Any]) -> None:
    week = operations.begin_week(citizen_id=citizen_id)
    versions.save(week, {name: told.get(name, "") for name in ("name", "note")}, base=None)
    for days, day in told["days"].items():
        operations.copy_day(hours=_hours(day), week=week, to=list(days))


def _hours(told: str) -> Hours:
    hours: Hours = NOTHING
    for part in told.split(", "):
        what, _space, when = part.partition(" ")
        start, _dash, end = when.partition("-")
        hours = laid(hours, stretch(int(start), int(end)), what)
    return hours
