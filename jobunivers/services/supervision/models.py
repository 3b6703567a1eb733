"""What two consultants keep between them, and the answer of the citizen whose talk it is."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen, OwnedByOrganisation

YES, NO = "yes", "no"
TEXT = 4_000


class Supervision(OwnedByOrganisation, Base):
    """One talk that a colleague looks on at. It belongs to the two alone, not to the citizen it is held with.

    ``consultant_id`` holds the talk, ``colleague_id`` looks on. ``cards`` are keys of the dialogue cards to be tried,
    ``watch`` is what to look for, ``seen`` what was seen (the point's number → words), ``next_time`` what comes of it.
    """

    __tablename__ = "supervision"
    id: Mapped[int] = mapped_column(primary_key=True)
    consultant_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    colleague_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    about_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    on: Mapped[date]
    aim: Mapped[str] = mapped_column(default="")
    watch: Mapped[str] = mapped_column(default="")
    cards: Mapped[list[str]] = mapped_column(default=list)
    seen: Mapped[dict[str, Any]] = mapped_column(default=dict)
    next_time: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    deleted_at: Mapped[datetime | None]


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
