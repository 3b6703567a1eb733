"""Answers to the exercises, and what a person has marked: a pause to use again, a card to ask about."""

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers.db import Base, OwnedByCitizen
from jobunivers.services.answers import Answered

ADDRESSES = {
    "identity": "kollega",
    "belief": "tro",
    "fields": "nye-veje",
    "obstacles": "sten",
}
"""Each theme and its page within the tool, in their order."""
THEMES = tuple(ADDRESSES)
PAUSE, CARD = "pause", "card"


class Answer(Answered, Base):
    """A person's own words to one question of an exercise."""

    __tablename__ = "coping_answer"


class Mark(OwnedByCitizen, Base):
    """What was made of a pause (tried: kept or not) or of a card (to ask about or not)."""

    __tablename__ = "coping_mark"
    kind: Mapped[str] = mapped_column(String(10))
    key: Mapped[str] = mapped_column(String(60))
    is_chosen: Mapped[bool]

    __table_args__ = (UniqueConstraint("citizen_id", "kind", "key"),)
