"""The organisation's people as the administrator looks them up: a page at a time, with where each stands."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, not_, or_, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import (
    CITIZEN,
    Assignment,
    Course,
    Enrolment,
    Invitation,
    Person,
    Team,
)
from jobunivers.services.names import patterns

PAGE = 50
INSIDE, OUTSIDE, CLOSED, ALONE = "inde", "ude", "lukket", "alene"
STATES = (INSIDE, OUTSIDE, CLOSED)
"""Has chosen a password; has not yet; is shut out."""

_IS: dict[str, ColumnElement[bool]] = {
    INSIDE: and_(Person.disabled_at.is_(None), Person.password_hash.is_not(None)),
    OUTSIDE: and_(Person.disabled_at.is_(None), Person.password_hash.is_(None)),
    CLOSED: Person.disabled_at.is_not(None),
}


def is_now() -> ColumnElement[bool]:
    """Whether an assignment holds today."""
    today = clock.today()
    return and_(Assignment.starts_on <= today, or_(Assignment.ends_on.is_(None), Assignment.ends_on >= today))


def is_not_over() -> ColumnElement[bool]:
    """Whether an assignment holds today or will later on."""
    return or_(Assignment.ends_on.is_(None), Assignment.ends_on >= clock.today())


def is_alone() -> ColumnElement[bool]:
    """A citizen nobody is beside today."""
    somebody = exists().where(Assignment.citizen_id == Person.id, is_now())
    return and_(Person.role == CITIZEN, Person.disabled_at.is_(None), not_(somebody))


@dataclass(frozen=True)
class Line:
    """One person; ``invited_until`` where an invitation is open, ``course`` the one they are on or were on last."""

    person: Person
    course: str
    beside: tuple[str, ...]
    invited_until: datetime | None

    @property
    def state(self) -> str:
        """One of STATES."""
        if self.person.disabled_at is not None:
            return CLOSED
        return INSIDE if self.person.password_hash else OUTSIDE


def listed(*, search: str = "", role: str = "", state: str = "", page: int = 1) -> tuple[list[Line], int]:
    """One page of people by role and name, and how many there are in all. Four statements for any number."""
    everybody: Any = select(Person, func.count().over())
    found = _narrowed(everybody, search, role, state)
    found = found.order_by(Person.role, Person.name_key, Person.id).limit(PAGE).offset(PAGE * (page - 1))
    rows = session.execute(found).all()
    return lines([row[0] for row in rows]), rows[0][1] if rows else 0


def lines(people: Sequence[Person]) -> list[Line]:
    """The same people with their courses, professionals and invitations."""
    ids = [person.id for person in people]
    courses, beside, invited = _courses(ids), _beside(ids), _invited(ids)
    return [
        Line(person, courses.get(person.id, ""), tuple(beside[person.id]), invited.get(person.id))
        for person in people
    ]


def line_of(person: Person) -> Line:
    """One person alone, without courses and professionals."""
    return Line(person, "", (), _invited([person.id]).get(person.id))


def came_with(batch: str) -> list[Person]:
    """Everybody who was made from one list, in the order of their names."""
    return list(session.scalars(select(Person).where(Person.came_with == batch).order_by(Person.name_key)))


def named(role: str, limit: int = 1000) -> list[tuple[int, str]]:
    """The (id, name) of everybody with a role who is not shut out, in order."""
    found = select(Person.id, Person.name).where(Person.role == role, Person.disabled_at.is_(None))
    rows = session.execute(found.order_by(Person.name_key, Person.id).limit(limit))
    return [(person_id, name) for person_id, name in rows]


def open_teams() -> list[tuple[int, str]]:
    """The (id, name) of every team that is not closed, by name."""
    found = select(Team.id, Team.name).where(Team.closed_at.is_(None)).order_by(Team.name)
    return [(row[0], row[1]) for row in session.execute(found)]


def everybody(*roles: str, limit: int = 5000) -> list[tuple[int, str]]:
    """The (id, name) of everybody with one of some roles, shut out or not, in order."""
    found = select(Person.id, Person.name).where(Person.role.in_(roles))
    return [
        (row[0], row[1]) for row in session.execute(found.order_by(Person.name_key, Person.id).limit(limit))
    ]


def _narrowed(found: Select[Any], search: str, role: str, state: str) -> Select[Any]:
    if "@" in search:
        found = found.where(Person.email.icontains(search.strip(), autoescape=True))
    elif search.strip():
        found = found.where(*(Person.name_key.like(word, escape="/") for word in patterns(search)))
    if role:
        found = found.where(Person.role == role)
    if state == ALONE:
        return found.where(is_alone())
    return found.where(_IS[state]) if state in _IS else found


def _courses(ids: Iterable[int]) -> dict[int, str]:
    """The course each is on; before it begins the next one, afterwards the last one."""
    found = select(Enrolment.citizen_id, Course.name).join(Course, Course.id == Enrolment.course_id)
    begun = Enrolment.starts_on <= clock.today()
    rows = session.execute(
        found.where(Enrolment.citizen_id.in_(ids)).order_by(begun, Enrolment.ends_on, Enrolment.id)
    )
    return {row[0]: row[1] for row in rows}


def _beside(ids: Iterable[int]) -> defaultdict[int, list[str]]:
    found = select(Assignment.citizen_id, Person.name).join(Person, Person.id == Assignment.consultant_id)
    rows = session.execute(found.where(Assignment.citizen_id.in_(ids), is_now()).order_by(Person.name_key))
    kept: defaultdict[int, list[str]] = defaultdict(list)
    for citizen_id, name in rows:
        kept[citizen_id].append(name)
    return kept


def _invited(ids: Iterable[int]) -> dict[int, datetime]:
    found = select(Invitation.person_id, func.max(Invitation.expires_at)).where(
        Invitation.person_id.in_(ids), Invitation.used_at.is_(None), Invitation.expires_at > clock.now()
    )
    return {row[0]: row[1] for row in session.execute(found.group_by(Invitation.person_id))}
