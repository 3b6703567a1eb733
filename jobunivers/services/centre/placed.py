"""Where each citizen belongs in the groupings: by the newest place on a course, so that everybody counts once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.accounts.models import Course, Enrolment, Team
from jobunivers.services.centre.cells import Place

COURSE, TEAM, TARGET, PERIOD = "course", "team", "target", "period"
GROUPINGS = (COURSE, TEAM, TARGET, PERIOD)
A_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Placed:
    """Everybody on a course in the year up to a day: citizen → place and days on it, and what the groups are called."""

    places: Mapping[int, Place]
    days: Mapping[int, tuple[date, date]]
    names: Mapping[str, Mapping[str, str]]


def placed(until: date) -> Placed:
    """Who was on a course in the year up to and with a day. One statement."""
    found = (
        select(Enrolment.citizen_id, Enrolment.starts_on, Enrolment.ends_on, Course, Team.name)
        .join(Course, Course.id == Enrolment.course_id)
        .outerjoin(Team, Team.id == Course.team_id)
        .where(Enrolment.starts_on <= until, Enrolment.ends_on > until - A_YEAR)
        .order_by(Enrolment.starts_on, Enrolment.id)
    )
    places, days = {}, {}
    names: dict[str, dict[str, str]] = {COURSE: {}, TEAM: {}}
    for citizen_id, starts_on, ends_on, course, team in session.execute(found):
        places[citizen_id] = _place(course, starts_on)
        days[citizen_id] = (starts_on, min(ends_on, until))
        names[COURSE][str(course.id)] = _course(course)
        names[TEAM][str(course.team_id or "")] = team or ""
    return Placed(places, days, names)


def quarter(day: date) -> str:
    """The quarter of a year a day lies in: *2026-3*."""
    return f"{day.year}-{(day.month + 2) // 3}"


def _place(course: Course, starts_on: date) -> Place:
    return str(course.id), str(course.team_id or ""), course.target_group, quarter(starts_on)


def _course(course: Course) -> str:
    day = course.starts_on
    return f"{course.name} · {day.day}.{day.month}.{day.year}"
