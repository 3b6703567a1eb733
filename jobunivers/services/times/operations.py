"""What is done with appointments. Flush, never commit; each change is a version of the appointment."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from jobunivers import clock
from jobunivers.services import happened, versions
from jobunivers.services.times.models import (
    AGREED,
    ASKED,
    CANCELLED,
    CITIZEN,
    DESK,
    MOVED,
    NEW,
    PROPOSED,
    Appointment,
)

PART = "times"
LONGEST_NAME = 60


class LongPast(ValueError):
    """The time lies in the past."""


class NotOffered(LookupError):
    """The time chosen is none of those that were proposed."""


class IsCancelled(ValueError):
    """The appointment is off; nothing can be done with it but to take that back."""


def propose(
    *, citizen_id: int, by: tuple[int, str], details: Mapping[str, Any], at: Sequence[datetime], agreed: bool
) -> Appointment:
    """A new appointment by a professional (id, name): agreed at once, or one or several times to choose from.

    ``details`` are the fields both see (about, kind, place, bring, interpreter, minutes). Raises LongPast.
    """
    made = Appointment(
        citizen_id=citizen_id, by_id=by[0], by_name=by[1][:LONGEST_NAME], state=PROPOSED, **details
    )
    _at(made, at, agreed=agreed)
    _news(made, NEW)
    _keep(made, by[0])
    happened.at_the_desk(citizen_id, PART, AGREED if agreed else PROPOSED)
    return made


def move(*, appointment: Appointment, by_id: int, at: Sequence[datetime], agreed: bool) -> None:
    """Another time for it, talked over or proposed. Raises LongPast or IsCancelled."""
    _open(appointment)
    _at(appointment, at, agreed=agreed)
    _news(appointment, MOVED)
    appointment.reminded_at = None
    _keep(appointment, by_id)
    happened.at_the_desk(appointment.citizen_id, PART, MOVED)


def accept(*, appointment: Appointment, at: datetime, by_citizen: bool, by_id: int) -> None:
    """One of the times proposed by the other side suits. Raises NotOffered, LongPast or IsCancelled."""
    _open(appointment)
    if at not in appointment.moments or by_citizen != (appointment.state == PROPOSED):
        raise NotOffered(at)
    _at(appointment, [at], agreed=True)
    _news(appointment, "" if by_citizen else MOVED)
    appointment.reminded_at = None
    _keep(appointment, by_id)
    _tell(appointment, AGREED, by_citizen=by_citizen)


def ask(*, appointment: Appointment, at: Sequence[datetime], wish: str, by_id: int) -> None:
    """The citizen wants another time; what was agreed stands until it is answered. Raises LongPast or IsCancelled."""
    _open(appointment)
    _check(at)
    appointment.state, appointment.options, appointment.wish = ASKED, _written(at), wish
    _news(appointment, "")
    _keep(appointment, by_id)
    happened.by_citizen(appointment.citizen_id, PART, ASKED)


def cancel(*, appointment: Appointment, by_citizen: bool, by_id: int) -> None:
    """It is off, and the other side is told; a second time changes nothing."""
    if appointment.state == CANCELLED:
        return
    appointment.was, appointment.state = appointment.state, CANCELLED
    appointment.cancelled_by = CITIZEN if by_citizen else DESK
    _news(appointment, "" if by_citizen else CANCELLED)
    _keep(appointment, by_id)
    _tell(appointment, CANCELLED, by_citizen=by_citizen)


def hold_after_all(*, appointment: Appointment, by_citizen: bool, by_id: int) -> None:
    """Take a cancellation back; only the side that cancelled can. Raises IsCancelled for the other one."""
    if appointment.state != CANCELLED:
        return
    if appointment.cancelled_by != (CITIZEN if by_citizen else DESK):
        raise IsCancelled(appointment.id)
    appointment.state, appointment.was, appointment.cancelled_by = appointment.was, "", ""
    _news(appointment, "" if by_citizen else NEW)
    _keep(appointment, by_id)
    _tell(appointment, "back", by_citizen=by_citizen)


def seen(*, appointment: Appointment, by_id: int) -> None:
    """The citizen has seen what is new about it."""
    if appointment.news:
        _news(appointment, "")
        _keep(appointment, by_id)


def _news(appointment: Appointment, what: str) -> None:
    """What the citizen has yet to see of it."""
    appointment.news, appointment.news_at = what, clock.now() if what else None


def _at(appointment: Appointment, at: Sequence[datetime], *, agreed: bool) -> None:
    _check(at)
    appointment.wish = ""
    if agreed:
        (appointment.starts_at,) = at
        appointment.state, appointment.options = AGREED, []
    else:
        appointment.starts_at, appointment.state, appointment.options = None, PROPOSED, _written(at)


def _check(at: Sequence[datetime]) -> None:
    if any(one <= clock.now() for one in at):
        raise LongPast(at)


def _written(at: Sequence[datetime]) -> list[str]:
    return [one.astimezone(UTC).isoformat() for one in sorted(set(at))]


def _open(appointment: Appointment) -> None:
    if appointment.state == CANCELLED:
        raise IsCancelled(appointment.id)


def _keep(appointment: Appointment, by_id: int) -> None:
    versions.keep(appointment, by_id=by_id)


def _tell(appointment: Appointment, what: str, *, by_citizen: bool) -> None:
    tell = happened.by_citizen if by_citizen else happened.at_the_desk
    tell(appointment.citizen_id, PART, what)
