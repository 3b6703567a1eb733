"""Appointments as they are read: one citizen's, those of many between two days, and what overlaps."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, or_, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Assignment
from jobunivers.services.times.models import (
    ASKED,
    CANCELLED,
    PROPOSED,
    STANDS,
    Appointment,
)

LONGEST = timedelta(hours=8)
MOST = 200


class Times(NamedTuple):
    """One citizen's appointments. ``coming`` and ``waiting`` the earliest first, the others the newest first."""

    coming: tuple[Appointment, ...]
    waiting: tuple[Appointment, ...]
    off: tuple[Appointment, ...]
    earlier: tuple[Appointment, ...]

    @property
    def next(self) -> Appointment | None:
        """The next that stands."""
        return next(iter(self.coming), None)

    @property
    def news(self) -> list[Appointment]:
        """Those of which the citizen has not seen the newest."""
        return [one for one in (*self.waiting, *self.coming, *self.off) if one.news]


def of_citizen(citizen_id: int) -> Times:
    """All of a citizen's appointments, in one statement."""
    found = select(Appointment).where(Appointment.citizen_id == citizen_id, Appointment.deleted_at.is_(None))
    rows = list(session.scalars(found.order_by(Appointment.id.desc()).limit(MOST)))
    rows.sort(key=lambda one: one.first or one.created_at)
    ahead = [one for one in rows if not one.is_over]
    return Times(
        coming=tuple(one for one in ahead if one.stands),
        waiting=tuple(one for one in ahead if one.state == PROPOSED or _asks_without_time(one)),
        off=tuple(one for one in ahead[::-1] if one.state == CANCELLED),
        earlier=tuple(one for one in rows[::-1] if one.is_over),
    )


def _asks_without_time(one: Appointment) -> bool:
    return one.state == ASKED and one.starts_at is None


def one_of(citizen_id: int, appointment_id: int) -> Appointment | None:
    """One appointment of a citizen."""
    found = select(Appointment).where(
        Appointment.id == appointment_id,
        Appointment.citizen_id == citizen_id,
        Appointment.deleted_at.is_(None),
    )
    return session.scalar(found)


_BETWEEN = (
    select(Appointment)
    .where(
        Appointment.citizen_id.in_(bindparam("citizens", expanding=True)),
        Appointment.starts_at >= bindparam("since"),
        Appointment.starts_at < bindparam("until"),
        Appointment.state.in_(STANDS),
        Appointment.deleted_at.is_(None),
    )
    .order_by(Appointment.starts_at)
)


def between(citizens: Iterable[int], first: date, last: date) -> Sequence[Appointment]:
    """The appointments of these citizens that stand, from one day to another, both with it."""
    since, until = bounds(first, last)
    return session.scalars(_BETWEEN, {"citizens": list(citizens), "since": since, "until": until}).all()


def bounds(first: date, last: date) -> tuple[datetime, datetime]:
    """The moment the first day begins in Denmark, and the one at which the last is over."""
    return _begins(first), _begins(last + timedelta(days=1))


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), clock.DENMARK).astimezone(clock.now().tzinfo)


def asked(consultant_id: int) -> Sequence[Appointment]:
    """The appointments of a professional whose citizens want another time, the oldest wish first."""
    found = select(Appointment).where(
        Appointment.by_id == consultant_id,
        Appointment.state == ASKED,
        Appointment.deleted_at.is_(None),
        Appointment.citizen_id.in_(_beside(consultant_id)),
    )
    return session.scalars(found.order_by(Appointment.changed_at)).all()


def overlapping(
    *, citizen_id: int, consultant_id: int | None, at: Sequence[datetime], minutes: int, but: int = 0
) -> list[Appointment]:
    """What stands at the same time for the citizen, or for the professional with a citizen they are beside."""
    if not at:
        return []
    whose: list[ColumnElement[bool]] = [Appointment.citizen_id == citizen_id]
    if consultant_id is not None:
        whose += [
            and_(Appointment.by_id == consultant_id, Appointment.citizen_id.in_(_beside(consultant_id)))
        ]
    found = select(Appointment).where(
        or_(*whose),
        Appointment.id != but,
        Appointment.state.in_(STANDS),
        Appointment.starts_at > min(at) - LONGEST,
        Appointment.starts_at < max(at) + timedelta(minutes=minutes),
        Appointment.deleted_at.is_(None),
    )
    return [one for one in session.scalars(found) if any(_meets(one, start, minutes) for start in at)]


def _meets(one: Appointment, start: datetime, minutes: int) -> bool:
    ends = start + timedelta(minutes=minutes)
    return one.starts_at is not None and one.starts_at < ends and start < (one.ends_at or start)


def _beside(consultant_id: int) -> Select[Any]:
    today = clock.today()
    return select(Assignment.citizen_id).where(
        Assignment.consultant_id == consultant_id,
        Assignment.starts_on <= today,
        or_(Assignment.ends_on.is_(None), Assignment.ends_on >= today),
    )
