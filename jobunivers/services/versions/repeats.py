"""A request that comes twice is answered twice and done once: a double tap, an answer lost on its way."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, String, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.services.versions.models import OPERATION

KEPT_FOR = timedelta(days=2)


class Answered(OwnedByOrganisation, Base):
    """A form that was taken, and where its sender was sent on to. ``content`` is a hash of what it held."""

    __tablename__ = "answered"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    operation: Mapped[str] = mapped_column(String(OPERATION))
    content: Mapped[str] = mapped_column(String(64))
    onward: Mapped[str] = mapped_column(String(500))
    at: Mapped[datetime] = mapped_column(default=clock.now)

    __table_args__ = (UniqueConstraint("person_id", "operation", "content"),)


def answer_given(person_id: int, operation: str, content: str) -> str | None:
    """Where the same form with the same words was sent on to before; None when it is new."""
    return session.scalar(
        select(Answered.onward).where(
            Answered.person_id == person_id,
            Answered.operation == operation[:OPERATION],
            Answered.content == content,
        )
    )


def keep_answer(*, person_id: int, operation: str, content: str, onward: str) -> Answered:
    """Note where its sender was sent on to; it is written by the commit that writes what was sent."""
    answered = Answered(person_id=person_id, operation=operation[:OPERATION], content=content, onward=onward)
    session.add(answered)
    return answered


def forget_answers() -> None:
    """Erase what no browser will ask again for. For the nightly work."""
    session.execute(delete(Answered).where(Answered.at < clock.now() - KEPT_FOR))
