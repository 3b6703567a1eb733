"""Who does the nightly work now: one row in the database, so that it is done once, on however many machines."""

from datetime import datetime, timedelta

from sqlalchemy import String, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock, db
from jobunivers.db import Base, session
from jobunivers.services.bulk import carry_out

NIGHTLY = "nightly"
GIVEN_UP = timedelta(hours=3)


class Lock(Base):
    """What is done by one at a time; ``held_since`` is empty while nobody does it."""

    __tablename__ = "night_lock"
    name: Mapped[str] = mapped_column(String(20), primary_key=True)
    held_since: Mapped[datetime | None]


def take() -> bool:
    """Begin, and commit that; False while somebody else is at it. Who began three hours ago has broken off.

    Whether somebody is at it is read without waiting for what they write meanwhile.
    """
    if _is_held():
        return False
    _be_there()
    free = or_(Lock.held_since.is_(None), Lock.held_since < clock.now() - GIVEN_UP)
    taken = carry_out(update(Lock).where(Lock.name == NIGHTLY, free).values(held_since=clock.now()))
    session.commit()
    return taken > 0


def let_go() -> None:
    """It is done; commits that."""
    session.execute(
        update(Lock).where(Lock.name == NIGHTLY).values(held_since=None),
        execution_options={"synchronize_session": False},
    )
    session.commit()


def _is_held() -> bool:
    with db.reading():
        since = session.scalar(select(Lock.held_since).where(Lock.name == NIGHTLY))
        session.rollback()
    return since is not None and since >= clock.now() - GIVEN_UP


def _be_there() -> None:
    """The row, made by whoever comes first."""
    if session.get(Lock, NIGHTLY) is not None:
        return
    try:
        session.add(Lock(name=NIGHTLY))
        session.commit()
    except IntegrityError:
        session.rollback()
