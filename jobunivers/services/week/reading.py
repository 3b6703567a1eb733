"""A team's sessions, who belongs to it that day, and what is known of their coming."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.listing import is_now
from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Person
from jobunivers.services.groups import places
from jobunivers.services.week import days
from jobunivers.services.week.models import CAME, KINDS, Absence, Attendance, PhaseThen, Session

teams_of = places.teams_of


def between(team_ids: Iterable[int], first: date, last: date) -> list[Session]:
    """The sessions of teams from one day to another, both with it, in the order of the day."""
    found = select(Session).where(
        Session.team_id.in_(list(team_ids)),
        Session.starts_at >= days.begins(first),
        Session.starts_at < days.ends(last),
    )
    return list(session.scalars(found.order_by(Session.starts_at, Session.id)))


def one(session_id: int) -> Session | None:
    """A session of the organisation."""
    return session.scalar(select(Session).where(Session.id == session_id))


@dataclass(frozen=True)
class Member:
    """Somebody of a team on the day of a session: what is registered, else what was told ahead, else that they came."""

    id: int
    name: str
    kind: str
    told: str = ""
    is_registered: bool = False


def members(consultant_id: int, one: Session) -> list[Member]:
    """Those of a session's team that a professional is beside today, by name, with how it was."""
    day = one.day
    beside = select(Assignment.citizen_id).where(Assignment.consultant_id == consultant_id, is_now())
    found = (
        select(Person.id, Person.name, Attendance.kind, _told(day))
        .outerjoin(Attendance, (Attendance.citizen_id == Person.id) & (Attendance.session_id == one.id))
        .where(Person.id.in_(_in_team(one.team_id, day)), Person.id.in_(beside), Person.disabled_at.is_(None))
        .order_by(Person.name_key, Person.id)
    )
    rows = session.execute(found)
    return [
        Member(row[0], row[1], row[2] or row[3] or CAME, row[3] or "", row[2] is not None) for row in rows
    ]


def others(consultant_id: int, one: Session) -> int:
    """How many of the team that day are beside colleagues only."""
    beside = select(Assignment.citizen_id).where(Assignment.consultant_id == consultant_id, is_now())
    ids = _in_team(one.team_id, one.day)
    found = select(func.count(Person.id)).where(
        Person.id.in_(ids), Person.id.not_in(beside), Person.disabled_at.is_(None)
    )
    return session.scalar(found) or 0


_OF_CITIZENS = (
    select(Session, Enrolment.citizen_id, Enrolment.starts_on, Enrolment.ends_on)
    .join(Course, Course.team_id == Session.team_id)
    .join(Enrolment, Enrolment.course_id == Course.id)
    .where(
        Enrolment.citizen_id.in_(bindparam("citizens", expanding=True)),
        Session.starts_at >= bindparam("since"),
        Session.starts_at < bindparam("until"),
    )
    .order_by(Session.starts_at, Session.id)
)


def of_citizens(citizen_ids: Iterable[int], first: date, last: date) -> list[tuple[Session, int]]:
    """The sessions citizens are expected at between two days, each with the citizen's id. One statement."""
    asked = {"citizens": list(citizen_ids), "since": days.begins(first), "until": days.ends(last)}
    rows = [
        (row[0], row[1]) for row in session.execute(_OF_CITIZENS, asked) if row[2] <= row[0].day <= row[3]
    ]
    return list(dict.fromkeys(rows))


def week_at(name: str, held: Callable[[date, date], list[Session]]) -> tuple[days.Week, list[Session]]:
    """The week of an address with what is ``held`` in it. No name: this week, or the next when this one is over.

    A week is over at the weekend, when nothing more is held in it.
    """
    week, now = days.Week.named(name), clock.today()
    found = held(week.monday, week.other(1).days[-1])
    is_over = now.isoweekday() > 5 and not any(now <= one.day <= week.days[-1] for one in found)
    if is_over and not name:
        week = week.other(1)
    return week, [one for one in found if one.day in week.days]


def phase_of(held: Iterable[Session]) -> PhaseThen | None:
    """The phase a week was planned in: that of most of its sessions, so that one that was moved decides nothing."""
    counted = Counter(one.phase for one in held if one.phase is not None)
    return counted.most_common(1)[0][0] if counted else None


def week_of(citizen_id: int, first: date, last: date) -> list[Session]:
    """The sessions a citizen is expected at."""
    return [one for one, _citizen in of_citizens([citizen_id], first, last)]


def absences(citizen_id: int, since: date) -> list[Absence]:
    """The days a citizen has told they do not come, from a day on, the next first."""
    found = select(Absence).where(
        Absence.citizen_id == citizen_id, Absence.last >= since, Absence.deleted_at.is_(None)
    )
    return list(session.scalars(found.order_by(Absence.first, Absence.id)))


def attended(citizen_id: int, session_ids: Iterable[int]) -> dict[int, str]:
    """How it was at these sessions, by session."""
    found = select(Attendance.session_id, Attendance.kind).where(
        Attendance.citizen_id == citizen_id, Attendance.session_id.in_(list(session_ids))
    )
    return {row[0]: row[1] for row in session.execute(found)}


@dataclass(frozen=True)
class Sum:
    """How often, by kind; and the last session that counted."""

    kinds: dict[str, int]
    last: datetime | None = None

    @property
    def times(self) -> int:
        """Sessions in all."""
        return sum(self.kinds.values())

    @property
    def came(self) -> int:
        """Those somebody came to."""
        return self.kinds.get(CAME, 0)


def sum_of(citizen_id: int, first: date | None = None, last: date | None = None) -> Sum:
    """How often a citizen came, was ill, was free by agreement or did not come."""
    found = select(Attendance.kind, func.count(Attendance.id), func.max(Session.starts_at))
    found = found.join(Session, Session.id == Attendance.session_id)
    found = found.where(Attendance.citizen_id == citizen_id, Session.cancelled_at.is_(None))
    if first is not None:
        found = found.where(Session.starts_at >= days.begins(first))
    if last is not None:
        found = found.where(Session.starts_at < days.ends(last))
    rows = session.execute(found.group_by(Attendance.kind)).all()
    return Sum({row[0]: row[1] for row in rows}, max((row[2] for row in rows), default=None))


@dataclass
class Gone:
    """How one week has gone for a team: how many times it met, and how often each kind."""

    week: days.Week
    times: int
    kinds: dict[str, int]

    @property
    def expected(self) -> int:
        """How many came or were away, over all times."""
        return sum(self.kinds.values())


def by_week(consultant_id: int, team_id: int, first: date, last: date) -> list[Gone]:
    """The weeks that have a register, of those a professional is beside today; the first week first."""
    beside = select(Assignment.citizen_id).where(Assignment.consultant_id == consultant_id, is_now())
    found = (
        select(Session.id, Session.starts_at, Attendance.kind, func.count(Attendance.id))
        .join(Attendance, Attendance.session_id == Session.id)
        .where(
            Session.team_id == team_id,
            Session.cancelled_at.is_(None),
            Session.starts_at >= days.begins(first),
            Session.starts_at < days.ends(last),
            Attendance.citizen_id.in_(beside),
        )
        .group_by(Session.id, Session.starts_at, Attendance.kind)
        .order_by(Session.starts_at, Session.id)
    )
    weeks: dict[days.Week, Gone] = {}
    seen: set[int] = set()
    for session_id, starts_at, kind, number in session.execute(found):
        week = days.Week.of(clock.local(starts_at).date())
        gone = weeks.setdefault(week, Gone(week, 0, dict.fromkeys(KINDS, 0)))
        gone.times += session_id not in seen
        gone.kinds[kind] += number
        seen.add(session_id)
    return list(weeks.values())


def _in_team(team_id: int, day: date) -> Select[Any]:
    """The citizens with a place on the team that day."""
    found = select(Enrolment.citizen_id).join(Course, Course.id == Enrolment.course_id)
    return found.where(Course.team_id == team_id, Enrolment.starts_on <= day, Enrolment.ends_on >= day)


def _told(day: date) -> ColumnElement[Any]:
    """What a citizen has told ahead of that day; the newest word."""
    found = select(Absence.kind).where(
        Absence.citizen_id == Person.id,
        Absence.first <= day,
        Absence.last >= day,
        Absence.deleted_at.is_(None),
    )
    return found.order_by(Absence.id.desc()).limit(1).correlate(Person).scalar_subquery()


def absence(citizen_id: int, absence_id: int, *, removed: bool = False) -> Absence | None:
    """One of a citizen's days off; put away only where asked for."""
    found = select(Absence).where(Absence.id == absence_id, Absence.citizen_id == citizen_id)
    row = session.scalar(found)
    return row if row is not None and (removed or row.deleted_at is None) else None
