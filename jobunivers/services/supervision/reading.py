"""A supervision as one of the two sees it, and what a citizen is asked."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import aliased

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.supervision.models import YES, Asked, Supervision
from jobunivers.services.talks.reading import cards_used_on


@dataclass(frozen=True)
class Seen:
    """A supervision for one of the two. ``citizen`` is the name for who may know it, empty for who may not.

    ``answer`` is the citizen's: *yes*, *no*, or empty as long as there is none.
    """

    row: Supervision
    lead: str
    colleague: str
    citizen: str
    answer: str
    is_lead: bool

    @property
    def has_yes(self) -> bool:
        """Whether the colleague may be there."""
        return self.answer == YES


def mine(person_id: int) -> list[Seen]:
    """Every supervision somebody is one of the two in, the latest first."""
    return _read(person_id, Supervision.deleted_at.is_(None))


def one(person_id: int, supervision_id: int, *, removed: bool = False) -> Seen | None:
    """One of them; nothing for anybody else."""
    there = Supervision.deleted_at.is_not(None) if removed else Supervision.deleted_at.is_(None)
    return next(iter(_read(person_id, there, Supervision.id == supervision_id)), None)


def asked_of(citizen_id: int) -> list[Asked]:
    """What a citizen is asked, the latest first; not about what was put away."""
    found = (
        select(Asked)
        .join(Supervision, Supervision.id == Asked.supervision_id)
        .where(Asked.citizen_id == citizen_id, Supervision.deleted_at.is_(None))
        .order_by(Asked.on.desc(), Asked.id.desc())
    )
    return list(session.scalars(found))


def asked_one(citizen_id: int, asked_id: int) -> Asked | None:
    """One of them."""
    return next((one for one in asked_of(citizen_id) if one.id == asked_id), None)


def cards_to_try(lead_id: int, citizen_id: int, on: date) -> set[str]:
    """The keys of the cards that who holds the talk wants to try with a citizen on a day."""
    found = select(Supervision.cards).where(
        Supervision.consultant_id == lead_id,
        Supervision.about_id == citizen_id,
        Supervision.on == on,
        Supervision.deleted_at.is_(None),
    )
    return {card for cards in session.scalars(found) for card in cards}


def cards_tried(seen: Seen) -> list[str]:
    """The keys of the cards used in the talk of that day, in their order; none for who may not know whose it is."""
    if not seen.citizen or seen.row.about_id is None:
        return []
    return cards_used_on(seen.row.about_id, seen.row.consultant_id, seen.row.on)


def _read(person_id: int, *where: ColumnElement[bool]) -> list[Seen]:
    lead, colleague, citizen = aliased(Person), aliased(Person), aliased(Person)
    beside = (
        select(Assignment.id)
        .where(
            Assignment.consultant_id == Supervision.consultant_id,
            Assignment.citizen_id == Supervision.about_id,
            Assignment.starts_on <= clock.today(),
            or_(Assignment.ends_on.is_(None), Assignment.ends_on >= clock.today()),
        )
        .exists()
    )
    found = (
        select(Supervision, lead.name, colleague.name, citizen.name, Asked.answer, beside)
        .join(lead, lead.id == Supervision.consultant_id)
        .join(colleague, colleague.id == Supervision.colleague_id)
        .outerjoin(citizen, citizen.id == Supervision.about_id)
        .outerjoin(Asked, Asked.supervision_id == Supervision.id)
        .where(or_(Supervision.consultant_id == person_id, Supervision.colleague_id == person_id), *where)
        .order_by(Supervision.on.desc(), Supervision.id.desc())
    )
    return [_seen(person_id, *row) for row in session.execute(found)]


def _seen(
    person_id: int, row: Supervision, lead: str, colleague: str, name: str, answer: str, is_beside: bool
) -> Seen:
    is_lead = row.consultant_id == person_id
    may_know = is_beside and (is_lead or answer == YES)
    shown = (name or "").split(" ")[0] if may_know else ""
    return Seen(row, lead, colleague, shown, answer or "", is_lead)
