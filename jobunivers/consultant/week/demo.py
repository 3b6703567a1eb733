"""The demo's team: a course model over thirteen weeks, registers up to today, and days off."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import content
from jobunivers.services.accounts.models import Course
from jobunivers.services.week import course_models, days, filling, operations, reading
from jobunivers.services.week.models import CAME
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """``team``: whose weeks; ``away``: every how many times somebody did not come, by kind."""
    if not told:
        return
    team, by = cast.teams[told["team"]], cast.people[told["by"]]
    weeks = told["weeks"]
    starts_on = days.Week.of(cast.today - timedelta(weeks=weeks["past"])).monday
    with then((cast.today - starts_on).days):
        model = course_models.copy(content.danish_deck("desk/models/example"))
        lasts = timedelta(weeks=model.weeks)
        frame = Course(team_id=team.id, starts_on=starts_on, ends_on=starts_on + lasts - timedelta(days=1))
        filling.fill(model, frame)
    _today(cast, told)
    for number, one in enumerate(reading.between([team.id], starts_on, cast.today)):
        if one.ends_at < clock.now():
            with then(max((cast.today - one.day).days, 0)):
                members = reading.members(by.id, one)
                operations.register(one=one, members=members, kinds=_kinds(cast, told, number), by_id=by.id)
    for absence in told.get("absence", ()):
        _absence(cast, absence)


def _today(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """One session today, whatever weekday it is, so that there is a register to fill in."""
    first, last = days.at(cast.today, clock.local(clock.now()).time().replace(hour=9, minute=0), 180)
    operations.add(team_id=cast.teams[told["team"]].id, starts_at=first, ends_at=last, **told["today"])


def _kinds(cast: DemoCast, told: Mapping[str, Any], number: int) -> dict[int, str]:
    """Who was away at the session of this number: every so many times, by the demo's own rhythm."""
    found = {}
    for key, rhythm in told.get("away", {}).items():
        person = cast.people.get(key)
        for kind, every in rhythm.items():
            if person is not None and number % every == every - 1:
                found[person.id] = kind
    return {one: kind for one, kind in found.items() if kind != CAME}


def _absence(cast: DemoCast, one: Mapping[str, Any]) -> None:
    citizen = cast.people[one["citizen"]]
    first: date = cast.today + timedelta(days=one["in_days"])
    by = cast.people[one["by"]] if "by" in one else citizen
    with then(one.get("told_days_ago", 1)):
        operations.tell(
            citizen_id=citizen.id,
            kind=one["kind"],
            first=first,
            last=first + timedelta(days=one.get("days", 1) - 1),
            note=one.get("note", ""),
            by_id=by.id,
            from_citizen=by is citizen,
        )
