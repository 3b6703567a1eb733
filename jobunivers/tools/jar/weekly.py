"""Who asked to hear when the jar has stood a week: once a week for a month, then no more until it is opened."""

from collections.abc import Collection
from datetime import timedelta

from sqlalchemy import select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.bulk import carry_out
from jobunivers.services.mails.notices import Told
from jobunivers.tools.jar.models import JAR, Jar, Note

A_WEEK, TIMES = timedelta(days=7), 4


def due(citizens: Told) -> set[int]:
    """Those whose jar is shut, holds something, and has stood a week since the lid went on or they heard of it."""
    lies = select(Note.id).where(
        Note.citizen_id == Jar.citizen_id, Note.pile == JAR, Note.deleted_at.is_(None)
    )
    found = select(Jar).where(Jar.citizen_id.in_(citizens), Jar.remind.is_(True), lies.exists())
    return {jar.citizen_id for jar in session.scalars(found) if jar.is_shut and _is_due(jar)}


def told(citizens: Collection[int]) -> None:
    """They have heard of it: no work of theirs, so neither a version nor a day on which they were here."""
    carry_out(update(Jar).where(Jar.citizen_id.in_(citizens)).values(reminded_at=clock.now()))


def _is_due(jar: Jar) -> bool:
    if jar.lid_on_at is None:
        return False
    weeks = min((clock.now() - jar.lid_on_at) // A_WEEK, TIMES)
    return weeks > 0 and (jar.reminded_at is None or jar.reminded_at < jar.lid_on_at + weeks * A_WEEK)
