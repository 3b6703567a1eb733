"""What a citizen has done since the professional last looked."""

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.caseload.cases import Case
from jobunivers.services.progress import BY_CITIZEN, Event

MOST = 100


def unseen(case: Case) -> list[Event]:
    """The citizen's own doings since then, the newest first; no statement where nothing has changed."""
    if not case.changed:
        return []
    found = select(Event).where(Event.citizen_id == case.id, Event.kind.in_(BY_CITIZEN))
    if case.looked_at is not None:
        found = found.where(Event.at > case.looked_at)
    return list(session.scalars(found.order_by(Event.at.desc(), Event.id.desc()).limit(MOST)))
