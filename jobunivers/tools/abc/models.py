"""One row a level: the jobs, the places, what is demanded, and who does what by when."""

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen

LEVELS = ("a", "b", "c")
DEMANDS = ("demands_education", "demands_experience")
WHO = ("mine", "consultants")


class Level(OwnedByCitizen, Base):
    """One of the three levels. ``jobs`` holds a title a line; ``fits`` are keys of the job values it suits.

    ``*_on`` is the day by which it is done, ``*_done_on`` the day it was.
    """

    __tablename__ = "abc_level"
    level: Mapped[str] = mapped_column(String(1))
    jobs: Mapped[str] = mapped_column(default="")
    places: Mapped[str] = mapped_column(default="")
    demands_education: Mapped[str] = mapped_column(default="")
    demands_experience: Mapped[str] = mapped_column(default="")
    mine: Mapped[str] = mapped_column(default="")
    mine_on: Mapped[date | None]
    mine_done_on: Mapped[date | None]
    consultants: Mapped[str] = mapped_column(default="")
    consultants_on: Mapped[date | None]
    consultants_done_on: Mapped[date | None]
    fits: Mapped[list[str]] = mapped_column(default=list)

    __table_args__ = (UniqueConstraint("citizen_id", "level"),)

    @property
    def answered(self) -> int:
        """How many of the four parts there is something in: jobs, places, demands, what I do."""
        demands = any(getattr(self, name) for name in DEMANDS)
        return sum(map(bool, (self.jobs, self.places, demands, self.mine)))
