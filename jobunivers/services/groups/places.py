"""Whose room it is: which a citizen may be in and which a consultant may lead. Everybody else finds nothing."""

from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import ColumnElement, and_, bindparam, exists, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from jobunivers import clock
from jobunivers.db import session
from jobunivers.fence import within
from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Team
from jobunivers.services.groups.models import Member, Room

_R, _M = Room.__table__.c, Member.__table__.c
Id: TypeAlias = InstrumentedAttribute[int] | InstrumentedAttribute[int | None]
TODAY: Any = bindparam("today")
ME: Any = bindparam("me")


def _in_team(team: Id) -> ColumnElement[bool]:
    """A place on a course of the team, today."""
    here = exists().where(Enrolment.course_id == Course.id, Enrolment.citizen_id == ME)
    here = here.where(Course.team_id == team, Enrolment.starts_on <= TODAY, Enrolment.ends_on >= TODAY)
    return here.correlate(Room)


def _runs(team: Id) -> ColumnElement[bool]:
    """A course of the team is theirs to run, today."""
    own = exists().where(Course.team_id == team, Course.consultant_id == ME, Course.ended_at.is_(None))
    return own.where(Course.ends_on >= TODAY).correlate(Room, Team)


def _beside(citizen: Id) -> ColumnElement[bool]:
    ends = or_(Assignment.ends_on.is_(None), Assignment.ends_on >= TODAY)
    return and_(
        Assignment.citizen_id == citizen, Assignment.consultant_id == ME, Assignment.starts_on <= TODAY, ends
    )


def _beside_team(team: Id) -> ColumnElement[bool]:
    """Beside somebody who is in the team today."""
    somebody = exists().where(_beside(Enrolment.citizen_id), Enrolment.course_id == Course.id)
    somebody = somebody.where(
        Course.team_id == team, Enrolment.starts_on <= TODAY, Enrolment.ends_on >= TODAY
    )
    return somebody.correlate(Room, Team)


def _leads() -> ColumnElement[bool]:
    """Opened it and is still beside somebody of it; or runs a course of its team today."""
    own = exists().where(Member.room_id == Room.id, _beside(Member.citizen_id)).correlate(Room)
    mine = and_(Room.opened_by_id == ME, or_(_runs(Room.team_id), _beside_team(Room.team_id), own))
    return or_(mine, and_(Room.team_id.is_not(None), _runs(Room.team_id)))


_OF_MEMBER = (
    select(Room, Member)
    .join(Member, and_(Member.room_id == Room.id, Member.citizen_id == ME))
    .where(Room.id == bindparam("room_id"), Member.out_at.is_(None), Member.joined_at.is_not(None))
)
_LED = select(Room).where(Room.id == bindparam("room_id"), _leads())
_ALL_LED = select(Room).where(_leads()).order_by(Room.opened_at.desc(), Room.id.desc()).limit(60)
_TEAMS = select(Team).where(or_(_runs(Team.id), _beside_team(Team.id))).order_by(Team.name)
_OPEN = and_(Room.closed_at.is_(None), Room.open_until > bindparam("now"))
_OFFERED = (
    select(Room, Member)
    .outerjoin(Member, and_(Member.room_id == Room.id, Member.citizen_id == ME))
    .where(or_(Member.id.is_not(None), and_(Room.team_id.is_not(None), _in_team(Room.team_id), _OPEN)))
    .where(Member.out_at.is_(None))
    .order_by(Room.opened_at.desc(), Room.id.desc())
    .limit(30)
)
_BY_CODE = (
    select(Room, Member)
    .outerjoin(Member, and_(Member.room_id == Room.id, Member.citizen_id == ME))
    .where(Room.code == bindparam("code"), _OPEN, Member.out_at.is_(None))
    .where(or_(Member.id.is_not(None), _in_team(Room.team_id)))
)
_OFFERED_ONE = _OFFERED.where(Room.id == bindparam("room_id"), _OPEN)

_PULSE_OF_MEMBER = (
    select(_R.version, _R.kind)
    .join(Member.__table__, and_(_M.room_id == _R.id, _M.citizen_id == ME))
    .where(_R.id == bindparam("room_id"), _M.out_at.is_(None), _M.joined_at.is_not(None))
    .where(within(_R.organisation_id, bindparam("organisation_id")))
    .execution_options(tenant_in_statement=True)
)
_PULSE_OF_LEADER = (
    select(_R.version, _R.kind)
    .where(_R.id == bindparam("room_id"), _leads(), within(_R.organisation_id, bindparam("organisation_id")))
    .execution_options(tenant_in_statement=True)
)


class Place(NamedTuple):
    """A room, and who somebody is in it (None for who has not been in it yet)."""

    room: Room
    member: Member | None


class Pulse(NamedTuple):
    """What a screen asks for again and again: a room's version, and its kind."""

    version: int
    kind: str


def of_member(room_id: int, citizen_id: int) -> tuple[Room, Member] | None:
    """A room and who the citizen is in it; None where they are not, or no longer."""
    row = session.execute(_OF_MEMBER, {"room_id": room_id, "me": citizen_id}).first()
    return (row[0], row[1]) if row else None


def offered(citizen_id: int) -> list[Place]:
    """The rooms a citizen is in, or may go into now, the newest first."""
    rows = session.execute(_OFFERED, _now(citizen_id))
    return [Place(*row) for row in rows]


def open_to(room_id: int, citizen_id: int) -> Place | None:
    """A room with a session going on that a citizen may go into."""
    row = session.execute(_OFFERED_ONE, {**_now(citizen_id), "room_id": room_id}).first()
    return Place(*row) if row else None


def by_code(code: str, citizen_id: int) -> Place | None:
    """The room of a code, for somebody of its team or list; None for anybody else, as for a code that is none."""
    row = session.execute(_BY_CODE, {**_now(citizen_id), "code": code}).first()
    return Place(*row) if row else None


def led(room_id: int, consultant_id: int) -> Room | None:
    """A room the professional leads; None for anybody else's."""
    return session.scalar(_LED, {"room_id": room_id, "me": consultant_id, "today": clock.today()})


def all_led(consultant_id: int) -> list[Room]:
    """The newest rooms a professional leads."""
    return list(session.scalars(_ALL_LED, {"me": consultant_id, "today": clock.today()}))


def teams_of(consultant_id: int) -> list[Team]:
    """The teams a professional may open a room for."""
    return list(session.scalars(_TEAMS, {"me": consultant_id, "today": clock.today()}))


def pulse_of_member(room_id: int, citizen_id: int, organisation_id: int) -> Pulse | None:
    """How far a room is that a citizen is in; None where they are not."""
    asked = {"room_id": room_id, "me": citizen_id, "organisation_id": organisation_id}
    row = session.execute(_PULSE_OF_MEMBER, asked).first()
    return Pulse(*row) if row else None


def pulse_of_leader(room_id: int, consultant_id: int, organisation_id: int) -> Pulse | None:
    """How far a room is that a professional leads; None for anybody else's."""
    asked = {"room_id": room_id, "me": consultant_id, "organisation_id": organisation_id}
    row = session.execute(_PULSE_OF_LEADER, {**asked, "today": clock.today()}).first()
    return Pulse(*row) if row else None


def _now(person_id: int) -> dict[str, int | object | datetime]:
    return {"me": person_id, "today": clock.today(), "now": clock.now()}
