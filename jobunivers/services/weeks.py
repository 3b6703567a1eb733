"""When something happened, as the people on a course say it: *uge 2*."""

from datetime import date, datetime

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Enrolment
from jobunivers.services.on_day import OnDay
from jobunivers.services.reading import read_once


@read_once
def course_of(citizen_id: int) -> tuple[date, date] | None:
    """The first and the last day of a citizen's newest course; None without one."""
    found = select(Enrolment.starts_on, Enrolment.ends_on).where(Enrolment.citizen_id == citizen_id)
    row = session.execute(found.order_by(Enrolment.starts_on.desc(), Enrolment.id.desc()).limit(1)).first()
    return (row.starts_on, row.ends_on) if row else None


def when(citizen_id: int, moment: datetime) -> _:
    """The week of the course, or the day for what happened outside it."""
    course, day = course_of(citizen_id), clock.local(moment).date()
    if course is None or not course[0] <= day <= course[1]:
        return OnDay(moment)
    return _("uge %(nr)s", nr=(day - course[0]).days // 7 + 1)
