"""What closed reports tell of many people at once: how many days after the course's end they were closed."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Enrolment
from jobunivers.services.centre.measures import Measure, Numbers
from jobunivers.services.report.models import Report


def _days(citizens: Collection[int], until: date) -> Mapping[int, Numbers]:
    """Citizen → days from the last day on a course to the first closed report on it; 0 when that came before."""
    end = datetime.combine(until + timedelta(days=1), time(), clock.DENMARK)
    found = (
        select(Report.citizen_id, Enrolment.ends_on, Report.closed_at)
        .join(
            Enrolment,
            (Enrolment.citizen_id == Report.citizen_id) & (Enrolment.course_id == Report.course_id),
        )
        .where(Report.closed_at < end, Report.deleted_at.is_(None))
        .order_by(Report.closed_at.desc(), Report.id.desc())
    )
    wanted, days = set(citizens), {}
    for citizen_id, last, closed_at in session.execute(found):
        if closed_at and citizen_id in wanted:
            days[citizen_id] = (float(max(0, (clock.local(closed_at).date() - last).days)),)
    return days


FIGURES = (
    Measure(
        key="report-days",
        title=_("Tid til lukket rapport"),
        why=_("Dage fra forløbets sidste dag, til rapporten er lukket. Aftalen er fem dage."),
        columns=(_("Dage"),),
        words=_("%(a)s dage"),
        none=_("Der er endnu ikke fem borgere med en lukket rapport."),
        top=30,
        read=_days,
    ),
)
