"""An appointment, and the private address that a calendar program reads somebody's times from."""

from datetime import datetime, timedelta

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen, OwnedByOrganisation

PROPOSED, AGREED, ASKED, CANCELLED = "proposed", "agreed", "asked", "cancelled"
STANDS = (AGREED, ASKED)
DESK, CITIZEN = "desk", "citizen"
NEW, MOVED = "new", "moved"


class Appointment(OwnedByCitizen, Base):
    """A time that a citizen and a professional meet.

    ``state``: PROPOSED (the citizen chooses between ``options``), AGREED, ASKED (the citizen wants another time: the
    ``options`` are theirs, ``wish`` says why; ``starts_at`` stands until it is answered), CANCELLED (``was`` is the
    state before, ``cancelled_by`` DESK or CITIZEN). ``news`` is what the citizen has not seen yet (NEW, MOVED,
    CANCELLED), ``news_at`` since when. ``options`` are moments as text in UTC. ``minutes`` is how long it lasts.
    """

    __tablename__ = "times_appointment"
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(60))
    about: Mapped[str] = mapped_column(String(200), default="")
    kind: Mapped[str] = mapped_column(String(20))
    place: Mapped[str] = mapped_column(String(200), default="")
    bring: Mapped[str] = mapped_column(default="")
    interpreter: Mapped[bool] = mapped_column(default=False)
    minutes: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    starts_at: Mapped[datetime | None]
    options: Mapped[list[str]] = mapped_column(default=list)
    wish: Mapped[str] = mapped_column(default="")
    was: Mapped[str] = mapped_column(String(12), default="")
    cancelled_by: Mapped[str] = mapped_column(String(12), default="")
    news: Mapped[str] = mapped_column(String(12), default="")
    news_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_times_appointment_starts", "citizen_id", "starts_at"),
        Index("ix_times_appointment_by", "by_id", "starts_at"),
    )

    @property
    def moments(self) -> list[datetime]:
        """The possible times, the earliest first."""
        return sorted(datetime.fromisoformat(one) for one in self.options)

    @property
    def first(self) -> datetime | None:
        """The time it has, or the earliest it may have."""
        return self.starts_at or next(iter(self.moments), None)

    @property
    def ends_at(self) -> datetime | None:
        """When it is over."""
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None

    @property
    def is_over(self) -> bool:
        """Whether its last possible time has passed."""
        latest = max([*self.moments, *([self.starts_at] if self.starts_at else [])], default=None)
        return latest is not None and latest + timedelta(minutes=self.minutes) <= clock.now()

    @property
    def stands(self) -> bool:
        """Whether it is in the calendar: agreed, and not cancelled."""
        return self.state in STANDS and self.starts_at is not None


class Feed(OwnedByOrganisation, Base):
    """The one address from which a calendar program reads a person's times; only the hash of its token is kept."""

    __tablename__ = "times_feed"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[datetime] = mapped_column(default=clock.now)
    read_at: Mapped[datetime | None]
