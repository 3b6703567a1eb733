"""The reports of a citizen."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select

from jobunivers.db import session
from jobunivers.services.accounts.models import Course, Enrolment, Person
from jobunivers.services.report.models import COMMENTED, Comment, Report
from jobunivers.services.versions import Version


class Period(NamedTuple):
    """A course of a citizen, with the days that hold for them."""

    course_id: int
    name: str
    starts_on: date
    ends_on: date


def of_citizen(citizen_id: int) -> list[Report]:
    """All that are not put away, the newest first."""
    found = select(Report).where(Report.citizen_id == citizen_id, Report.deleted_at.is_(None))
    return list(session.scalars(found.order_by(Report.edition.desc(), Report.id.desc())))


def newest(citizen_id: int) -> Report | None:
    """The one made last."""
    return next(iter(of_citizen(citizen_id)), None)


def to_read(citizen_id: int) -> list[Report]:
    """What the citizen may see: out for hearing or closed, the newest first."""
    return [one for one in of_citizen(citizen_id) if one.shown_at]


def one_of(citizen_id: int, report_id: int, *, removed: bool = False) -> Report | None:
    """One report of a citizen."""
    found = session.get(Report, report_id)
    if found is None or found.citizen_id != citizen_id or (found.deleted_at and not removed):
        return None
    return found


def comments(report_id: int) -> dict[str, Comment]:
    """The citizen's comments by section."""
    found = session.scalars(
        select(Comment).where(Comment.report_id == report_id, Comment.deleted_at.is_(None))
    )
    return {one.section: one for one in found}


def said(report: Report) -> dict[str, str]:
    """What the citizen has said, in the order of the sections: as it stood at the closing, or as it stands now."""
    if report.closed_at:
        found: dict[str, str] = report.closing["comments"]
    else:
        found = {key: one.text for key, one in comments(report.id).items() if one.text.strip()}
    return {key: found[key] for key in COMMENTED if key in found}


def replacing(report_id: int) -> Report | None:
    """The edition that replaces this one."""
    found = select(Report).where(Report.replaces_id == report_id, Report.deleted_at.is_(None))
    return session.scalar(found.order_by(Report.id.desc()).limit(1))


def last_edition(citizen_id: int) -> int:
    """The highest edition number used so far."""
    return session.scalar(select(func.max(Report.edition)).where(Report.citizen_id == citizen_id)) or 0


def periods(citizen_id: int) -> list[Period]:
    """The courses a citizen is or was on, the newest first."""
    found = (
        select(Course.id, Course.name, Enrolment.starts_on, Enrolment.ends_on)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .where(Enrolment.citizen_id == citizen_id)
        .order_by(Enrolment.starts_on.desc(), Enrolment.id.desc())
    )
    return [Period(*row) for row in session.execute(found)]


def writers(found: Iterable[Version]) -> list[Person]:
    """Those who wrote these versions and are still known."""
    ids = {one.saved_by_id for one in found if one.saved_by_id}
    return list(session.scalars(select(Person).where(Person.id.in_(ids)))) if ids else []
