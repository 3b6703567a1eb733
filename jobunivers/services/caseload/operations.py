"""What a consultant does at the desk. Flush, never commit."""

from sqlalchemy import select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import CITIZEN, Assignment, Course, Person


class NotYourCourse(LookupError):
    """The course is not one of those the consultant runs now."""


def look(*, consultant_id: int, citizen_id: int) -> None:
    """The professional has seen what the citizen has changed so far."""
    session.execute(
        update(Assignment)
        .where(Assignment.consultant_id == consultant_id, Assignment.citizen_id == citizen_id)
        .values(looked_at=clock.now())
    )


def open_courses(consultant_id: int) -> list[Course]:
    """The courses a consultant runs that have not ended, the newest first."""
    found = select(Course).where(
        Course.consultant_id == consultant_id, Course.ends_on >= clock.today(), Course.ended_at.is_(None)
    )
    return list(session.scalars(found.order_by(Course.starts_on.desc(), Course.name)))


def take_in(
    *,
    organisation_id: int,
    consultant_id: int,
    name: str,
    email: str | None,
    language: str,
    course_id: int | None,
) -> Person:
    """A new citizen with the consultant beside them, on one of the consultant's courses or on none yet.

    Raises EmailTaken or NotYourCourse.
    """
    course = next((one for one in open_courses(consultant_id) if one.id == course_id), None)
    if course_id is not None and course is None:
        raise NotYourCourse(course_id)
    citizen = operations.create_person(
        organisation_id=organisation_id, role=CITIZEN, name=name, email=email, language=language
    )
    if course is not None:
        operations.enrol(citizen=citizen, course=course)
    operations.assign(citizen_id=citizen.id, consultant_id=consultant_id)
    return citizen


def invite(*, citizen_id: int, by_id: int) -> str:
    """A single-use way in that lasts ten minutes; earlier unused ones end."""
    return operations.invite(person=session.get_one(Person, citizen_id), made_by_id=by_id)
