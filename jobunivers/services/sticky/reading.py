"""The notes of one professional on one citizen."""

from sqlalchemy import case, select

from jobunivers.db import session
from jobunivers.services.sticky.models import Sticky


def notes(consultant_id: int, citizen_id: int) -> list[Sticky]:
    """The notes that stand there now, the soonest day first, those without a day last."""
    found = select(Sticky).where(
        Sticky.about_id == citizen_id, Sticky.consultant_id == consultant_id, Sticky.deleted_at.is_(None)
    )
    no_day_last = case((Sticky.on.is_(None), 1), else_=0)
    return list(session.scalars(found.order_by(no_day_last, Sticky.on, Sticky.id)))


def note(consultant_id: int, citizen_id: int, note_id: int) -> Sticky | None:
    """One note, put away or not; None for one of somebody else's or on somebody else."""
    found = select(Sticky).where(
        Sticky.id == note_id, Sticky.about_id == citizen_id, Sticky.consultant_id == consultant_id
    )
    return session.scalar(found)
