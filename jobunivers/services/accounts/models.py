"""People, where they belong, and the ways in."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation
from jobunivers.services.names import name_key

CITIZEN, CONSULTANT, ADMINISTRATOR = "citizen", "consultant", "administrator"
ROLES = (CITIZEN, CONSULTANT, ADMINISTRATOR)
TARGET_GROUPS = (
    "sygedagpenge",
    "jobafklaring",
    "ledighedsydelse",
    "kontanthjælp",
    "ressourceforløb",
    "integration",
    "jobparat",
)


class Organisation(Base):
    """A provider's centre or a job centre: the tenant, and what its administrator has chosen for all.

    ``retention_months``: how long after the last course ended a citizen is kept, None while nobody is erased by
    itself; ``retention_since`` is the day that was chosen. ``languages`` are those offered (codes separated by commas,
    empty for all there are); ``voices_off`` the read-aloud engines that do not speak here.
    """

    __tablename__ = "organisation"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    retention_months: Mapped[int | None]
    retention_since: Mapped[date | None]
    languages: Mapped[str] = mapped_column(String(120), default="")
    voices_off: Mapped[str] = mapped_column(String(120), default="")


def _key_of(row: DefaultExecutionContext) -> str:
    return name_key(row.get_current_parameters()["name"])  # type: ignore[no-untyped-call]


_KEY = String(200).with_variant(String(200, collation="C"), "postgresql")


class Person(OwnedByOrganisation, Base):
    """Anybody with a way in, whatever the role. The settings are the person's own.

    ``firsts``: the small steps a citizen has taken, key → when; ``news``: what was reached and not yet celebrated
    (toolkit/news.py); both follow from the work. ``interpreter``: the language of the interpreter a citizen needs.
    ``mail_notice``: a mail when there is something to see; ``mailed_at`` the last one.
    ``keep_until``: nobody is erased by itself before that day.
    """

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(200))
    name_key: Mapped[str] = mapped_column(_KEY, default=_key_of)
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    phone: Mapped[str | None] = mapped_column(String(40))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    totp_secret: Mapped[str | None] = mapped_column(String(64))
    totp_confirmed_at: Mapped[datetime | None]
    totp_used: Mapped[int | None]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    came_with: Mapped[str | None] = mapped_column(String(24), index=True)
    disabled_at: Mapped[datetime | None]
    keep_until: Mapped[date | None]
    welcomed_at: Mapped[datetime | None]
    active_at: Mapped[datetime | None]
    language: Mapped[str] = mapped_column(String(8), default="da")
    interpreter: Mapped[str] = mapped_column(String(8), default="")
    sharing: Mapped[str] = mapped_column(String(10), default="ask")
    letter_size: Mapped[str] = mapped_column(String(1), default="1")
    spacing: Mapped[bool] = mapped_column(default=False)
    theme: Mapped[str] = mapped_column(String(10), default="auto")
    calm: Mapped[bool] = mapped_column(default=False)
    game: Mapped[bool] = mapped_column(default=True)
    read_aloud: Mapped[bool] = mapped_column(default=True)
    voice: Mapped[str] = mapped_column(String(10), default="auto")
    two_languages: Mapped[bool] = mapped_column(default=False)
    mail_notice: Mapped[bool] = mapped_column(default=False)
    mailed_at: Mapped[datetime | None]
    firsts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    news: Mapped[str] = mapped_column(default="")

    __table_args__ = (Index("ix_person_organisation_role_name", "organisation_id", "role", "name_key", "id"),)

    @validates("name")
    def _keep_key(self, _column: str, name: str) -> str:
        """The key follows the name."""
        self.name_key = name_key(name)
        return name


class Login(OwnedByOrganisation, Base):
    """One signed-in browser. Only the hash of its token is kept."""

    __tablename__ = "login"
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    person: Mapped[Person] = relationship()
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    browser: Mapped[str] = mapped_column(String(120), default="")
    second_factor_at: Mapped[datetime | None]


class Invitation(OwnedByOrganisation, Base):
    """A single-use way in for one person: the first log-in or a new password."""

    __tablename__ = "invitation"
    id: Mapped[int] = mapped_column(primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    made_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class RecoveryCode(OwnedByOrganisation, Base):
    """One of ten codes for the day the phone with the second factor is gone."""

    __tablename__ = "recovery_code"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64))
    used_at: Mapped[datetime | None]


class Throttle(Base):
    """Failed attempts counted per account, address and overall, in windows of time."""

    __tablename__ = "throttle"
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    failures: Mapped[int] = mapped_column(default=0)
    since: Mapped[datetime] = mapped_column(default=clock.now)


class Mail(OwnedByOrganisation, Base):
    """A mail going out: kept until sent, shown to the administrator where no mail server is set.

    ``failures``: how often it did not go out, ``why`` the last time, ``tried_at`` when that was; it rests until
    ``try_at``. ``taken_until``: somebody is sending it now. ``by_day``: it does not go out between 22 and 7, and from
    ``until`` on not at all.
    """

    __tablename__ = "mail"
    id: Mapped[int] = mapped_column(primary_key=True)
    to: Mapped[str] = mapped_column(String(254))
    subject: Mapped[str] = mapped_column(String(200))
    body: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    sent_at: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)
    tried_at: Mapped[datetime | None]
    why: Mapped[str] = mapped_column(String(200), default="")
    by_day: Mapped[bool] = mapped_column(default=False)
    until: Mapped[datetime | None]
    try_at: Mapped[datetime | None]
    taken_until: Mapped[datetime | None]

    __table_args__ = (Index("ix_mail_waiting", "sent_at", "try_at"),)

    @property
    def is_late(self) -> bool:
        """Whether it was not sent while it was of use."""
        return self.sent_at is None and self.until is not None and self.until <= clock.now()


class Team(OwnedByOrganisation, Base):
    """A group of citizens who follow the same week (hold). A closed one takes no new courses; what was stays."""

    __tablename__ = "team"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    closed_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("organisation_id", "name"),)


class Course(OwnedByOrganisation, Base):
    """A course (forløb): target group, length in weeks, start and end, and its primary consultant."""

    __tablename__ = "course"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120))
    target_group: Mapped[str] = mapped_column(String(40))
    weeks: Mapped[int]
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    consultant_id: Mapped[int | None] = mapped_column(
        ForeignKey("person.id", ondelete="SET NULL"), index=True
    )
    team_id: Mapped[int | None] = mapped_column(ForeignKey("team.id", ondelete="SET NULL"), index=True)
    ended_at: Mapped[datetime | None]


class Enrolment(OwnedByOrganisation, Base):
    """A citizen on a course, with the dates that hold for this citizen."""

    __tablename__ = "enrolment"
    id: Mapped[int] = mapped_column(primary_key=True)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id", ondelete="CASCADE"), index=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date]


class Assignment(OwnedByOrganisation, Base):
    """A professional beside a citizen, by name and for a time; what they may see follows from this row.

    ``part``: which part they play (services/around/parts_played.py).
    """

    __tablename__ = "assignment"
    id: Mapped[int] = mapped_column(primary_key=True)
    consultant_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    starts_on: Mapped[date] = mapped_column(default=clock.today)
    ends_on: Mapped[date | None]
    looked_at: Mapped[datetime | None]
    part: Mapped[str] = mapped_column(String(12), default="")

    __table_args__ = (Index("ix_assignment_consultant", "consultant_id", "ends_on", "citizen_id"),)


SETTINGS = (
    "language",
    "sharing",
    "letter_size",
    "spacing",
    "theme",
    "calm",
    "game",
    "read_aloud",
    "voice",
    "two_languages",
    "mail_notice",
)
SettingsValues = dict[str, Any]
