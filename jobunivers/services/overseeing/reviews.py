"""Who is beside whom today, and the reviews of it: appended, never changed."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import aliased

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.listing import is_now
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.days_ahead import months_on
from jobunivers.services.overseeing.models import Review

MONTHS_BETWEEN = 3


@dataclass(frozen=True)
class Pair:
    """A professional beside a citizen: since when, and when they last looked, is in ``assignment``."""

    assignment: Assignment
    consultant: Person
    citizen: Person


def pairs() -> list[Pair]:
    """Every pair of today, by consultant and citizen. One statement."""
    consultant, citizen = aliased(Person), aliased(Person)
    found = (
        select(Assignment, consultant, citizen)
        .join(consultant, consultant.id == Assignment.consultant_id)
        .join(citizen, citizen.id == Assignment.citizen_id)
        .where(is_now())
        .order_by(consultant.name_key, consultant.id, citizen.name_key, citizen.id)
    )
    return [Pair(*row) for row in session.execute(found)]


def newest() -> Review | None:
    """The latest review."""
    return session.scalar(select(Review).order_by(Review.id.desc()).limit(1))


def is_due(latest: Review | None) -> bool:
    """Whether it is three months or more since somebody went through it, or nobody ever has."""
    if latest is None:
        return True
    return months_on(clock.local(latest.at).date(), MONTHS_BETWEEN) <= clock.today()


def earlier(limit: int = 12) -> list[Review]:
    """The reviews so far, the newest first."""
    return list(session.scalars(select(Review).order_by(Review.id.desc()).limit(limit)))


def reviewed(*, by_id: int, by_name: str) -> Review:
    """Write down that somebody has gone through it now."""
    review = Review(by_id=by_id, by_name=by_name, pairs=len(pairs()))
    session.add(review)
    session.flush()
    return review
