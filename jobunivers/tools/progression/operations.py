"""What is done with measurements. Flush, never commit."""

from typing import TypeVar

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import sharing, versions
from jobunivers.services.accounts.models import Person
from jobunivers.tools.progression import work
from jobunivers.tools.progression.models import Aims, Answer, Measurement

Row = TypeVar("Row", Aims, Measurement, Answer)


class NotBesideCitizen(Exception):
    """Somebody who is not beside the citizen today wanted to say yes to the aims."""


def aims_of(*, citizen_id: int) -> Aims:
    """The row of aims; begun when there is none."""
    return work.latest(citizen_id).aims or _begun(Aims(citizen_id=citizen_id, version=0))


def open_measurement(*, citizen_id: int) -> Measurement:
    """The measurement to write in: the newest, or a first one."""
    return work.latest(citizen_id).newest or _begun(Measurement(citizen_id=citizen_id, version=0))


def begin_measurement(*, citizen_id: int) -> Measurement:
    """A new measurement; one that holds nothing yet is not doubled."""
    mine = work.latest(citizen_id)
    if mine.newest is not None and not mine.measured(mine.newest):
        return mine.newest
    return _begun(Measurement(citizen_id=citizen_id, version=0))


def answer_of(*, citizen_id: int, indicator: str) -> Answer:
    """The answer about an indicator in the measurement going on; begun when there is none."""
    measurement = open_measurement(citizen_id=citizen_id)
    found = work.latest(citizen_id).answer(measurement, indicator)
    made = Answer(citizen_id=citizen_id, measurement_id=measurement.id, indicator=indicator, version=0)
    return found or _begun(made)


def accept_aims(*, aims: Aims, by_person: Person) -> None:
    """A professional beside the citizen says yes to the aims as they stand. Raises NotBesideCitizen."""
    if not sharing.is_beside(by_person.id, aims.citizen_id):
        raise NotBesideCitizen(by_person.id)
    aims.accepted_by_name, aims.accepted_at = by_person.name, clock.now()
    versions.keep(aims, by_id=by_person.id)


def aims_changed(*, aims: Aims) -> None:
    """Aims that are worded anew are to be talked over anew."""
    aims.accepted_by_name, aims.accepted_at = "", None
    session.flush()


def _begun(row: Row) -> Row:
    session.add(row)
    session.flush()
    return row
