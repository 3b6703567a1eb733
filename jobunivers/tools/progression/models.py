"""Aims, and measurements with an answer an indicator. What is agreed on them: services/agreements."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.rounds import one_column_each

GROUPS = {
    "development": ("meeting", "resources", "coping", "motivation"),
    "empowerment": ("responsibility", "active", "change", "focus"),
    "future": ("competences", "opportunities", "labour_market", "realistic"),
}
INDICATORS = tuple(indicator for group in GROUPS.values() for indicator in group)


@one_column_each(INDICATORS, of=Text)
class Aims(OwnedByCitizen, Base):
    """What 10 means for this citizen within the course: a text an indicator, and who else has said yes to it."""

    __tablename__ = "progression_aims"
    accepted_by_name: Mapped[str] = mapped_column(String(200), default="")
    accepted_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("citizen_id"),)


class Measurement(OwnedByCitizen, Base):
    """One time of measuring."""

    __tablename__ = "progression_measurement"


class Answer(OwnedByCitizen, Base):
    """One indicator in one measurement: the step from 1 to 10, why it is not lower, what would move it up."""

    __tablename__ = "progression_answer"
    measurement_id: Mapped[int] = mapped_column(ForeignKey("progression_measurement.id", ondelete="CASCADE"))
    indicator: Mapped[str] = mapped_column(String(20))
    now: Mapped[int | None]
    why_not_lower: Mapped[str] = mapped_column(default="")
    step_up: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("measurement_id", "indicator"),)
