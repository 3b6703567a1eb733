"""Putting professionals round a citizen, and handing citizens over. Flush, never commit.

Nothing here opens what a citizen has closed: a colleague sees what whoever is beside the citizen may see.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import or_, select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import happened, versions
from jobunivers.services.accounts.listing import is_now
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.accounts.operations import EndsBeforeItStarts
from jobunivers.services.accounts.tokens import new_batch
from jobunivers.services.around.models import FOR_A_TIME, FOR_GOOD, STANDS_IN, HandOver
from jobunivers.services.around.parts_played import PARTS_PLAYED

AROUND = "around"
A_DAY = timedelta(days=1)


class UnknownPart(ValueError):
    """A part that nobody plays."""


class TooLate(Exception):
    """It cannot be taken back any more: somebody else has moved the citizen since."""


def put_beside(
    *,
    citizen_id: int,
    consultant_id: int,
    part: str = "",
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Assignment | None:
    """A professional comes beside a citizen, for a time if wanted; None for one who is there all that time already.

    Raises EndsBeforeItStarts or UnknownPart.
    """
    starts_on = starts_on or clock.today()
    _check(part, starts_on, ends_on)
    if _is_there(citizen_id, consultant_id, starts_on, ends_on):
        return None
    made = Assignment(
        citizen_id=citizen_id, consultant_id=consultant_id, part=part, starts_on=starts_on, ends_on=ends_on
    )
    session.add(made)
    session.flush()
    return made


def change(*, assignment: Assignment, part: str, ends_on: date | None) -> None:
    """Another part, or another last day. Raises EndsBeforeItStarts or UnknownPart."""
    _check(part, assignment.starts_on, ends_on)
    assignment.part, assignment.ends_on = part, ends_on
    session.flush()


def let_go(assignment: Assignment) -> date | None:
    """A professional is no longer beside the citizen, from this moment; the last day it had, for undoing."""
    until = assignment.ends_on
    assignment.ends_on = clock.today() - A_DAY
    session.flush()
    return until


def take_in_again(assignment: Assignment, *, until: date | None) -> None:
    """Undo ``let_go``: the professional is beside the citizen until that day, or until further notice."""
    assignment.ends_on = until if until is None or until >= clock.today() else None
    session.flush()


def hand_over(
    *,
    giver: Person,
    to: Person,
    citizens: Iterable[int],
    kind: str,
    starts_on: date,
    ends_on: date | None = None,
    greeting: str = "",
) -> list[HandOver]:
    """Hand citizens over that the giver is beside today; others are left alone. One row a citizen, one batch.

    FOR_GOOD and FOR_A_TIME end the giver's own place from ``starts_on`` on, the latter until the day after
    ``ends_on``; STANDS_IN leaves it as it is. Raises EndsBeforeItStarts.
    """
    _check("", starts_on, None if kind == FOR_GOOD else ends_on or date.min)
    batch = new_batch()
    made = []
    for citizen_id in citizens:
        own = _own(giver.id, citizen_id)
        if own is None:
            continue
        one = HandOver(
            citizen_id=citizen_id,
            batch=batch,
            kind=kind,
            from_id=giver.id,
            from_name=giver.name[:60],
            to_id=to.id,
            to_name=to.name[:60],
            starts_on=starts_on,
            ends_on=None if kind == FOR_GOOD else ends_on,
            greeting=greeting,
        )
        got = put_beside(
            citizen_id=citizen_id,
            consultant_id=to.id,
            part=own.part,
            starts_on=starts_on,
            ends_on=one.ends_on,
        )
        one.got_id = got.id if got else None
        if kind != STANDS_IN:
            _leave(one, own)
        versions.keep(one, by_id=giver.id)
        happened.at_the_desk(citizen_id, AROUND, f"{kind}:{one.id}")
        made.append(one)
    session.flush()
    return made


def take_back(rows: Iterable[HandOver], *, by_id: int) -> None:
    """Everything is as it was before it was handed over. Raises TooLate where somebody has moved the citizen since."""
    rows = list(rows)
    for one in rows:
        got = _place_of(one, one.got_id, one.to_id)
        if one.got_id and (got is None or (got.ends_on or date.max) < max(clock.today(), got.starts_on)):
            raise TooLate(one.id)
    for one in rows:
        got, back = _place_of(one, one.got_id, one.to_id), _place_of(one, one.back_id, one.from_id)
        if got is not None:
            let_go(got)
        if back is not None:
            session.delete(back)
        left = _place_of(one, one.left_id, one.from_id)
        if left is not None:
            left.ends_on = one.left_until
        one.taken_back_at = clock.now()
        versions.keep(one, by_id=by_id)
        happened.at_the_desk(one.citizen_id, AROUND, f"taken_back:{one.id}")
    session.flush()


def noticed(consultant_id: int) -> None:
    """A professional has seen what was handed over to them."""
    session.execute(
        update(HandOver)
        .where(HandOver.to_id == consultant_id, HandOver.noticed_at.is_(None))
        .values(noticed_at=clock.now())
    )


def seen(citizen_id: int) -> None:
    """A citizen has read who is there for them now."""
    session.execute(
        update(HandOver)
        .where(HandOver.citizen_id == citizen_id, HandOver.seen_at.is_(None))
        .values(seen_at=clock.now())
    )


def reach_new_ones() -> int:
    """Who has come to somebody's desk while a colleague stands in for them gets the colleague, too; how many.

    Nightly work.
    """
    today, reached = clock.today(), 0
    running = select(HandOver).where(
        HandOver.kind == STANDS_IN,
        HandOver.taken_back_at.is_(None),
        HandOver.starts_on <= today,
        HandOver.ends_on >= today,
    )
    every = list(session.scalars(running))
    for batch in {one.batch: one for one in every}.values():
        there = {one.citizen_id for one in every if (one.from_id, one.to_id) == (batch.from_id, batch.to_id)}
        giver, to = (session.get(Person, one) if one else None for one in (batch.from_id, batch.to_id))
        if giver is None or to is None:
            continue
        beside = select(Assignment.citizen_id).where(Assignment.consultant_id == giver.id, is_now())
        new = set(session.scalars(beside)) - there
        reached += len(
            hand_over(
                giver=giver,
                to=to,
                citizens=sorted(new),
                kind=STANDS_IN,
                starts_on=today,
                ends_on=batch.ends_on,
            )
        )
    return reached


def _place_of(one: HandOver, assignment_id: int | None, person_id: int | None) -> Assignment | None:
    """A place that the hand-over made or ended; None when it is gone (its number may be somebody else's by now)."""
    found = session.get(Assignment, assignment_id) if assignment_id else None
    is_the_one = found is not None and (found.citizen_id, found.consultant_id) == (one.citizen_id, person_id)
    return found if is_the_one else None


def _leave(one: HandOver, own: Assignment) -> None:
    """The giver's place ends the day before, and goes on the day after the colleague's time."""
    one.left_id, one.left_until = own.id, own.ends_on
    if one.kind == FOR_A_TIME and one.ends_on and (own.ends_on is None or own.ends_on > one.ends_on):
        back = Assignment(
            citizen_id=one.citizen_id,
            consultant_id=own.consultant_id,
            part=own.part,
            starts_on=one.ends_on + A_DAY,
            ends_on=own.ends_on,
            looked_at=own.looked_at,
        )
        session.add(back)
        session.flush()
        one.back_id = back.id
    for same in _places(own.consultant_id, one.citizen_id):
        same.ends_on = one.starts_on - A_DAY


def _own(consultant_id: int, citizen_id: int) -> Assignment | None:
    """The giver's place of today; of several the one that lasts longest."""
    return max(_places(consultant_id, citizen_id), key=lambda one: one.ends_on or date.max, default=None)


def _places(consultant_id: int, citizen_id: int) -> list[Assignment]:
    found = select(Assignment).where(
        Assignment.consultant_id == consultant_id, Assignment.citizen_id == citizen_id, is_now()
    )
    return list(session.scalars(found))


def _is_there(citizen_id: int, consultant_id: int, starts_on: date, ends_on: date | None) -> bool:
    lasts = Assignment.ends_on.is_(None)
    found = select(Assignment.id).where(
        Assignment.citizen_id == citizen_id,
        Assignment.consultant_id == consultant_id,
        Assignment.starts_on <= starts_on,
        or_(lasts, Assignment.ends_on >= ends_on) if ends_on else lasts,
    )
    return session.scalar(found.limit(1)) is not None


def _check(part: str, starts_on: date, ends_on: date | None) -> None:
    if part not in PARTS_PLAYED:
        raise UnknownPart(part)
    if ends_on is not None and ends_on < starts_on:
        raise EndsBeforeItStarts
