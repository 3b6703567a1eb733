"""Each time somebody else opens a recording or the pitch is one row that the citizen can see."""

from datetime import timedelta

from jobunivers import clock
from jobunivers.services import audit
from jobunivers.toolkit.access import me
from jobunivers.tools.pitch.models import Listener, Take

ONE_TIME = timedelta(minutes=15)


def by_consultant(take: Take) -> None:
    """The consultant at the browser plays a recording."""
    person = me()
    if person is not None and not _noted(take.citizen_id, person.id, person.name):
        audit.looked(
            citizen_id=take.citizen_id,
            by_id=person.id,
            by_name=person.name,
            by_role=person.role,
            by_organisation=person.organisation,
            what="pitch",
            why=audit.BESIDE,
        )


def by_friend(listener: Listener) -> None:
    """Whoever holds the link reads the pitch."""
    if not _noted(listener.citizen_id, None, listener.name):
        audit.looked(
            citizen_id=listener.citizen_id,
            by_id=None,
            by_name=listener.name,
            by_role="friend",
            by_organisation="",
            what="pitch",
            why=audit.LINK,
        )


def _noted(citizen_id: int, by_id: int | None, by_name: str) -> bool:
    since = clock.now() - ONE_TIME
    latest = audit.looks_at(citizen_id, limit=10)
    return any(
        (one.by_id, one.by_name, one.what) == (by_id, by_name, "pitch") and one.at > since for one in latest
    )
