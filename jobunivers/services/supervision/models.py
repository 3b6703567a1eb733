"""What two consultants keep between them, and the answer of the citizen whose talk it is."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen, Versioned
from jobunivers.services.rounds import one_column_each

YES, NO = "yes", "no"
TEXT = 4_000
POINTS = tuple(f"seen_{number}" for number in range(1, 11))
"""The points of the guide, each a column of its own, so that two windows are compared point by point."""


@one_column_each(POINTS, of=Text)
class Supervision(Versioned, Base):
    """One talk that a colleague looks on at. It belongs to the two alone, not to the citizen it is held with.

    ``consultant_id`` holds the talk, ``colleague_id`` looks on. ``cards`` are keys of the dialogue cards to be tried,
    ``watch`` is what to look for, the columns of POINTS are what was seen, ``next_time`` is what comes of it.
    """

    __tablename__ = "supervision"
    consultant_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    colleague_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    about_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    on: Mapped[date]
    aim: Mapped[str] = mapped_column(default="")
    watch: Mapped[str] = mapped_column(default="")
    cards: Mapped[list[str]] = mapped_column(default=list)
    next_time: Mapped[str] = mapped_column(default="")

    @property
    def kept_with(self) -> int:
        """The one who holds the talk. When the colleague is erased, the row goes and its versions with it."""
        return self.consultant_id


class Asked(OwnedByCitizen, Base):
    """The question to the citizen whether a colleague may look on, and the answer: *yes*, *no*, empty for none yet.

    It says nothing of what the two keep; it is the citizen's, so it is handed out and erased with the rest.
    """

    __tablename__ = "supervision_asked"
    supervision_id: Mapped[int] = mapped_column(ForeignKey("supervision.id", ondelete="CASCADE"), unique=True)
    by_name: Mapped[str] = mapped_column(String(200))
    colleague_name: Mapped[str] = mapped_column(String(200))
    on: Mapped[date]
    answer: Mapped[str] = mapped_column(String(5), default="")
    answered_at: Mapped[datetime | None]
