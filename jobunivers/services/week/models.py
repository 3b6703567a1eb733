"""Course models with phases and activities, a team's sessions, and how each citizen's attendance was."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen, OwnedByOrganisation

CAME, ILL, AGREED, ABSENT = "came", "ill", "agreed", "absent"
KINDS = (CAME, ILL, AGREED, ABSENT)
AHEAD = (ILL, AGREED)


class CourseModel(OwnedByOrganisation, Base):
    """How a course of a kind goes, week by week (indsatsmodel); a ``deleted_at`` says that it was put away."""

    __tablename__ = "week_model"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(120))
    lead: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    deleted_at: Mapped[datetime | None]
    phases: Mapped[list["Phase"]] = relationship(
        primaryjoin="and_(Phase.model_id == CourseModel.id, Phase.deleted_at.is_(None))",
        order_by="Phase.place, Phase.id",
        passive_deletes="all",
    )

    @property
    def weeks(self) -> int:
        """How long it is in all."""
        return sum(phase.weeks for phase in self.phases)


class Phase(OwnedByOrganisation, Base):
    """One part of a model: what it is for, how many weeks, and what happens in each of them."""

    __tablename__ = "week_phase"
    id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int] = mapped_column(ForeignKey("week_model.id", ondelete="CASCADE"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(String(120))
    aim: Mapped[str] = mapped_column(default="")
    weeks: Mapped[int] = mapped_column(default=1)
    deleted_at: Mapped[datetime | None]
    activities: Mapped[list["Activity"]] = relationship(
        primaryjoin="and_(Activity.phase_id == Phase.id, Activity.deleted_at.is_(None))",
        order_by="Activity.weekday, Activity.starts",
        passive_deletes="all",
    )


class Activity(OwnedByOrganisation, Base):
    """What happens on one weekday (1 is Monday) of each week of a phase; ``starts`` like *09.30*, in ``minutes``."""

    __tablename__ = "week_activity"
    id: Mapped[int] = mapped_column(primary_key=True)
    phase_id: Mapped[int] = mapped_column(ForeignKey("week_phase.id", ondelete="CASCADE"), index=True)
    weekday: Mapped[int]
    starts: Mapped[str] = mapped_column(String(5))
    minutes: Mapped[int]
    title: Mapped[str] = mapped_column(String(120))
    text: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None]


@dataclass(frozen=True)
class PhaseThen:
    """A phase as it was when a model was laid over a course: its name, its aim, and which ``week`` of how many."""

    title: str
    aim: str
    week: int
    weeks: int


class Session(OwnedByOrganisation, Base):
    """One time a team meets. ``fill`` marks those a course model put there at once, so that it can be undone.

    Those a model has put there keep the words of its phase: what was planned stays when the model is changed.
    """

    __tablename__ = "week_session"
    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("team.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(String(120))
    text: Mapped[str] = mapped_column(default="")
    where: Mapped[str] = mapped_column(String(120), default="")
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]
    registered_at: Mapped[datetime | None]
    registered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    fill: Mapped[str] = mapped_column(String(24), default="", index=True)
    phase_title: Mapped[str] = mapped_column(String(120), default="")
    phase_aim: Mapped[str] = mapped_column(default="")
    course_week: Mapped[int] = mapped_column(default=0)
    course_weeks: Mapped[int] = mapped_column(default=0)

    __table_args__ = (Index("ix_week_session_team", "team_id", "starts_at"),)

    @property
    def day(self) -> date:
        """The day it is on."""
        return clock.local(self.starts_at).date()

    @property
    def phase(self) -> PhaseThen | None:
        """The phase it was planned in; None for what no model has put there."""
        if not self.phase_title:
            return None
        return PhaseThen(self.phase_title, self.phase_aim, self.course_week, self.course_weeks)


class Attendance(OwnedByCitizen, Base):
    """How it was for one citizen at one session: one of KINDS."""

    __tablename__ = "week_attendance"
    session_id: Mapped[int] = mapped_column(ForeignKey("week_session.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    __table_args__ = (UniqueConstraint("citizen_id", "session_id"),)


class Absence(OwnedByCitizen, Base):
    """Days a citizen does not come, known ahead: *ill* or *agreed*; told by the citizen or entered for them."""

    __tablename__ = "week_absence"
    kind: Mapped[str] = mapped_column(String(10))
    first: Mapped[date]
    last: Mapped[date]
    note: Mapped[str] = mapped_column(String(200), default="")
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    from_citizen: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (Index("ix_week_absence_days", "citizen_id", "last"),)
