"""Two days hour by hour, weeks of such days, three activities of one's own, and what is to change."""

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.toolkit.hours import TwentyFour

NOW, WORKDAY = CLOCKS = ("now", "workday")
WEEKDAYS = ("1", "2", "3", "4", "5", "6", "7")
OWN = ("own1", "own2", "own3")


class Mine(OwnedByCitizen, Base):
    """What belongs to all the days: the names of one's own activities, and what must change to make room."""

    __tablename__ = "time_mine"
    own1: Mapped[str] = mapped_column(String(100), default="")
    own2: Mapped[str] = mapped_column(String(100), default="")
    own3: Mapped[str] = mapped_column(String(100), default="")
    change: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("citizen_id"),)


class Week(OwnedByCitizen, Base):
    """One week, ``number`` from 1."""

    __tablename__ = "time_week"
    number: Mapped[int]
    name: Mapped[str] = mapped_column(String(200), default="")
    note: Mapped[str] = mapped_column(default="")


class Day(TwentyFour, OwnedByCitizen, Base):
    """One day: a clock (``key`` *now* or *workday*, no week) or a day of a week (*1* is Monday)."""

    __tablename__ = "time_day"
    week_id: Mapped[int | None] = mapped_column(ForeignKey("time_week.id", ondelete="CASCADE"))
    key: Mapped[str] = mapped_column(String(10))

    __table_args__ = (
        UniqueConstraint("week_id", "key"),
        Index(
            "uq_time_day_clock",
            "citizen_id",
            "key",
            unique=True,
            sqlite_where=text("week_id IS NULL"),
            postgresql_where=text("week_id IS NULL"),
        ),
    )
