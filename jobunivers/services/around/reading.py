"""Who is round a citizen now and soon, and what has been handed over."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import CONSULTANT, Assignment, Person
from jobunivers.services.around.models import FOR_GOOD, HandOver
from jobunivers.services.around.parts_played import PartPlayed, part_played

REGRET, TOLD_FOR = timedelta(days=1), timedelta(days=14)


@dataclass(frozen=True)
class Beside:
    """One professional round a citizen: with which part, from and until when."""

    assignment_id: int
    person_id: int
    name: str
    part: str
    starts_on: date
    ends_on: date | None

    @property
    def played(self) -> PartPlayed:
        """What the part is called and what it does."""
        return part_played(self.part)

    @property
    def is_to_come(self) -> bool:
        """Whether they are not there yet."""
        return self.starts_on > clock.today()


def people(citizen_id: int) -> list[Beside]:
    """Everybody round a citizen today and those to come, who is there now first. One statement."""
    found = select(Assignment, Person.name).join(Person, Person.id == Assignment.consultant_id)
    found = found.where(
        Assignment.citizen_id == citizen_id,
        Person.disabled_at.is_(None),
        or_(Assignment.ends_on.is_(None), Assignment.ends_on >= clock.today()),
        or_(Assignment.ends_on.is_(None), Assignment.ends_on >= Assignment.starts_on),
    )
    every = [
        Beside(one.id, one.consultant_id, name, one.part, one.starts_on, one.ends_on)
        for one, name in session.execute(found.order_by(Person.name_key, Assignment.starts_on))
    ]
    return sorted(every, key=lambda one: one.is_to_come)


def colleagues(but_id: int) -> list[tuple[int, str]]:
    """The (id, name) of every other consultant of the organisation, by name."""
    found = select(Person.id, Person.name).where(
        Person.role == CONSULTANT, Person.disabled_at.is_(None), Person.id != but_id
    )
    return [(row[0], row[1]) for row in session.execute(found.order_by(Person.name_key))]


def colleague(person_id: int, but_id: int) -> Person | None:
    """One of them."""
    return session.scalar(
        select(Person).where(
            Person.id == person_id,
            Person.role == CONSULTANT,
            Person.disabled_at.is_(None),
            Person.id != but_id,
        )
    )


def given(consultant_id: int) -> dict[str, list[tuple[HandOver, str]]]:
    """What a professional has handed over and can still take back, with the citizens' names, by batch, newest first.

    For a time: until it is over. For good: for a day; after that the citizen is the colleague's.
    """
    regret = clock.now() - REGRET
    open_still = or_(
        and_(HandOver.kind == FOR_GOOD, HandOver.created_at > regret),
        HandOver.starts_on > clock.today(),
        and_(HandOver.kind != FOR_GOOD, HandOver.ends_on >= clock.today()),
    )
    mine = HandOver.from_id == consultant_id, HandOver.taken_back_at.is_(None), open_still
    found: dict[str, list[tuple[HandOver, str]]] = {}
    for one, name in _named(*mine):
        found.setdefault(one.batch, []).append((one, name))
    return found


def received(consultant_id: int) -> list[tuple[HandOver, str]]:
    """What colleagues have handed over to a professional: what is new, and what goes on for a time; newest first."""
    lasts = and_(HandOver.kind != FOR_GOOD, HandOver.ends_on >= clock.today())
    return _named(
        HandOver.to_id == consultant_id,
        HandOver.taken_back_at.is_(None),
        or_(HandOver.noticed_at.is_(None), lasts),
    )


def unnoticed(consultant_id: int) -> int:
    """How many citizens have been handed over to a professional who has not seen it yet."""
    found = select(func.count(HandOver.id)).where(
        HandOver.to_id == consultant_id, HandOver.noticed_at.is_(None), HandOver.taken_back_at.is_(None)
    )
    return session.scalar(found) or 0


def told(citizen_id: int) -> list[HandOver]:
    """What a citizen is told: what is to come or goes on, and what began in the last two weeks; newest first."""
    found = select(HandOver).where(
        HandOver.citizen_id == citizen_id,
        HandOver.taken_back_at.is_(None),
        or_(HandOver.ends_on.is_(None), HandOver.ends_on >= clock.today()),
        or_(HandOver.starts_on >= clock.today() - TOLD_FOR, HandOver.ends_on >= clock.today()),
    )
    return list(session.scalars(found.order_by(HandOver.id.desc())))


def _named(*asked: ColumnElement[bool]) -> list[tuple[HandOver, str]]:
    found = select(HandOver, Person.name).join(Person, Person.id == HandOver.citizen_id).where(*asked)
    return [(row[0], row[1]) for row in session.execute(found.order_by(HandOver.id.desc()))]
