"""A second mark beside the citizen's, and a professional's belief. Both belong to the professional who set them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation

LOWEST, HIGHEST, LOW, FAR_APART = 1, 10, 4, 3
LONGEST_NOTE = 1_000


class SecondMark(OwnedByOrganisation, Base):
    """One indicator of one measurement as a professional sees it: beside the citizen's step, never averaged with it.

    It is the professional's alone until it is shown to the citizen; from then on it is the citizen's, too:
    ``citizen_id`` is set, and it is handed out with the rest. ``about_id`` is the citizen from the first.
    """

    __tablename__ = "second_mark"
    id: Mapped[int] = mapped_column(primary_key=True)
    consultant_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    by_name: Mapped[str] = mapped_column(String(60))
    about_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    citizen_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    measurement_id: Mapped[int] = mapped_column(
        ForeignKey("progression_measurement.id", ondelete="CASCADE"), index=True
    )
    indicator: Mapped[str] = mapped_column(String(20))
    step: Mapped[int]
    changed_at: Mapped[datetime] = mapped_column(default=clock.now, onupdate=clock.now)

    __table_args__ = (
        UniqueConstraint("consultant_id", "measurement_id", "indicator"),
        Index("ix_second_mark_about", "about_id", "consultant_id"),
    )


class Belief(OwnedByOrganisation, Base):
    """How far a professional believed one day, from 1 to 10, that this citizen gets work; for that professional alone.

    ``note``: what would have to happen for it to come true.
    """

    __tablename__ = "second_belief"
    id: Mapped[int] = mapped_column(primary_key=True)
    consultant_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    about_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    step: Mapped[int]
    note: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=clock.now)

    __table_args__ = (Index("ix_second_belief_about", "about_id", "consultant_id", "created_at"),)
