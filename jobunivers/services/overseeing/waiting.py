"""What waits for an administrator, counted: mails that did not go out, people without a consultant or a way in."""

from typing import NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.listing import is_alone
from jobunivers.services.accounts.models import CITIZEN, CONSULTANT, Course, Invitation, Person
from jobunivers.services.mails import outbox


class Waiting(NamedTuple):
    """How many of each."""

    mails: int
    alone: int
    not_in: int
    courses_without: int
    citizens: int
    consultants: int


def waiting() -> Waiting:
    """All counts of the organisation. Six statements for any number of people."""
    open_invitation = select(Invitation.id).where(
        Invitation.person_id == Person.id, Invitation.used_at.is_(None), Invitation.expires_at > clock.now()
    )
    outside = (Person.disabled_at.is_(None), Person.password_hash.is_(None), ~open_invitation.exists())
    course = (Course.ends_on >= clock.today(), Course.consultant_id.is_(None))
    by_role = select(Person.role, func.count(Person.id)).where(Person.disabled_at.is_(None))
    people = {row[0]: row[1] for row in session.execute(by_role.group_by(Person.role))}
    return Waiting(
        outbox.counts()[outbox.FAILED],
        _count(Person.id, is_alone()),
        _count(Person.id, *outside),
        _count(Course.id, *course),
        people.get(CITIZEN, 0),
        people.get(CONSULTANT, 0),
    )


def _count(column: InstrumentedAttribute[int], *conditions: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count(column)).where(*conditions)) or 0
