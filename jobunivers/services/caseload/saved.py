"""Lists a professional has saved: what they ask of the desk, under a name. Flush, never commit.

A saved list holds no citizens: who is on it is asked each time, of those the professional is beside that day.
"""

from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ForeignKey, String, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.services.bulk import carry_out
from jobunivers.services.caseload import reading, statements
from jobunivers.services.caseload.cases import Asked, Desk
from jobunivers.services.versions import KEPT_FOR

LONGEST_NAME, MOST_CITIZENS = 60, 500


class SavedList(OwnedByOrganisation, Base):
    """One saved list; ``asked`` holds the fields of ``Asked``."""

    __tablename__ = "caseload_list"
    id: Mapped[int] = mapped_column(primary_key=True)
    consultant_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME))
    asked: Mapped[dict[str, Any]]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    deleted_at: Mapped[datetime | None]

    @property
    def asks(self) -> Asked:
        """What is asked, the first page of it; a queue or an order there no longer is asks for everybody."""
        known = {one.name for one in fields(Asked)} - {"page"}
        asked = Asked(**{key: value for key, value in self.asked.items() if key in known})
        is_known = asked.queue in statements.ALL and asked.order in statements.ORDERS
        return asked if is_known else Asked(queue=statements.EVERYBODY)


class OnList(NamedTuple):
    """A citizen on a list."""

    id: int
    name: str


def save(*, consultant_id: int, name: str, asked: Asked) -> SavedList:
    """Keep what is asked under a name; a name that is there already asks this from now on."""
    found = next((one for one in lists_of(consultant_id) if one.name == name), None)
    if found is None:
        found = SavedList(consultant_id=consultant_id, name=name)
        session.add(found)
    found.asked = {key: value for key, value in asdict(asked).items() if key != "page"}
    session.flush()
    return found


def lists_of(consultant_id: int) -> list[SavedList]:
    """A professional's lists by name."""
    found = select(SavedList).where(SavedList.consultant_id == consultant_id, SavedList.deleted_at.is_(None))
    return list(session.scalars(found.order_by(SavedList.name, SavedList.id)))


def one(consultant_id: int, list_id: int) -> SavedList | None:
    """One of a professional's own lists, put away or not."""
    return session.scalar(
        select(SavedList).where(SavedList.id == list_id, SavedList.consultant_id == consultant_id)
    )


def put_away(found: SavedList) -> None:
    """The list goes; it can be fetched back for 30 days."""
    found.deleted_at = found.deleted_at or clock.now()
    session.flush()


def put_back(found: SavedList) -> None:
    """Undo that a list was put away."""
    found.deleted_at = None
    session.flush()


def forget() -> int:
    """Erase lists put away more than 30 days ago; how many went. Nightly work."""
    return carry_out(delete(SavedList).where(SavedList.deleted_at < clock.now() - KEPT_FOR))


def citizens(desk: Desk, found: SavedList) -> list[OnList]:
    """Who is on a list today, in its order; at most 500. One statement."""
    return [OnList(row.id, row.name) for row in reading.rows_of(desk, found.asks, MOST_CITIZENS)]
