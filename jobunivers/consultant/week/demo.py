"""The demo's teams: a course model over thirteen weeks, what a team does each week, registers, and days off."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from jobunivers.services import content
from jobunivers.services.accounts.models import Course
from jobunivers.services.holidays import is_workday, workdays_on
from jobunivers.services.times_of_day import understand
from jobunivers.services.week import course_models, days, filling, operations, reading
from jobunivers.services.week.models import CAME, Session
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """``team``: whose weeks; ``weekly``: what else is held; ``away``: every how many times somebody did not come.

    The newest session so far waits for its register: today's on a working day, Friday's at the weekend.
    """
    if not told:
        return
    this_week = days.Week.of(cast.today)
    first = this_week.other(-told["weeks"]["past"]).monday
    with then((cast.today - first).days):
        _model(cast.teams[told["team"]].id, first)
        for one in told["weekly"]:
            _weekly(cast.teams[one["team"]].id, one, this_week)
    held = reading.between({team.id for team in cast.teams.values()}, first, cast.today)
    for number, one in enumerate(each for each in held if each.day < held[-1].day):
        _register(cast, told, one, number)
    for absence in told.get("absence", ()):
        _absence(cast, absence)


def _model(team_id: int, first: date) -> None:
    model = course_models.copy(content.danish_deck("desk/models/example"))
    lasts = timedelta(weeks=model.weeks)
    filling.fill(model, Course(team_id=team_id, starts_on=first, ends_on=first + lasts - timedelta(days=1)))


def _weekly(team_id: int, one: Mapping[str, Any], this_week: days.Week) -> None:
    """What a team does on one weekday, up to and with next week; no day off has any."""
    for away in range(-one.get("past", 0), 2):
        day = this_week.other(away).monday + timedelta(days=one["weekday"] - 1)
        if is_workday(day):
            starts_at, ends_at = days.at(day, understand(one["starts"]), one["minutes"])
            told = {name: one[name] for name in ("title", "text", "where")}
            operations.add(team_id=team_id, starts_at=starts_at, ends_at=ends_at, **told)


def _register(cast: DemoCast, told: Mapping[str, Any], one: Session, number: int) -> None:
    by = cast.people[told["by"]]
    with then((cast.today - one.day).days):
        members = reading.members(by.id, one)
        operations.register(one=one, members=members, kinds=_kinds(cast, told, number), by_id=by.id)


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
    first = workdays_on(cast.today, one["in_days"])
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
