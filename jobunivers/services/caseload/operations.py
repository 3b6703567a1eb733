"""What a consultant does at the desk. Flush, never commit."""

from sqlalchemy import update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Assignment


def look(*, consultant_id: int, citizen_id: int) -> None:
    """The professional has seen what the citizen has changed so far."""
    session.execute(
        update(Assignment)
        .where(Assignment.consultant_id == consultant_id, Assignment.citizen_id == citizen_id)
        .values(looked_at=clock.now())
    )
