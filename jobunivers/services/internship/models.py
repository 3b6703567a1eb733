"""A placement at a company, its plan of hours, the hours worked, follow-ups, and what the employer says."""

from datetime import date, datetime

from sqlalchemy import Float, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.rounds import one_column_each

INTERNSHIP, WAGE_SUBSIDY, PAID_HOURS, RETURN = "internship", "wage_subsidy", "paid_hours", "return"
KINDS = (INTERNSHIP, WAGE_SUBSIDY, PAID_HOURS, RETURN)
VISIT, PHONE = "visit", "phone"
WAYS = (VISIT, PHONE)
QUESTIONS = ("going", "duties", "considerations", "hours", "employer", "own_words", "agreements")


class Placement(OwnedByCitizen, Base):
    """One stay at a company. ``reach``: phone or mail of the contact; ``closed_at``: from then on it is only read.

    ``employer_yes`` is who said yes to the plan at the company, and ``citizen_yes_at`` and ``consultant_yes_at`` when
    the others did (a return is agreed by all three); ``consultant_yes`` is the professional's name.
    """

    __tablename__ = "internship_placement"
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    kind: Mapped[str] = mapped_column(String(20))
    company: Mapped[str] = mapped_column(String(200))
    contact: Mapped[str] = mapped_column(String(200), default="")
    reach: Mapped[str] = mapped_column(String(200), default="")
    purpose: Mapped[str] = mapped_column(default="")
    duties: Mapped[str] = mapped_column(default="")
    considerations: Mapped[str] = mapped_column(default="")
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    closed_at: Mapped[datetime | None]
    employer_yes: Mapped[str] = mapped_column(String(200), default="")
    employer_yes_on: Mapped[date | None]
    citizen_yes_at: Mapped[datetime | None]
    consultant_yes: Mapped[str] = mapped_column(String(200), default="")
    consultant_yes_at: Mapped[datetime | None]

    @property
    def is_closed(self) -> bool:
        """Whether it is over and kept for reading."""
        return self.closed_at is not None

    @property
    def is_agreed(self) -> bool:
        """Whether all three have said yes to the plan."""
        return bool(self.employer_yes_on and self.citizen_yes_at and self.consultant_yes_at)


class Step(OwnedByCitizen, Base):
    """From a day on, so many hours a week, and the tasks that are new then."""

    __tablename__ = "internship_step"
    placement_id: Mapped[int] = mapped_column(
        ForeignKey("internship_placement.id", ondelete="CASCADE"), index=True
    )
    from_on: Mapped[date]
    hours: Mapped[float] = mapped_column(Float)
    duties: Mapped[str] = mapped_column(default="")


class Week(OwnedByCitizen, Base):
    """The hours of one week from its Monday, how many of them were paid, and the citizen's words on it."""

    __tablename__ = "internship_week"
    placement_id: Mapped[int] = mapped_column(ForeignKey("internship_placement.id", ondelete="CASCADE"))
    week_on: Mapped[date]
    hours: Mapped[float] = mapped_column(Float)
    paid: Mapped[float] = mapped_column(Float, default=0)
    how: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("placement_id", "week_on"),)


@one_column_each(QUESTIONS, of=Text)
class FollowUp(OwnedByCitizen, Base):
    """A follow-up: due on a day, by visit or phone; its report is the citizen's to read once it is held."""

    __tablename__ = "internship_follow_up"
    placement_id: Mapped[int] = mapped_column(
        ForeignKey("internship_placement.id", ondelete="CASCADE"), index=True
    )
    due_on: Mapped[date]
    way: Mapped[str] = mapped_column(String(10))
    held_on: Mapped[date | None]
    by_name: Mapped[str] = mapped_column(String(60), default="")

    __table_args__ = (Index("ix_internship_follow_up_due", "citizen_id", "due_on"),)


class View(OwnedByCitizen, Base):
    """What somebody at the company said, and when."""

    __tablename__ = "internship_view"
    placement_id: Mapped[int] = mapped_column(
        ForeignKey("internship_placement.id", ondelete="CASCADE"), index=True
    )
    who: Mapped[str] = mapped_column(String(200))
    said_on: Mapped[date]
    text: Mapped[str]
