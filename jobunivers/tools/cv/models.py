"""The gross CV (everything a person has done, kept in one place) and the targeted CVs picked from it."""

from typing import Any

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen

CHRONOLOGICAL, COMPETENCE = "chronological", "competence"
SHAPES = (CHRONOLOGICAL, COMPETENCE)
CLASSIC, SIDEBAR = "classic", "sidebar"
LAYOUTS = (CLASSIC, SIDEBAR)


class Profile(OwnedByCitizen, Base):
    """The head of the CV: who the person is at work, how to reach them, and the name of the photo's file."""

    __tablename__ = "cv_profile"
    headline: Mapped[str] = mapped_column(String(200), default="")
    text: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    mail: Mapped[str] = mapped_column(String(254), default="")
    town: Mapped[str] = mapped_column(String(200), default="")
    photo: Mapped[str] = mapped_column(String(60), default="")
    no_jobs: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (UniqueConstraint("citizen_id"),)


class Item(OwnedByCitizen, Base):
    """One line of the gross CV. ``kind`` is a section's key, the years are what the person wrote."""

    __tablename__ = "cv_item"
    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(200), default="")
    place: Mapped[str] = mapped_column(String(200), default="")
    began: Mapped[str] = mapped_column(String(40), default="")
    ended: Mapped[str] = mapped_column(String(40), default="")
    text: Mapped[str] = mapped_column(default="")
    level: Mapped[str] = mapped_column(String(20), default="")
    proof: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class Title(OwnedByCitizen, Base):
    """A job title chosen for the field "Søger job som" of the national job bank."""

    __tablename__ = "cv_title"
    title: Mapped[str] = mapped_column(String(200))

    __table_args__ = (UniqueConstraint("citizen_id", "title"),)


class Tick(OwnedByCitizen, Base):
    """The person has written a field into the national job bank; ``field`` is its key in ``jobnet.toml``."""

    __tablename__ = "cv_tick"
    field: Mapped[str] = mapped_column(String(20))

    __table_args__ = (UniqueConstraint("citizen_id", "field"),)


class Targeted(OwnedByCitizen, Base):
    """A CV for one real job: its ad, its shape and looks, and which items of the gross CV it carries.

    ``chosen`` holds item ids; ``groups`` says under which competence an item stands in the competence form
    (item id as text → competence id). ``title`` is the person's own name for it.
    """

    __tablename__ = "cv_targeted"
    title: Mapped[str] = mapped_column(String(200), default="")
    job: Mapped[str] = mapped_column(String(200), default="")
    company: Mapped[str] = mapped_column(String(200), default="")
    ad: Mapped[str] = mapped_column(default="")
    shape: Mapped[str] = mapped_column(String(20), default=CHRONOLOGICAL)
    layout: Mapped[str] = mapped_column(String(20), default=CLASSIC)
    language: Mapped[str] = mapped_column(String(8), default="da")
    profile: Mapped[str] = mapped_column(default="")
    with_photo: Mapped[bool] = mapped_column(default=False)
    chosen: Mapped[list[int]] = mapped_column(JSON, default=list)
    groups: Mapped[dict[str, Any]] = mapped_column(default=dict)
