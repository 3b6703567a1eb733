"""Who may read what a citizen makes: the welcome's choice, a choice per tool, and a choice per item."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sqlalchemy import ForeignKey, String, UniqueConstraint, bindparam, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.services import progress
from jobunivers.services.accounts.models import Assignment, Person
from jobunivers.services.reading import read_once

AS_I_GO, ASK = "as_i_go", "ask"


class Choice(OwnedByOrganisation, Base):
    """An explicit yes or no for a tool (``item`` empty) or one item of it ("12")."""

    __tablename__ = "sharing_choice"
    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    tool: Mapped[str] = mapped_column(String(20))
    item: Mapped[str] = mapped_column(String(40), default="")
    shared: Mapped[bool]

    __table_args__ = (UniqueConstraint("citizen_id", "tool", "item"),)


def choose(*, citizen_id: int, tool: str, item: str = "", shared: bool) -> None:
    """Set the choice for a tool or an item; a choice for a tool is what new items follow."""
    row = session.scalar(
        select(Choice).where(Choice.citizen_id == citizen_id, Choice.tool == tool, Choice.item == item)
    )
    if row is None:
        row = Choice(citizen_id=citizen_id, tool=tool, item=item, shared=shared)
        session.add(row)
    row.shared = shared
    progress.note(citizen_id=citizen_id, tool=tool, kind="share" if shared else "unshare", what=item)
    session.flush()


_CHOICES = select(Choice).where(Choice.citizen_id == bindparam("citizen_id"))


@read_once
def choices(citizen_id: int) -> dict[tuple[str, str], bool]:
    """Every explicit choice of a citizen by (tool, item)."""
    return {(row.tool, row.item): row.shared for row in session.scalars(_CHOICES, {"citizen_id": citizen_id})}


_CHOICES_IN = select(Choice).where(
    Choice.citizen_id.in_(bindparam("citizens", expanding=True)), Choice.tool == bindparam("tool")
)


def choices_in(tool: str, citizens: Iterable[int]) -> dict[int, dict[tuple[str, str], bool]]:
    """The explicit choices of many citizens in one tool, by citizen: one statement."""
    found: dict[int, dict[tuple[str, str], bool]] = {one: {} for one in citizens}
    for row in session.scalars(_CHOICES_IN, {"citizens": list(found), "tool": tool}):
        found[row.citizen_id][(row.tool, row.item)] = row.shared
    return found


class Sharer(Protocol):
    """A citizen, as a row or as the person at the browser."""

    @property
    def id(self) -> int:
        """The citizen."""

    @property
    def sharing(self) -> str:
        """The welcome's choice."""


@dataclass(frozen=True)
class Shares:
    """A citizen's whole answer to who may read along: the welcome's choice and every explicit one since."""

    welcome: str
    made: Mapping[tuple[str, str], bool]

    def holds(self, tool: str, item: str = "", *, starts_closed: bool = False, apart: bool = False) -> bool:
        """Whether professionals may read an item: its own choice, else the tool's, else the welcome's.

        An item ``apart`` is only opened by its own.
        """
        for key in ((tool, item),) if apart else ((tool, item), (tool, "")):
            if key in self.made:
                return self.made[key]
        return self.welcome == AS_I_GO and not starts_closed and not apart


def of(citizen: Sharer) -> Shares:
    """What a citizen shares, read once for many questions."""
    return Shares(citizen.sharing, choices(citizen.id))


def is_shared(citizen: Sharer, tool: str, item: str = "", *, starts_closed: bool = False) -> bool:
    """Whether professionals beside the citizen may read an item: its own choice, the tool's, the welcome's."""
    return of(citizen).holds(tool, item, starts_closed=starts_closed)


def is_beside(consultant_id: int, citizen_id: int, today: date | None = None) -> bool:
    """Whether a professional is assigned to the citizen today."""
    today = today or clock.today()
    found = select(Assignment.id).where(
        Assignment.consultant_id == consultant_id,
        Assignment.citizen_id == citizen_id,
        Assignment.starts_on <= today,
        or_(Assignment.ends_on.is_(None), Assignment.ends_on >= today),
    )
    return session.scalar(found.limit(1)) is not None


def beside(citizen_id: int) -> list[Person]:
    """The professionals assigned to a citizen today."""
    found = (
        select(Person)
        .join(Assignment, Assignment.consultant_id == Person.id)
        .where(
            Assignment.citizen_id == citizen_id,
            Assignment.starts_on <= clock.today(),
            or_(Assignment.ends_on.is_(None), Assignment.ends_on >= clock.today()),
        )
    )
    return list(session.scalars(found.order_by(Person.name_key)))


def item_id(item: str) -> int:
    """The row an item key names; 0, which no row has, for a key that names none."""
    return int(item) if item.isascii() and item.isdigit() and len(item) < 10 else 0
