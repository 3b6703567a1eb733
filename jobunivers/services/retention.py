"""How long a citizen is kept after the last course ended, as the organisation has chosen, and who falls due when.

Nothing falls due sooner than a month after it was chosen, so that everybody stands on the list before.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import CITIZEN, Enrolment, Organisation, Person
from jobunivers.services.days_ahead import months_on

CHOICES = (3, 6, 12, 24, 36, 60)
WARNED = timedelta(days=60)
AT_LEAST = timedelta(days=30)
LONGER = 6


class Due(NamedTuple):
    """A citizen, and the day on which they are erased."""

    citizen: Person
    on: date


def choose(organisation: Organisation, months: int | None) -> None:
    """Choose how many months; None erases nobody by itself."""
    if months != organisation.retention_months:
        organisation.retention_months, organisation.retention_since = months, clock.today()
    session.flush()


def due_by(organisation: Organisation, day: date) -> list[Due]:
    """Citizens of the open organisation who fall due on a day or before, the first to go first. One statement."""
    if organisation.retention_months is None:
        return []
    last = func.max(Enrolment.ends_on).label("last")
    about = months_on(day, -organisation.retention_months) + timedelta(days=4)
    ended = select(Enrolment.citizen_id, last).group_by(Enrolment.citizen_id).having(last <= about).subquery()
    rows = session.execute(
        select(Person, ended.c.last)
        .join(ended, ended.c.citizen_id == Person.id)
        .where(Person.role == CITIZEN)
    )
    found = (Due(citizen, _due_on(organisation, citizen, last)) for citizen, last in rows)
    return sorted((one for one in found if one.on <= day), key=lambda one: (one.on, one.citizen.name_key))


def fall_due(organisation: Organisation) -> list[Person]:
    """Who is to be erased today."""
    return [one.citizen for one in due_by(organisation, clock.today())]


def due_on(citizen: Person) -> date | None:
    """The day on which a citizen is erased if nothing changes; None while no day is known. One statement."""
    last = select(func.max(Enrolment.ends_on)).where(Enrolment.citizen_id == citizen.id).scalar_subquery()
    of = Organisation.id == citizen.organisation_id
    organisation, ended = session.execute(select(Organisation, last).where(of)).one()
    if organisation.retention_months is None or ended is None:
        return None
    return _due_on(organisation, citizen, ended)


def is_soon(day: date | None) -> bool:
    """Whether it is time to warn."""
    return day is not None and day <= clock.today() + WARNED


def keep_longer(citizen: Person, day: date) -> date:
    """Keep a citizen half a year more than they would have been; until when."""
    citizen.keep_until = months_on(max(day, clock.today()), LONGER)
    session.flush()
    return citizen.keep_until


def organisations() -> Iterator[Organisation]:
    """Those that have chosen. Read with every tenant open."""
    yield from session.scalars(
        select(Organisation).where(Organisation.retention_months.is_not(None)).order_by(Organisation.id)
    )


def _due_on(organisation: Organisation, citizen: Person, last: date) -> date:
    days = [months_on(last, organisation.retention_months or 0)]
    if organisation.retention_since is not None:
        days.append(organisation.retention_since + AT_LEAST)
    if citizen.keep_until is not None:
        days.append(citizen.keep_until)
    return max(days)
