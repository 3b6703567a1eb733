"""What is done with sessions and attendance. Flush, never commit."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import delete, select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import happened
from jobunivers.services.bulk import carry_out
from jobunivers.services.week import reading
from jobunivers.services.week.models import AHEAD, KINDS, Absence, Attendance, PhaseThen, Session
from jobunivers.services.week.reading import Member

PART = "week"
TOLD_ILL, TOLD_AGREED, FREE = "told_ill", "told_agreed", "free"
LONGEST_ABSENCE = timedelta(days=120)


class NotYet(Exception):
    """The session has not begun: nobody knows who came."""


class IsCancelled(Exception):
    """The session does not take place."""


class EndsBeforeItStarts(ValueError):
    """The last day is before the first."""


class TooLong(ValueError):
    """Nobody tells of so many days at once."""


class HasRegister(Exception):
    """Attendance is registered: the session stays where it is."""


def add(
    *,
    team_id: int,
    title: str,
    starts_at: datetime,
    ends_at: datetime,
    text: str = "",
    where: str = "",
    fill: str = "",
    phase: PhaseThen | None = None,
) -> Session:
    """A new session of a team; ``phase``: the one of a course model it is planned in."""
    one = Session(
        team_id=team_id, title=title, starts_at=starts_at, ends_at=ends_at, text=text, where=where, fill=fill
    )
    if phase is not None:
        one.phase_title, one.phase_aim = phase.title, phase.aim
        one.course_week, one.course_weeks = phase.week, phase.weeks
    session.add(one)
    session.flush()
    return one


def change(
    one: Session, *, title: str, starts_at: datetime, ends_at: datetime, text: str, where: str
) -> None:
    """Another title, time or place. Raises HasRegister for another day once attendance is registered."""
    if one.registered_at is not None and clock.local(starts_at).date() != one.day:
        raise HasRegister
    one.title, one.starts_at, one.ends_at, one.text, one.where = title, starts_at, ends_at, text, where
    session.flush()


def cancel(one: Session) -> None:
    """It does not take place; it stays on the plan, crossed out."""
    one.cancelled_at = one.cancelled_at or clock.now()
    session.flush()


def hold_after_all(one: Session) -> None:
    """It takes place after all."""
    one.cancelled_at = None
    session.flush()


def register(
    *, one: Session, members: Sequence[Member], kinds: Mapping[int, str], by_id: int
) -> dict[str, int]:
    """Keep how it was for every member: what ``kinds`` says (by citizen), else what was known or that they came.

    How many of each kind. A member nobody is beside is no member here. Raises NotYet or IsCancelled.
    """
    if one.cancelled_at is not None:
        raise IsCancelled
    if clock.local(one.starts_at).date() > clock.today():
        raise NotYet
    found = select(Attendance).where(Attendance.session_id == one.id)
    there = {row.citizen_id: row for row in session.scalars(found)}
    counted = dict.fromkeys(KINDS, 0)
    for member in members:
        kind = kinds.get(member.id, member.kind)
        counted[kind] += 1
        row = there.get(member.id)
        if row is None:
            session.add(
                Attendance(citizen_id=member.id, session_id=one.id, kind=kind, by_id=by_id, version=1)
            )
        elif row.kind != kind:
            row.kind, row.by_id = kind, by_id
    one.registered_at, one.registered_by_id = clock.now(), by_id
    session.flush()
    return counted


def tell(
    *,
    citizen_id: int,
    kind: str,
    first: date,
    last: date,
    note: str = "",
    by_id: int | None,
    from_citizen: bool,
) -> Absence:
    """Days somebody does not come. Told twice, it is one. Raises EndsBeforeItStarts or TooLong."""
    if last < first:
        raise EndsBeforeItStarts
    if last - first > LONGEST_ABSENCE:
        raise TooLong
    for row in reading.absences(citizen_id, first):
        if (row.kind, row.first, row.last) == (kind, first, last):
            row.note = note or row.note
            return row
    row = Absence(citizen_id=citizen_id, kind=kind, first=first, last=last, note=note, by_id=by_id, version=1)
    row.from_citizen = from_citizen
    session.add(row)
    session.flush()
    if from_citizen:
        happened.by_citizen(citizen_id, PART, TOLD_ILL if kind == AHEAD[0] else TOLD_AGREED)
    else:
        happened.at_the_desk(citizen_id, PART, FREE)
    return row


def take_back(row: Absence) -> None:
    """The citizen comes after all."""
    row.deleted_at = row.deleted_at or clock.now()
    session.flush()


def put_back(row: Absence) -> None:
    """The days off hold again."""
    row.deleted_at = None
    session.flush()


def undo_fill(fill: str, team_id: int) -> int:
    """Take away the sessions a model put there at once, but not those that somebody has registered; how many went."""
    of_fill = (Session.fill == fill, Session.fill != "", Session.team_id == team_id)
    gone = carry_out(delete(Session).where(*of_fill, Session.registered_at.is_(None)))
    carry_out(update(Session).where(*of_fill).values(fill=""))
    session.expire_all()
    return gone
