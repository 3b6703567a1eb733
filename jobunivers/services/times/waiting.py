"""Whom a mail may tell of a time: one that is new, moved or off and not seen yet, and one that is near."""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import Select, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.services.mails.notices import Told, is_new
from jobunivers.services.times.models import STANDS, Appointment

AHEAD = timedelta(hours=36)


def news(told: Told) -> set[int]:
    """Those who have not seen what is new about a time that is to come."""
    found = select(Appointment).where(
        Appointment.citizen_id.in_(told), Appointment.news != "", Appointment.deleted_at.is_(None)
    )
    fresh = [
        one for one in session.scalars(found) if is_new(one.news_at or one.changed_at, told[one.citizen_id])
    ]
    return {one.citizen_id for one in fresh if not one.is_over}


def near(told: Told) -> set[int]:
    """Those who have a time within 36 hours and have not been reminded of it."""
    return {one.citizen_id for one in session.scalars(_near(told))}


def reminded(citizens: Collection[int]) -> None:
    """They have been: once a time."""
    for one in session.scalars(_near(citizens)):
        one.reminded_at = clock.now()
        versions.keep(one)


def _near(citizens: Collection[int]) -> Select[Appointment]:
    return select(Appointment).where(
        Appointment.citizen_id.in_(citizens),
        Appointment.starts_at > clock.now(),
        Appointment.starts_at <= clock.now() + AHEAD,
        Appointment.state.in_(STANDS),
        Appointment.reminded_at.is_(None),
        Appointment.deleted_at.is_(None),
    )
