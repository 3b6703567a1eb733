"""Rounds of thirty tasks at home with who does each, and what the people at home are called."""

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen

WHO = ("me", "partner", "children", "others")
NOBODY = "none"
GROUPS = {
    "cooking": ("plan_meals", "breakfast", "lunch", "dinner", "dishes"),
    "shopping": ("groceries", "other_shopping"),
    "laundry": ("sort_laundry", "wash", "dry", "fold", "mend"),
    "cleaning": ("tidy", "vacuum", "bathroom", "kitchen", "beds", "waste"),
    "practical": ("bills", "post", "repairs", "bike_car_garden"),
    "children": ("wake", "bring", "fetch", "sick", "homework", "meetings", "leisure", "bedtime"),
}
TASKS = tuple(task for tasks in GROUPS.values() for task in tasks)


class People(OwnedByCitizen, Base):
    """What somebody calls those who do the work; empty where the usual name will do."""

    __tablename__ = "home_people"
    me: Mapped[str] = mapped_column(String(100), default="")
    partner: Mapped[str] = mapped_column(String(100), default="")
    children: Mapped[str] = mapped_column(String(100), default="")
    others: Mapped[str] = mapped_column(String(100), default="")

    __table_args__ = (UniqueConstraint("citizen_id"),)


class Round(OwnedByCitizen, Base):
    """One time through the tasks, ``number`` from 1: each with a list of who does it, *none* where nobody has to."""

    __tablename__ = "home_round"
    number: Mapped[int]
    wish: Mapped[str] = mapped_column(default="")
    talk: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("citizen_id", "number"),)

    def doers(self, task: str) -> list[str]:
        """Who does a task; empty while it is not said."""
        return getattr(self, task) or []


for _task in TASKS:
    setattr(Round, _task, mapped_column(JSON, default=list))
