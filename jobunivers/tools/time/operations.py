"""What is done with days and weeks. Flush, never commit."""

from collections.abc import Sequence

from sqlalchemy import func, select

from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.services.begun import begun
from jobunivers.services.hours import Hours
from jobunivers.services.unknown import Unknown
from jobunivers.toolkit.hours import as_columns
from jobunivers.tools.time import work
from jobunivers.tools.time.models import CLOCKS, WEEKDAYS, Day, Mine, Week


def mine_of(*, citizen_id: int) -> Mine:
    """What belongs to all the days; begun when there is nothing yet."""
    return begun(Mine, citizen_id=citizen_id)


def day_of(*, citizen_id: int, key: str, week: Week | None = None) -> Day:
    """A clock, or a day of a week; begun, and kept empty, when there is none. Raises Unknown."""
    if key not in (WEEKDAYS if week else CLOCKS):
        raise Unknown(key)
    day = begun(Day, citizen_id=citizen_id, key=key, week_id=week.id if week else None)
    if day.version == 0:
        versions.keep(day)
    return day


def lay(*, day: Day, hours: Hours) -> None:
    """Let a day look like this."""
    versions.save(day, as_columns(hours), base=None)


def copy_day(*, hours: Hours, week: Week, to: Sequence[str]) -> list[Day]:
    """Let some days of a week look like another; which they are. Raises Unknown."""
    days = [day_of(citizen_id=week.citizen_id, key=key, week=week) for key in to]
    for day in days:
        lay(day=day, hours=hours)
    return days


def begin_week(*, citizen_id: int, like: work.WeekWork | None = None) -> Week:
    """A new week, empty or with the days of another."""
    number = session.scalar(select(func.max(Week.number)).where(Week.citizen_id == citizen_id)) or 0
    week = Week(citizen_id=citizen_id, number=number + 1)
    versions.keep(week)
    for key, day in (like.days if like else {}).items():
        copy = Day(citizen_id=citizen_id, week_id=week.id, key=key, **as_columns(day.hours))
        versions.keep(copy)
    return week
