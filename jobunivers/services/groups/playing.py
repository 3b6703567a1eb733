"""What is kept of the values game and of the role play in a room."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.orm.attributes import get_history

from jobunivers.db import Base, OwnedByCitizen, OwnedByOrganisation

APPLICANT, EMPLOYER, OBSERVER = "applicant", "employer", "observer"
ROLES = (APPLICANT, EMPLOYER, OBSERVER)
OWN, CORE = 7, 5


class Group(OwnedByOrganisation, Base):
    """A few people of a room who play together. ``question``: which of the deck the employer has before them;
    ``paused_at``: somebody said time-out; ``agreed_at``: all said yes to five values."""

    __tablename__ = "groups_group"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"))
    number: Mapped[int]
    question: Mapped[int] = mapped_column(default=0)
    paused_at: Mapped[datetime | None]
    agreed_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("room_id", "number"),)


class Pick(OwnedByCitizen, Base):
    """One of a participant's own seven values, and why; the others see it once it is ``shown``."""

    __tablename__ = "groups_pick"
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(40))
    why: Mapped[str] = mapped_column(default="")
    shown: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (UniqueConstraint("room_id", "citizen_id", "card"),)

    @property
    def moves(self) -> bool:
        """Whether a change of it is seen by others; taking it back from them is."""
        return bool(self.shown or get_history(self, "shown").deleted)


class Proposal(OwnedByOrganisation, Base):
    """A value somebody in a group has proposed as one of the five."""

    __tablename__ = "groups_proposal"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"), index=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups_group.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(40))

    __table_args__ = (UniqueConstraint("group_id", "card"),)


class Answer(OwnedByCitizen, Base):
    """A yes or a *not yet* to a proposal."""

    __tablename__ = "groups_answer"
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"), index=True)
    proposal_id: Mapped[int] = mapped_column(ForeignKey("groups_proposal.id", ondelete="CASCADE"))
    yes: Mapped[bool]

    __table_args__ = (UniqueConstraint("proposal_id", "citizen_id"),)


class Note(OwnedByCitizen, Base):
    """What an observer writes for themself while they look on; gone after the day unless it is kept."""

    __tablename__ = "groups_note"
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(default="")
    kept: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (UniqueConstraint("room_id", "citizen_id"),)


class Observation(OwnedByOrganisation, Base):
    """What a consultant notes about how a group works together; their own, never shown."""

    __tablename__ = "groups_observation"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    number: Mapped[int]
    text: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("room_id", "by_id", "number"),)
