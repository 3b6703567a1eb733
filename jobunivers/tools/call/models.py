"""A call to an employer with its questions and answers, and each time somebody rehearsed."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.practice import ALOUD, VOICE, Practised

PARTS = ("greeting", "who", "why", "thanks")
TALKED, NO_ANSWER, LATER = "talked", "no_answer", "later"
OUTCOMES = (TALKED, NO_ANSWER, LATER)


class Call(OwnedByCitizen, Base):
    """One call: to whom, the parts of the script, how it went, and what was learned. ``called_at`` is the last try."""

    __tablename__ = "call_call"
    company: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(200), default="")
    contact: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    greeting: Mapped[str] = mapped_column(default="")
    who: Mapped[str] = mapped_column(default="")
    why: Mapped[str] = mapped_column(default="")
    thanks: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    called_at: Mapped[datetime | None]
    outcome: Mapped[str] = mapped_column(String(20), default="")
    learned: Mapped[str] = mapped_column(default="")
    next: Mapped[str] = mapped_column(default="")
    follow_up_on: Mapped[date | None]

    @property
    def number(self) -> str:
        """The phone number as a phone dials it; empty where there is none."""
        figures = "".join(sign for sign in self.phone if sign in "+0123456789")
        return figures if figures.strip("+") else ""


class Question(OwnedByCitizen, Base):
    """A question to ask: ``key`` in the bank, or one's own words in ``text``; ``answer`` is what they said."""

    __tablename__ = "call_question"
    call_id: Mapped[int] = mapped_column(ForeignKey("call_call.id", ondelete="CASCADE"), index=True)
    key: Mapped[str] = mapped_column(String(40), default="")
    text: Mapped[str] = mapped_column(String(300), default="")
    answer: Mapped[str] = mapped_column(default="")


class Rehearsal(Practised, Base):
    """A rehearsed talk; ``ending`` is the last thing the employer said. What was said aloud is not here."""

    __tablename__ = "call_rehearsal"
    ways = (ALOUD, VOICE)
    ending: Mapped[str] = mapped_column(String(40), default="")
