"""What the overseeing itself leaves behind: reviews of who has access, and searches in the log. Appended only."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation


class Review(OwnedByOrganisation, Base):
    """Somebody went through who is beside whom: when, by whom, and how many pairs there were."""

    __tablename__ = "access_review"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(default=clock.now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(200))
    pairs: Mapped[int]


class Search(OwnedByOrganisation, Base):
    """Somebody searched the log of looks: for whose looks, at whom, between which days, and how many were found."""

    __tablename__ = "access_search"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(default=clock.now)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    by_name: Mapped[str] = mapped_column(String(200))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    about_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    since: Mapped[date | None]
    until: Mapped[date | None]
    found: Mapped[int]
    chain: Mapped[str] = mapped_column(String(64))
