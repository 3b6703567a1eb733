"""A job in the log: what and where, how far it is, the days to remember, what was sent, and what was learned."""

from datetime import date

from sqlalchemy import Index, String, case, func
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import ColumnElement

from jobunivers.db import Base, OwnedByCitizen

IDEA, CALLED, APPLIED, INTERVIEW, OFFER, NO = "idea", "called", "applied", "interview", "offer", "no"
STAGES = (IDEA, CALLED, APPLIED, INTERVIEW, OFFER, NO)
ANSWERED = (OFFER, NO)
ADVERTISED, UNSOLICITED, NETWORK, INTERNSHIP = "advertised", "unsolicited", "network", "internship"
WAYS = (ADVERTISED, UNSOLICITED, NETWORK, INTERNSHIP)


class Entry(OwnedByCitizen, Base):
    """One job. ``reach``: phone or mail of the contact; ``way``: how the job was found; ``used``: what else was sent.

    ``application`` and ``cv`` are the keys of the very editions that were sent, with what they are called and where
    they stand. ``source`` is the fact of another tool (*tool.key*) it was made from.
    """

    __tablename__ = "joblog_entry"
    title: Mapped[str] = mapped_column(String(200), default="")
    company: Mapped[str] = mapped_column(String(200), default="")
    link: Mapped[str] = mapped_column(String(500), default="")
    ad: Mapped[str] = mapped_column(default="")
    way: Mapped[str] = mapped_column(String(20), default=ADVERTISED)
    contact: Mapped[str] = mapped_column(String(200), default="")
    reach: Mapped[str] = mapped_column(String(200), default="")
    stage: Mapped[str] = mapped_column(String(20), default=IDEA)
    deadline: Mapped[date | None]
    follow_up_on: Mapped[date | None]
    interview_on: Mapped[date | None]
    called_on: Mapped[date | None]
    visited_on: Mapped[date | None]
    applied_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    learned: Mapped[str] = mapped_column(default="")
    used: Mapped[str] = mapped_column(String(200), default="")
    application: Mapped[str] = mapped_column(String(60), default="")
    application_title: Mapped[str] = mapped_column(String(200), default="")
    application_href: Mapped[str] = mapped_column(String(60), default="")
    cv: Mapped[str] = mapped_column(String(60), default="")
    cv_title: Mapped[str] = mapped_column(String(200), default="")
    cv_href: Mapped[str] = mapped_column(String(60), default="")
    source: Mapped[str] = mapped_column(String(60), default="")

    __table_args__ = (Index("ix_joblog_entry_stage", "citizen_id", "stage"),)

    @hybrid_property
    def next_on(self) -> date | None:
        """The next day to think of the job; None while there is none, and once there is an answer."""
        if self.stage in ANSWERED:
            return None
        if self.stage == INTERVIEW:
            return self.interview_on or self.follow_up_on
        return self.follow_up_on or (self.deadline if self.stage in (IDEA, CALLED) else None)

    @next_on.inplace.expression
    @classmethod
    def _next_on(cls) -> ColumnElement[date | None]:
        return case(
            (cls.stage.in_(ANSWERED), None),
            (cls.stage == INTERVIEW, func.coalesce(cls.interview_on, cls.follow_up_on)),
            (cls.stage.in_((IDEA, CALLED)), func.coalesce(cls.follow_up_on, cls.deadline)),
            else_=cls.follow_up_on,
        )

    @property
    def name(self) -> str:
        """Job and company in one line."""
        return ", ".join(part for part in (self.title, self.company) if part)

    @property
    def says_what_was_sent(self) -> bool:
        """Whether it is known what the company got."""
        return bool(self.application or self.cv or self.used)
