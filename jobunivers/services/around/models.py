"""That one professional has handed a citizen over to another, for good or for a time: told to the citizen."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen

FOR_GOOD, FOR_A_TIME, STANDS_IN = "for_good", "for_a_time", "stands_in"
KINDS = (FOR_GOOD, FOR_A_TIME, STANDS_IN)
LONGEST_GREETING = 300


class HandOver(OwnedByCitizen, Base):
    """One citizen handed over; those handed over together have one ``batch``.

    ``got_id``: the assignment it made for the colleague; ``left_id`` the giver's own that it ended, and ``left_until``
    the day that one was to last; ``back_id`` the one with which the giver comes back. ``seen_at``: the citizen has read
    of it; ``noticed_at``: the colleague has.
    """

    __tablename__ = "around_handover"
    batch: Mapped[str] = mapped_column(String(24), index=True)
    kind: Mapped[str] = mapped_column(String(12))
    from_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    from_name: Mapped[str] = mapped_column(String(60))
    to_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    to_name: Mapped[str] = mapped_column(String(60))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    greeting: Mapped[str] = mapped_column(String(LONGEST_GREETING), default="")
    got_id: Mapped[int | None]
    left_id: Mapped[int | None]
    left_until: Mapped[date | None]
    back_id: Mapped[int | None]
    seen_at: Mapped[datetime | None]
    noticed_at: Mapped[datetime | None]
    taken_back_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_around_handover_to", "to_id", "created_at"),
        Index("ix_around_handover_from", "from_id", "created_at"),
    )

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.ends_on is not None and self.ends_on < clock.today()
