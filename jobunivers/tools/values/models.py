"""A game of job values: where each card was put, which seven were chosen and why, and which work drew interest."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen

VERY, IMPORTANT, LESS, NOT = "very", "important", "less", "not"
PILES = (VERY, IMPORTANT, LESS, NOT)


class Game(OwnedByCitizen, Base):
    """One time through the cards. ``number`` counts the citizen's games from 1."""

    __tablename__ = "values_game"
    number: Mapped[int]


class Placement(OwnedByCitizen, Base):
    """A card in one of the four piles."""

    __tablename__ = "values_placement"
    game_id: Mapped[int] = mapped_column(ForeignKey("values_game.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(40))
    pile: Mapped[str] = mapped_column(String(10))
    placed_at: Mapped[datetime] = mapped_column(default=clock.now)

    __table_args__ = (UniqueConstraint("game_id", "card"),)


class Choice(OwnedByCitizen, Base):
    """A card among the chosen seven, and what it means to the person."""

    __tablename__ = "values_choice"
    game_id: Mapped[int] = mapped_column(ForeignKey("values_game.id", ondelete="CASCADE"))
    card: Mapped[str] = mapped_column(String(40))
    chosen: Mapped[bool] = mapped_column(default=True)
    why: Mapped[str] = mapped_column(default="")
    looks_like: Mapped[str] = mapped_column(default="")

    __table_args__ = (UniqueConstraint("game_id", "card"),)


class Interest(OwnedByCitizen, Base):
    """Work the seven values point to that the person wants to look closer at."""

    __tablename__ = "values_interest"
    game_id: Mapped[int] = mapped_column(ForeignKey("values_game.id", ondelete="CASCADE"))
    function: Mapped[str] = mapped_column(String(40))

    __table_args__ = (UniqueConstraint("game_id", "function"),)
