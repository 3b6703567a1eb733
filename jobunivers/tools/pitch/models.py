"""The pitch: four answers and the whole, its practice, receivers and listeners; a card, and people met."""

from datetime import date, datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.practice import Practised

QUESTIONS = ("who", "passion", "can", "contribute")
CONSULTANT, FRIEND = "consultant", "friend"


class Pitch(OwnedByCitizen, Base):
    """The four answers, and the text they were put together to."""

    __tablename__ = "pitch_pitch"
    who: Mapped[str] = mapped_column(default="")
    passion: Mapped[str] = mapped_column(default="")
    can: Mapped[str] = mapped_column(default="")
    contribute: Mapped[str] = mapped_column(default="")
    whole: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("citizen_id"),)


class Practice(Practised, Base):
    """The pitch was said aloud once; recorded or not. The recording itself stays on the person's device."""

    __tablename__ = "pitch_practice"


class Take(OwnedByCitizen, Base):
    """A recording the person chose to hand in. ``file`` is its random name; ``size`` is in bytes."""

    __tablename__ = "pitch_take"
    file: Mapped[str] = mapped_column(String(60), unique=True)
    media: Mapped[str] = mapped_column(String(10))
    has_picture: Mapped[bool]
    size: Mapped[int]


class Tailored(OwnedByCitizen, Base):
    """The pitch for one receiver (a key of ``receivers.toml``); ``to_whom`` is who it is this time."""

    __tablename__ = "pitch_tailored"
    receiver: Mapped[str] = mapped_column(String(20))
    to_whom: Mapped[str] = mapped_column(String(200), default="")
    text: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("citizen_id", "receiver"),)


class Listener(OwnedByCitizen, Base):
    """Somebody asked to listen: the consultant, or a friend by a link that lives until ``expires_at``."""

    __tablename__ = "pitch_listener"
    kind: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(200), default="")
    expires_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    remembered: Mapped[str] = mapped_column(default="")
    more: Mapped[str] = mapped_column(default="")
    answered_at: Mapped[datetime | None]


class Card(OwnedByCitizen, Base):
    """What stands on the business card."""

    __tablename__ = "pitch_card"
    name: Mapped[str] = mapped_column(String(200), default="")
    line: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    mail: Mapped[str] = mapped_column(String(254), default="")

    __table_args__ = (UniqueConstraint("citizen_id"),)


class Contact(OwnedByCitizen, Base):
    """Somebody the person has met: where, in which field, what was agreed, and when to follow up."""

    __tablename__ = "pitch_contact"
    name: Mapped[str] = mapped_column(String(200))
    place: Mapped[str] = mapped_column(String(200), default="")
    field: Mapped[str] = mapped_column(String(200), default="")
    agreed: Mapped[str] = mapped_column(default="")
    follow_up_on: Mapped[date | None]
