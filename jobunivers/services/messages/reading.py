"""Threads as they are shown, newest first."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased, selectinload

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Person, Team
from jobunivers.services.messages.models import Attachment, Message

PAGE = 20


def thread(citizen_id: int, *, before: int | None = None, limit: int = PAGE) -> list[Message]:
    """The newest messages of a citizen's thread (those before one), each with its files."""
    found = select(Message).where(Message.citizen_id == citizen_id)
    if before is not None:
        found = found.where(Message.id < before)
    found = found.order_by(Message.id.desc()).limit(limit).options(selectinload(Message.files))
    return list(session.scalars(found))


def one_of(citizen_id: int, message_id: int, by_id: int) -> Message | None:
    """A message that somebody wrote in a citizen's thread."""
    found = select(Message).where(
        Message.id == message_id, Message.citizen_id == citizen_id, Message.by_id == by_id
    )
    return session.scalar(found)


def file_of(citizen_id: int, file_id: int) -> Attachment | None:
    """A file that was sent in a citizen's thread."""
    found = select(Attachment).where(Attachment.id == file_id, Attachment.citizen_id == citizen_id)
    return session.scalar(found)


@dataclass(frozen=True)
class Line:
    """One citizen's thread in a list: the newest message, since when the citizen waits, and how much is unread."""

    citizen_id: int
    name: str
    newest: Message
    waits_since: datetime | None


def inbox(consultant_id: int, *, limit: int = PAGE, offset: int = 0) -> list[Line]:
    """The threads of those a professional is beside today: who waits for an answer first, then the newest."""
    open_since = (
        select(func.min(Message.created_at))
        .where(Message.citizen_id == Person.id, Message.from_citizen.is_(True), Message.answered_at.is_(None))
        .correlate(Person)
        .scalar_subquery()
    )
    last = (
        select(func.max(Message.id))
        .where(Message.citizen_id == Person.id)
        .correlate(Person)
        .scalar_subquery()
    )
    beside = select(Assignment.citizen_id).where(*_today(consultant_id))
    mine = (
        select(Person.id, Person.name, open_since.label("since"), last.label("last"))
        .where(Person.id.in_(beside), Person.disabled_at.is_(None))
        .subquery()
    )
    newest = aliased(Message)
    found = select(mine.c.id, mine.c.name, mine.c.since, newest).join(newest, newest.id == mine.c.last)
    found = found.order_by(mine.c.since.is_(None), mine.c.since, newest.id.desc()).limit(limit).offset(offset)
    return [Line(row[0], row[1], row[3], row[2]) for row in session.execute(found)]


def threads(consultant_id: int) -> int:
    """How many of those a professional is beside have a thread."""
    beside = select(Assignment.citizen_id).where(*_today(consultant_id))
    found = select(func.count(func.distinct(Message.citizen_id))).where(Message.citizen_id.in_(beside))
    return session.scalar(found) or 0


@dataclass(frozen=True)
class Many:
    """A team somebody can write to at once, and the citizens of it they are beside: (id, name)."""

    id: int
    name: str
    people: tuple[tuple[int, str], ...]


def teams(consultant_id: int) -> list[Many]:
    """The teams of those a professional is beside today, each with these citizens."""
    found = (
        select(Team.id, Team.name, Person.id, Person.name)
        .join(Course, Course.team_id == Team.id)
        .join(Enrolment, Enrolment.course_id == Course.id)
        .join(Person, Person.id == Enrolment.citizen_id)
        .where(
            Person.id.in_(select(Assignment.citizen_id).where(*_today(consultant_id))),
            Person.disabled_at.is_(None),
            Enrolment.ends_on >= clock.today(),
        )
        .order_by(Team.name, Team.id, Person.name_key)
        .distinct()
    )
    rows = session.execute(found.add_columns(Person.name_key)).all()
    kept: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for team_id, team, person_id, name, _key in rows:
        kept.setdefault((team_id, team), []).append((person_id, name))
    return [Many(team_id, team, tuple(people)) for (team_id, team), people in kept.items()]


def _today(consultant_id: int) -> tuple[ColumnElement[bool], ...]:
    today = clock.today()
    over = Assignment.ends_on.is_(None) | (Assignment.ends_on >= today)
    return (Assignment.consultant_id == consultant_id, Assignment.starts_on <= today, over)
