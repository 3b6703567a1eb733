"""A course model laid over a team's weeks: which sessions it gives, and which days it passes over and why."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from jobunivers import clock
from jobunivers.services.accounts.models import Course
from jobunivers.services.holidays import holiday
from jobunivers.services.times_of_day import understand
from jobunivers.services.week import days, operations, reading
from jobunivers.services.week.models import Activity, CourseModel, PhaseThen

THERE, OUTSIDE = "there", "outside"


@dataclass(frozen=True)
class Planned:
    """One session a model gives; ``skipped``: why it is not held (a holiday's key, or it is there already)."""

    phase: PhaseThen
    activity: Activity
    starts_at: datetime
    ends_at: datetime
    skipped: str = ""

    @property
    def day(self) -> date:
        """The day it is on."""
        return clock.local(self.starts_at).date()


def plan(model: CourseModel, course: Course) -> list[Planned]:
    """Every session of the model in the weeks of a course, in their order. Writes nothing."""
    if course.team_id is None:
        return []
    there = {
        (one.starts_at, one.title)
        for one in reading.between([course.team_id], course.starts_on, course.ends_on)
        if one.cancelled_at is None
    }
    found = []
    first = days.Week.of(course.starts_on)
    weeks = min(model.weeks, first.until(days.Week.of(course.ends_on)))
    by_week = [phase for phase in model.phases for _turn in range(phase.weeks)]
    for number, phase in enumerate(by_week[:weeks]):
        then = PhaseThen(phase.title, phase.aim, number + 1, weeks)
        week = first.other(number)
        found += [_planned(then, one, week, course, there) for one in phase.activities]
    return [one for one in found if one.skipped != OUTSIDE]


def fill(model: CourseModel, course: Course) -> tuple[str, int]:
    """Put the sessions of the plan on the team's weeks: a mark to undo it by, and how many."""
    mark = secrets.token_hex(8)
    found = [one for one in plan(model, course) if not one.skipped]
    for one in found:
        operations.add(
            team_id=course.team_id or 0,
            title=one.activity.title,
            text=one.activity.text,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            fill=mark,
            phase=one.phase,
        )
    return mark, len(found)


def _planned(
    phase: PhaseThen, activity: Activity, week: days.Week, course: Course, there: set[tuple[datetime, str]]
) -> Planned:
    day = week.monday + timedelta(days=activity.weekday - 1)
    first, last = days.at(day, understand(activity.starts), activity.minutes)
    skipped = holiday(day)
    if not course.starts_on <= day <= course.ends_on:
        skipped = OUTSIDE
    elif (first, activity.title) in there:
        skipped = THERE
    return Planned(phase, activity, first, last, skipped)
