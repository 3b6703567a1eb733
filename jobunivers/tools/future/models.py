"""Cards of the first two phases, and the steps of the third."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.notes import Noted

CRITIQUE, FANTASY, REALITY = "critique", "fantasy", "reality"
PILES = (CRITIQUE, FANTASY)


class Card(Noted, Base):
    """One card; ``chosen`` is a dream somebody wants a bite of."""

    __tablename__ = "future_card"
    chosen: Mapped[bool] = mapped_column(default=False)


class Step(OwnedByCitizen, Base):
    """One step of the action plan, perhaps out of a dream: who does it, by when, and the day it was done."""

    __tablename__ = "future_step"
    card_id: Mapped[int | None] = mapped_column(ForeignKey("future_card.id", ondelete="SET NULL"))
    step: Mapped[str]
    who: Mapped[str] = mapped_column(String(200), default="")
    when: Mapped[date | None]
    done_on: Mapped[date | None]
