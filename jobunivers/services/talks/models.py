"""A talk, the cards used in it, the notes of it, and the two pictures that are filled in together."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.rounds import one_column_each

SCREENING, START, FOLLOWUP, ROUNDTABLE, CLOSING = KINDS = (
    "screening",
    "start",
    "followup",
    "roundtable",
    "closing",
)
MEASURED = (START, FOLLOWUP, CLOSING)
"""The talks in which the citizen is measured: at the start, on the way and at the end."""
CONTRACT, FOCUS, END = "contract", "focus", "closing"
SIGNPOSTS = (CONTRACT, FOCUS, "motivate", "prevent", "move", END)
FOUNDATIONS = ("listening", "conduct")
AREAS = ("work", "learning", "health", "home", "money", "family", "friends", "leisure")
SCALES = ("importance", "confidence")
YES, SOME, NO = "yes", "some", "no"
NOTE, LINE = 10_000, 200


class Talk(OwnedByCitizen, Base):
    """One talk, from its contract to its evaluation. ``place`` is the signpost one is at.

    ``heard`` and ``knows`` are the citizen's answers at the end. The talk is led by one professional; ``by_name``
    stays when their account goes.
    """

    __tablename__ = "talk"
    kind: Mapped[str] = mapped_column(String(20))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(LINE))
    with_whom: Mapped[str] = mapped_column(String(LINE), default="")
    place: Mapped[str] = mapped_column(String(20), default=CONTRACT)
    topic: Mapped[str] = mapped_column(default="")
    direction: Mapped[str] = mapped_column(default="")
    roles: Mapped[str] = mapped_column(default="")
    heard: Mapped[str] = mapped_column(String(10), default="")
    knows: Mapped[str] = mapped_column(String(10), default="")
    evaluation: Mapped[str] = mapped_column(default="")
    closed_at: Mapped[datetime | None]

    @property
    def is_open(self) -> bool:
        """Whether it is going on."""
        return self.closed_at is None

    @property
    def is_of_today(self) -> bool:
        """Whether it was closed today: it may be opened again."""
        return self.closed_at is not None and clock.local(self.closed_at).date() == clock.today()


class CardUsed(OwnedByCitizen, Base):
    """A dialogue card that was used in a talk, at the signpost one stood at; ``created_at`` says when."""

    __tablename__ = "talk_card"
    talk_id: Mapped[int] = mapped_column(ForeignKey("talk.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(30))
    signpost: Mapped[str] = mapped_column(String(20))

    __table_args__ = (UniqueConstraint("talk_id", "card", "signpost"),)


class Note(OwnedByCitizen, Base):
    """A professional's note, with a talk or without. A draft, its writer's alone, until ``shared_at``.

    Then the citizen and those beside the citizen read it; from ``read_at`` on it cannot be taken back. ``comment`` is
    the citizen's own answer.
    """

    __tablename__ = "talk_note"
    talk_id: Mapped[int | None] = mapped_column(ForeignKey("talk.id", ondelete="CASCADE"))
    signpost: Mapped[str] = mapped_column(String(20), default="")
    text: Mapped[str] = mapped_column(default="")
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(LINE))
    shared_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    comment: Mapped[str] = mapped_column(default="")
    commented_at: Mapped[datetime | None]

    @property
    def is_draft(self) -> bool:
        """Whether only its writer sees it."""
        return self.shared_at is None


@one_column_each(AREAS)
class Wheel(OwnedByCitizen, Base):
    """The wheel of life as the citizen set it in one talk: eight fields from 1 to 10, and the one to talk of."""

    __tablename__ = "talk_wheel"
    talk_id: Mapped[int] = mapped_column(ForeignKey("talk.id", ondelete="CASCADE"), unique=True)
    chosen: Mapped[str] = mapped_column(String(20), default="")


class Motivation(OwnedByCitizen, Base):
    """How important something is to the citizen, and how sure they are that they can: 1 to 10 each."""

    __tablename__ = "talk_motivation"
    talk_id: Mapped[int] = mapped_column(ForeignKey("talk.id", ondelete="CASCADE"), unique=True)
    about: Mapped[str] = mapped_column(String(LINE), default="")
    importance: Mapped[int | None]
    confidence: Mapped[int | None]
