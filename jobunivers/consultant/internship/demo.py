"""The demo's placements, with their weeks, follow-ups and what the companies say."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from jobunivers.services import versions
from jobunivers.services.holidays import workday_by
from jobunivers.services.internship import operations, reading
from jobunivers.services.internship.models import Placement
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast

WORDS = ("kind", "company", "contact", "reach", "purpose", "duties", "considerations")


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """Each placement as it went, week by week."""
    for one in told.get("placement", ()):
        starts_on = workday_by(cast.today - timedelta(days=one["began_days_ago"]))
        with then(max(one["began_days_ago"] + 3, 1)):
            placement = operations.begin(
                citizen_id=cast.people[one["citizen"]].id,
                by_id=cast.people[one.get("by", "karen")].id,
                values={
                    **{name: one.get(name, "") for name in WORDS},
                    "starts_on": starts_on,
                    "ends_on": starts_on + timedelta(days=7 * one["weeks"] - 1),
                },
                hours=[_step(starts_on, *step) for step in one["plan"]],
                beside_another=True,
            )
        _weeks(cast, placement, one)
        _follow_ups(cast, placement, one)
        _yes(cast, placement, one)
        if one.get("closed"):
            with then(1):
                operations.close(placement=placement, by_id=placement.by_id)


def _step(starts_on: date, week: int, hours: float, duties: str = "") -> tuple[date, float, str]:
    return starts_on + timedelta(weeks=week), hours, duties


def _weeks(cast: DemoCast, placement: Placement, one: Mapping[str, Any]) -> None:
    monday = placement.starts_on - timedelta(days=placement.starts_on.weekday())
    for number, hours in enumerate(one.get("worked", ())):
        week_on = monday + timedelta(weeks=number)
        if week_on > cast.today:
            return
        how = one.get("how", {}).get(str(number + 1), "")
        paid = min(hours, one.get("paid", 0) if number + 1 >= one.get("paid_from_week", 1) else 0)
        with then(max(0, (cast.today - week_on).days - 5)):
            operations.work(
                placement=placement,
                week_on=week_on,
                hours=hours,
                paid=paid,
                how=how,
                by_id=placement.citizen_id if how else placement.by_id or 0,
            )


def _follow_ups(cast: DemoCast, placement: Placement, one: Mapping[str, Any]) -> None:
    for each in one.get("follow_up", ()):
        due = reading.of_citizen(placement.citizen_id).due(placement)
        if due is None:
            return
        by, on = cast.people[one.get("by", "karen")], _day(cast, due.due_on)
        with then((cast.today - on).days):
            versions.save(due, dict(each), base=None, by_id=by.id)
            operations.hold(follow_up=due, placement=placement, on=on, by_id=by.id, by_name=by.name)
    for each in one.get("says", ()):
        on = cast.today - timedelta(days=each["days_ago"])
        with then(each["days_ago"]):
            operations.said(
                placement=placement, who=each["who"], on=on, text=each["text"], by_id=placement.by_id or 0
            )


def _yes(cast: DemoCast, placement: Placement, one: Mapping[str, Any]) -> None:
    if "employer_yes" not in one:
        return
    by = cast.people[one.get("by", "karen")]
    with then(one["began_days_ago"]):
        operations.agree(
            placement=placement,
            by_id=by.id,
            name=by.name,
            employer=one["employer_yes"],
            on=placement.starts_on,
        )
    if one.get("citizen_yes"):
        with then(max(0, one["began_days_ago"] - 1)):
            operations.agree(placement=placement, by_id=placement.citizen_id, name="")


def _day(cast: DemoCast, due_on: date) -> date:
    return min(due_on, cast.today)
