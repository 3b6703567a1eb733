"""An application from ad to answer, and what stands above every letter."""

from datetime import date

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen

AD, UNSOLICITED, INTERNSHIP, WAGE_SUBSIDY = "ad", "unsolicited", "internship", "wage_subsidy"
KINDS = (AD, UNSOLICITED, INTERNSHIP, WAGE_SUBSIDY)
PARTS = ("opening", "motivation", "bring", "closing")
MAIL, ONLINE, IN_PERSON, BY_POST = "mail", "online", "in_person", "by_post"
WAYS = (MAIL, ONLINE, IN_PERSON, BY_POST)
INTERVIEW, YES, NO, SILENCE = "interview", "yes", "no", "silence"
ANSWERS = (INTERVIEW, YES, NO, SILENCE)
LONGEST_AD = 20_000


class Application(OwnedByCitizen, Base):
    """One application. Empty texts are what has not been written yet.

    ``asked`` is what the company wants, in the citizen's choice of words; ``wish`` is what a citizen without an ad
    asks for or offers; ``fits`` are the keys of the job values the place fits. ``is_free``: the letter is ``free``
    and not the four parts. ``cv`` is the key of the CV version that goes with it, ``cv_href`` leads to it.
    ``deadline`` is as the ad says it.
    """

    __tablename__ = "application_application"
    kind: Mapped[str] = mapped_column(String(20), default=AD)
    title: Mapped[str] = mapped_column(String(200), default="")
    company: Mapped[str] = mapped_column(String(200), default="")
    contact: Mapped[str] = mapped_column(String(200), default="")
    deadline: Mapped[str] = mapped_column(String(200), default="")
    language: Mapped[str] = mapped_column(String(8), default="da")
    ad: Mapped[str] = mapped_column(default="")
    asked: Mapped[list[str]] = mapped_column(default=list)
    matters_most: Mapped[str] = mapped_column(default="")
    wish: Mapped[str] = mapped_column(default="")
    company_notes: Mapped[str] = mapped_column(default="")
    company_questions: Mapped[str] = mapped_column(default="")
    fits: Mapped[list[str]] = mapped_column(default=list)
    headline: Mapped[str] = mapped_column(String(200), default="")
    opening: Mapped[str] = mapped_column(default="")
    motivation: Mapped[str] = mapped_column(default="")
    bring: Mapped[str] = mapped_column(default="")
    closing: Mapped[str] = mapped_column(default="")
    is_free: Mapped[bool] = mapped_column(default=False)
    free: Mapped[str] = mapped_column(default="")
    read_by_other: Mapped[bool] = mapped_column(default=False)
    cv: Mapped[str] = mapped_column(String(60), default="")
    cv_title: Mapped[str] = mapped_column(String(200), default="")
    cv_href: Mapped[str] = mapped_column(String(200), default="")
    sent_on: Mapped[date | None]
    sent_how: Mapped[str] = mapped_column(String(20), default="")
    follow_up_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(String(20), default="")
    answer_notes: Mapped[str] = mapped_column(default="")


class Sender(OwnedByCitizen, Base):
    """What stands above every letter besides the name; empty where other tools or the account already know it."""

    __tablename__ = "application_sender"
    headline: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    mail: Mapped[str] = mapped_column(String(254), default="")
    town: Mapped[str] = mapped_column(String(200), default="")

    __table_args__ = (UniqueConstraint("citizen_id"),)
