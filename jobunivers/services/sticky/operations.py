"""What is done with sticky notes. Flush, never commit."""

from datetime import date

from sqlalchemy import delete

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.bulk import carry_out
from jobunivers.services.sticky.models import Sticky
from jobunivers.services.versions import KEPT_FOR


def put(*, consultant_id: int, citizen_id: int, text: str, on: date | None) -> Sticky:
    """A new note on a citizen; without a day it just stays there."""
    note = Sticky(consultant_id=consultant_id, about_id=citizen_id, text=text, on=on)
    session.add(note)
    session.flush()
    return note


def change(note: Sticky, *, text: str, on: date | None) -> None:
    """Other words, or another day."""
    note.text, note.on = text, on
    session.flush()


def take_off(note: Sticky) -> None:
    """Put a note away; it is kept for 30 days."""
    note.deleted_at = note.deleted_at or clock.now()
    session.flush()


def put_back(note: Sticky) -> None:
    """Undo that a note was put away."""
    note.deleted_at = None
    session.flush()


def forget() -> int:
    """Erase notes put away more than 30 days ago; how many went. Nightly work."""
    return carry_out(delete(Sticky).where(Sticky.deleted_at < clock.now() - KEPT_FOR))
