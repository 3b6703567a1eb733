"""A sticky note: a professional's own words, and the day on which they want to be reminded of them."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation

LONGEST = 300


class Sticky(OwnedByOrganisation, Base):
    """One note. It belongs to whoever wrote it: it is handed out to them, not to the citizen it is about."""

    __tablename__ = "sticky_note"
    id: Mapped[int] = mapped_column(primary_key=True)
    consultant_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    about_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    text: Mapped[str] = mapped_column(String(LONGEST))
    on: Mapped[date | None]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    deleted_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_sticky_note_about", "about_id", "consultant_id", "on"),)
