"""Whom a mail may tell that there is something to read and answer."""

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.mails.notices import Told, is_new
from jobunivers.services.report.models import Report


def hearing(told: Told) -> set[int]:
    """Those who have been shown a report since they were told last, and have not said that they have read it."""
    found = select(Report.citizen_id, Report.shown_at).where(
        Report.citizen_id.in_(told),
        Report.shown_at.is_not(None),
        Report.read_at.is_(None),
        Report.closed_at.is_(None),
        Report.deleted_at.is_(None),
    )
    return {citizen_id for citizen_id, at in session.execute(found) if at and is_new(at, told[citizen_id])}
