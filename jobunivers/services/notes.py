"""Short notes in piles, in an order people choose: what lies in a jar, hangs on a board or stands on a table."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import OwnedByCitizen
from jobunivers.services import ordering, versions


class Noted(OwnedByCitizen):
    """A note of a tool: its words, the pile it lies in, its place there, and when it was moved last."""

    text: Mapped[str]
    pile: Mapped[str] = mapped_column(String(10))
    place: Mapped[int] = mapped_column(default=0)
    moved_at: Mapped[datetime] = mapped_column(default=clock.now)


Note = TypeVar("Note", bound=Noted)


def in_pile(notes: Iterable[Note], pile: str) -> list[Note]:
    """The notes of one pile in their order."""
    return ordering.in_order([note for note in notes if note.pile == pile])


def put(note: Noted, pile: str, beside: Sequence[Noted]) -> None:
    """Move a note to another pile, last among those that lie there."""
    if note.pile != pile:
        note.moved_at = clock.now()
        versions.save(note, {"pile": pile, "place": ordering.after(beside)}, base=None)
