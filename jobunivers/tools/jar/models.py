"""Notes with what fills the head, the jar that some of them lie in, the work with one, and looking at it again."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.notes import Noted

NEW, CAN, JAR, GONE = "new", "can", "jar", "gone"
PILES = (NEW, CAN, JAR, GONE)
SCALES = ("size", "stands")
QUESTIONS = ("size", "way", "when", "least", "want", "mine", "others", "stands", "accept")


class Jar(OwnedByCitizen, Base):
    """The citizen's one jar: when the lid went on, when it was opened last, when the notes were put in order.

    ``remind``: a mail says when it has stood a week; ``reminded_at`` the last one.
    """

    __tablename__ = "jar_jar"
    lid_on_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]
    ordered_at: Mapped[datetime | None]
    remind: Mapped[bool] = mapped_column(default=False)
    reminded_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("citizen_id"),)

    @property
    def is_open(self) -> bool:
        """Whether it has been opened and the lid has not gone on since."""
        return self.opened_at is not None and (self.lid_on_at is None or self.opened_at > self.lid_on_at)

    @property
    def is_shut(self) -> bool:
        """Whether the lid is on."""
        return self.lid_on_at is not None and not self.is_open


class Note(Noted, Base):
    """One problem; a part of a larger one knows it as its ``parent``."""

    __tablename__ = "jar_note"
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("jar_note.id", ondelete="CASCADE"))

    @property
    def is_shown_in(self) -> int:
        """The id of the note it is read, and shared, with: its own, or its whole's while it lies there."""
        return self.parent_id if self.parent_id and self.pile == CAN else self.id


class Problem(OwnedByCitizen, Base):
    """The work with one note: the answers (scales from 1 to 10), and the first step with whom and when."""

    __tablename__ = "jar_problem"
    note_id: Mapped[int] = mapped_column(ForeignKey("jar_note.id", ondelete="CASCADE"))
    size: Mapped[int | None]
    way: Mapped[str] = mapped_column(default="")
    when: Mapped[str] = mapped_column(default="")
    least: Mapped[str] = mapped_column(default="")
    want: Mapped[str] = mapped_column(default="")
    mine: Mapped[str] = mapped_column(default="")
    others: Mapped[str] = mapped_column(default="")
    stands: Mapped[int | None]
    accept: Mapped[str] = mapped_column(default="")
    first_step: Mapped[str] = mapped_column(default="")
    step_with: Mapped[str] = mapped_column(String(200), default="")
    step_on: Mapped[date | None]
    step_done_on: Mapped[date | None]

    __table_args__ = (UniqueConstraint("note_id"),)

    @property
    def answered(self) -> int:
        """How many of the questions have an answer."""
        return sum(bool(getattr(self, key)) for key in QUESTIONS)


class Look(OwnedByCitizen, Base):
    """One note looked at again when the jar was open: each question answered 1 (yes), 0 (no), or not at all."""

    __tablename__ = "jar_look"
    note_id: Mapped[int] = mapped_column(ForeignKey("jar_note.id", ondelete="CASCADE"))
    changed: Mapped[int | None]
    view: Mapped[int | None]
    influence: Mapped[int | None]
    words: Mapped[str] = mapped_column(default="")
