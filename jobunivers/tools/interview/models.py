"""Answers, the outline, each time somebody practised, the interviews themselves, and each no."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.answers import Answered
from jobunivers.services.practice import Practised

NOTES = ("route", "clothes", "hygiene", "people", "time", "papers")
AFTERWARDS = ("well", "less", "next")
MAIL, PHONE = "mail", "phone"
OWN = "own-"


class Answer(Answered, Base):
    """My answer to a question; ``proof`` is the fact that shows it ("cv/jobs.12"). ``question`` holds one of my own."""

    __tablename__ = "interview_answer"
    question: Mapped[str] = mapped_column(String(300), default="")
    proof: Mapped[str] = mapped_column(String(60), default="")


class Part(Answered, Base):
    """One part of the outline."""

    __tablename__ = "interview_part"


class Practice(Practised, Base):
    """A question was answered aloud once. The recording itself, if there is one, stays on the person's device."""

    __tablename__ = "interview_practice"
    key: Mapped[str] = mapped_column(String(40))


class Meeting(OwnedByCitizen, Base):
    """One interview: where and when, a note to each thing of the day, and what one thought afterwards."""

    __tablename__ = "interview_meeting"
    company: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(200), default="")
    held_on: Mapped[date | None]
    hour: Mapped[str] = mapped_column(String(40), default="")
    route: Mapped[str] = mapped_column(default="")
    clothes: Mapped[str] = mapped_column(default="")
    hygiene: Mapped[str] = mapped_column(default="")
    people: Mapped[str] = mapped_column(default="")
    time: Mapped[str] = mapped_column(default="")
    papers: Mapped[str] = mapped_column(default="")
    well: Mapped[str] = mapped_column(default="")
    less: Mapped[str] = mapped_column(default="")
    next: Mapped[str] = mapped_column(default="")

    @property
    def noted(self) -> int:
        """To how many things of the day there is a note."""
        return sum(bool(getattr(self, key)) for key in NOTES)


class Rejection(OwnedByCitizen, Base):
    """A no: the mail that asks why, what they said (``kind`` is a key of the reasons), and what to do with it."""

    __tablename__ = "interview_rejection"
    company: Mapped[str] = mapped_column(String(200))
    title: Mapped[str] = mapped_column(String(200), default="")
    mail: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date | None]
    asked_how: Mapped[str] = mapped_column(String(10), default="")
    kind: Mapped[str] = mapped_column(String(20), default="")
    reason: Mapped[str] = mapped_column(default="")
    turned: Mapped[str] = mapped_column(default="")
