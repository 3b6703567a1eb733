"""A report in its editions, the citizen's comments on it, and what it was drafted from."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.report.sources import SECTIONS
from jobunivers.services.rounds import one_column_each

DRAFT, HEARING, HEARD, CLOSED = "draft", "hearing", "heard", "closed"
WHOLE = "whole"
COMMENTED = (*SECTIONS, WHOLE)
TO_ANSWER = timedelta(days=5)
DUE_AFTER = timedelta(days=5)
"""How long the citizen has to answer, and how long after the course's end a report is due."""


@one_column_each(SECTIONS, of=Text)
class Report(OwnedByCitizen, Base):
    """One edition of a report: a text a section, those in ``sections`` are part of it.

    ``shown`` is what the citizen sees (section → text) since ``shown_at``, ``heard`` what was sent first. ``closing``
    is what stands once it is closed: section texts, comments and names, as they were that day. ``replaces_id`` and
    ``why`` are those of a correction. Names are kept beside the ids, so that nothing is lost when somebody leaves or
    a course is deleted.
    """

    __tablename__ = "report_report"
    edition: Mapped[int] = mapped_column(default=1)
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("report_report.id", ondelete="SET NULL"))
    why: Mapped[str] = mapped_column(default="")
    course_id: Mapped[int | None] = mapped_column(ForeignKey("course.id", ondelete="SET NULL"))
    course_name: Mapped[str] = mapped_column(String(120), default="")
    since: Mapped[date]
    until: Mapped[date]
    sections: Mapped[list[str]] = mapped_column(default=list)
    author_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    author_name: Mapped[str] = mapped_column(String(200), default="")
    heard: Mapped[dict[str, Any]] = mapped_column(default=dict)
    sent_at: Mapped[datetime | None]
    shown: Mapped[dict[str, Any]] = mapped_column(default=dict)
    shown_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]
    closing: Mapped[dict[str, Any]] = mapped_column(default=dict)
    closed_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_report_closed", "citizen_id", "closed_at", "until"),)

    @property
    def stage(self) -> str:
        """How far it is: one of DRAFT, HEARING (waits for the citizen), HEARD, CLOSED."""
        if self.closed_at:
            return CLOSED
        if not self.shown_at:
            return DRAFT
        return HEARD if self.read_at else HEARING

    @property
    def texts(self) -> dict[str, str]:
        """The text of each section that is part of it, in the order of the report; as closed, once it is."""
        if self.closed_at:
            return dict(self.closing["texts"])
        return {key: getattr(self, key) or "" for key in SECTIONS if key in self.sections}

    @property
    def has_news(self) -> bool:
        """Whether it says something else now than what the citizen has been shown."""
        return self.stage in (HEARING, HEARD) and self.texts != self.shown

    @property
    def answer_by(self) -> date:
        """The last day to answer, counted from the day it was shown; today's count while it is not."""
        return clock.local(self.shown_at or clock.now()).date() + TO_ANSWER

    @property
    def is_over_time(self) -> bool:
        """Whether the citizen was shown it, has not answered, and the days to answer are over."""
        return self.stage == HEARING and clock.today() > self.answer_by


class Comment(OwnedByCitizen, Base):
    """What the citizen says to one section, or to the whole."""

    __tablename__ = "report_comment"
    report_id: Mapped[int] = mapped_column(ForeignKey("report_report.id", ondelete="CASCADE"))
    section: Mapped[str] = mapped_column(String(30))
    text: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("report_id", "section"),)


class Drawn(OwnedByCitizen, Base):
    """One source as it was found at a drafting.

    ``tool`` and ``item`` say under which sharing it stands; they are empty for what a part tells. ``is_new``: found by
    the newest drafting and by none before it.
    """

    __tablename__ = "report_drawn"
    report_id: Mapped[int] = mapped_column(ForeignKey("report_report.id", ondelete="CASCADE"), index=True)
    section: Mapped[str] = mapped_column(String(30))
    text: Mapped[str]
    place: Mapped[str] = mapped_column(String(200), default="")
    href: Mapped[str] = mapped_column(String(200), default="")
    day: Mapped[date | None]
    whose: Mapped[str] = mapped_column(String(200), default="")
    tool: Mapped[str] = mapped_column(String(20), default="")
    item: Mapped[str] = mapped_column(String(40), default="")
    is_new: Mapped[bool] = mapped_column(default=False)
