"""A room, who is in it, and the board of the future workshop. What the other two kinds keep is in ``playing``.

Whatever changes in a room moves the room's ``version`` (``moves``), which is all that a phone asks for.
"""

from datetime import date, datetime, timedelta

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen, OwnedByOrganisation

VALUES, FUTURE, ROLEPLAY = "values", "future", "roleplay"
KINDS = (VALUES, FUTURE, ROLEPLAY)
CRITIQUE, FANTASY, REALITY = "critique", "fantasy", "reality"
PHASES = (CRITIQUE, FANTASY, REALITY)
A_SESSION = timedelta(hours=12)
CODE = 6


class Room(OwnedByOrganisation, Base):
    """A room for group work, opened for a team or for chosen citizens; open again on another day with a new code.

    ``code`` is there while a session lasts; ``stage`` is the step or phase that all screens show.
    """

    __tablename__ = "groups_room"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(10))
    title: Mapped[str] = mapped_column(String(120))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id", ondelete="SET NULL"))
    opened_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    code: Mapped[str | None] = mapped_column(String(CODE))
    opened_at: Mapped[datetime] = mapped_column(default=clock.now)
    open_until: Mapped[datetime] = mapped_column(default=lambda: clock.now() + A_SESSION)
    closed_at: Mapped[datetime | None]
    stage: Mapped[str] = mapped_column(String(20))
    dots: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)

    __table_args__ = (
        Index("ix_groups_room_code", "organisation_id", "code"),
        Index("ix_groups_room_team", "team_id", "open_until"),
        Index("ix_groups_room_opened", "opened_by_id", "opened_at"),
    )

    @property
    def is_open(self) -> bool:
        """Whether a session is going on."""
        return self.closed_at is None and clock.now() < self.open_until


class Member(OwnedByCitizen, Base):
    """A citizen in a room: invited until ``joined_at``, out from ``out_at`` on; ``number`` is their group, 0 for none.

    ``called`` is the short name the others see (empty: the first name); ``agreed`` the values their group ended with.
    """

    __tablename__ = "groups_member"
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"))
    number: Mapped[int] = mapped_column(default=0)
    role: Mapped[str] = mapped_column(String(12), default="")
    called: Mapped[str] = mapped_column(String(40), default="")
    joined_at: Mapped[datetime | None]
    out_at: Mapped[datetime | None]
    agreed: Mapped[list[str]] = mapped_column(default=list)

    __table_args__ = (UniqueConstraint("room_id", "citizen_id"),)


class Heading(OwnedByOrganisation, Base):
    """What several cards are put under by the consultant."""

    __tablename__ = "groups_heading"
    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"), index=True)
    phase: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(String(120))


class Card(OwnedByCitizen, Base):
    """A card of one phase: a draft until ``shown_at``, then on everybody's board without a name.

    ``aside_at``: taken down by the consultant; ``who`` and ``by_on`` make one of the reality phase a plan.
    """

    __tablename__ = "groups_card"
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"))
    phase: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(default="")
    shown_at: Mapped[datetime | None]
    aside_at: Mapped[datetime | None]
    heading_id: Mapped[int | None] = mapped_column(ForeignKey("groups_heading.id", ondelete="SET NULL"))
    who: Mapped[str] = mapped_column(String(200), default="")
    by_on: Mapped[date | None]

    __table_args__ = (Index("ix_groups_card_room", "room_id", "phase"),)

    @property
    def moves(self) -> bool:
        """Whether a change of it is seen by others."""
        return self.shown_at is not None


class Dot(OwnedByCitizen, Base):
    """A mark somebody has set at a card."""

    __tablename__ = "groups_dot"
    room_id: Mapped[int] = mapped_column(ForeignKey("groups_room.id", ondelete="CASCADE"))
    card_id: Mapped[int] = mapped_column(ForeignKey("groups_card.id", ondelete="CASCADE"))

    __table_args__ = (UniqueConstraint("card_id", "citizen_id"), Index("ix_groups_dot_room", "room_id"))


class Taken(OwnedByCitizen, Base):
    """A card somebody has taken along into their own plans: its words, their own from then on."""

    __tablename__ = "groups_taken"
    room_id: Mapped[int | None] = mapped_column(ForeignKey("groups_room.id", ondelete="SET NULL"))
    text: Mapped[str]
