"""A plan: three rows that lead to branches, what lies around, a goal for each branch, and a staircase to it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen

ROWS = ("professional", "personal", "interests")
AROUND = ("network", "jobs", "geography")
LETTERS = ("s", "m", "a", "r", "t")
STEPS = (4, 3, 2, 1)


class Plan(OwnedByCitizen, Base):
    """One plan, ``number`` from 1. ``focus_*`` are per cent; a plan both have agreed to is kept as it is."""

    __tablename__ = "smart_plan"
    number: Mapped[int]
    focus_professional: Mapped[int | None]
    focus_personal: Mapped[int | None]
    focus_interests: Mapped[int | None]
    network: Mapped[str] = mapped_column(default="")
    jobs: Mapped[str] = mapped_column(default="")
    geography: Mapped[str] = mapped_column(default="")
    staircase_for: Mapped[str] = mapped_column(String(20), default="")
    asked_at: Mapped[datetime | None]
    citizen_name: Mapped[str] = mapped_column(String(200), default="")
    citizen_agreed_at: Mapped[datetime | None]
    agreed_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    agreed_by_name: Mapped[str] = mapped_column(String(200), default="")
    consultant_agreed_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("citizen_id", "number"),)

    @property
    def focus(self) -> dict[str, int | None]:
        """The per cent of each row; None where nothing is written."""
        return {row: getattr(self, f"focus_{row}") for row in ROWS}

    @property
    def agreed_at(self) -> datetime | None:
        """When the second of the two said yes; None while one of them has not."""
        if self.citizen_agreed_at is None or self.consultant_agreed_at is None:
            return None
        return max(self.citizen_agreed_at, self.consultant_agreed_at)


class Branch(OwnedByCitizen, Base):
    """One of the three rows: what I can, am or like, the branch it leads to, and types of companies."""

    __tablename__ = "smart_branch"
    plan_id: Mapped[int] = mapped_column(ForeignKey("smart_plan.id", ondelete="CASCADE"))
    row: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(default="")
    branch: Mapped[str] = mapped_column(String(200), default="")
    companies: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("plan_id", "row"),)


class Goal(OwnedByCitizen, Base):
    """The SMART goal for one branch, a letter a column; ``reach_on`` is the day of the T."""

    __tablename__ = "smart_goal"
    plan_id: Mapped[int] = mapped_column(ForeignKey("smart_plan.id", ondelete="CASCADE"))
    row: Mapped[str] = mapped_column(String(20))
    s: Mapped[str] = mapped_column(default="")
    m: Mapped[str] = mapped_column(default="")
    a: Mapped[str] = mapped_column(default="")
    r: Mapped[str] = mapped_column(default="")
    t: Mapped[str] = mapped_column(default="")
    reach_on: Mapped[date | None]

    __table_args__ = (UniqueConstraint("plan_id", "row"),)

    def is_said(self, letter: str) -> bool:
        """Whether a letter has its answer; the T is answered by a day as well."""
        return bool(getattr(self, letter)) or (letter == "t" and self.reach_on is not None)


class Step(OwnedByCitizen, Base):
    """One sub-goal of a staircase; 4 is nearest the goal. ``done_on`` is the day it was ticked off."""

    __tablename__ = "smart_step"
    plan_id: Mapped[int] = mapped_column(ForeignKey("smart_plan.id", ondelete="CASCADE"))
    row: Mapped[str] = mapped_column(String(20))
    number: Mapped[int]
    text: Mapped[str] = mapped_column(default="")
    how: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]

    __table_args__ = (UniqueConstraint("plan_id", "row", "number"),)
