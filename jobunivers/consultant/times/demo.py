"""The demo's appointments, each written down on its own day."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services.accounts.models import Person
from jobunivers.services.times import operations
from jobunivers.services.times.models import Appointment
from jobunivers.services.times_of_day import moment, understand
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast

SOON, SATURDAY = "soon", 5
DETAILS = {"about": "", "place": "", "bring": "", "interpreter": False, "minutes": 60}


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """Phone numbers, and each appointment with what became of it."""
    now = clock.local(clock.now())
    for key, number in told.get("phone", {}).items():
        cast.people[key].phone = number
    for one in told.get("time", ()):
        with then(one["days_ago"]):
            made = _made(one, cast.people[one["citizen"]], cast.people[one["by"]], now)
        if "wish" in one:
            with then(one["wish_days_ago"]):
                at = [_moment(each, now) for each in one["wish_at"]]
                operations.ask(appointment=made, at=at, wish=one["wish"], by_id=made.citizen_id)
        if "cancelled_by" in one:
            with then(one["cancelled_days_ago"]):
                by_citizen = one["cancelled_by"] == "citizen"
                operations.cancel(appointment=made, by_citizen=by_citizen, by_id=made.citizen_id)


def _made(one: Mapping[str, Any], citizen: Person, by: Person, now: datetime) -> Appointment:
    made = operations.propose(
        citizen_id=citizen.id,
        by=(by.id, by.name),
        details={"kind": one["kind"], **{name: one.get(name, usual) for name, usual in DETAILS.items()}},
        at=[_moment(each, now) for each in one["at"]],
        agreed=one.get("agreed", False),
    )
    if made.starts_at and one["days_ago"] > 1:
        operations.seen(appointment=made, by_id=citizen.id)
    return made


def _moment(written: str, now: datetime) -> datetime:
    """A moment counted from the demo's last day; whatever falls on a weekend is on a working day."""
    if written == SOON:
        return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    days, hour = written.split()
    on = now.date() + timedelta(days=int(days))
    if on.weekday() >= SATURDAY and on > now.date():
        on += timedelta(days=7 - on.weekday())
    elif on.weekday() >= SATURDAY and on < now.date():
        on -= timedelta(days=on.weekday() - SATURDAY + 1)
    return moment(on, understand(hour))
