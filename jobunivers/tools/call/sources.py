"""What calls have to tell in a progression report: whom was called, and how often it was rehearsed."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import counted, on, within
from jobunivers.tools.call import work
from jobunivers.tools.call.models import Rehearsal


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """What was done between two days."""
    for one in work.latest(citizen_id).calls:
        if within(one.call.called_at, since, until):
            text = _("Du har ringet til %(sted)s.", sted=one.call.company)
            yield Source(DONE_OR_TRIED, text, day=on(one.call.called_at), item=str(one.call.id))
    found = session.scalars(select(Rehearsal.rehearsed_at).where(Rehearsal.citizen_id == citizen_id))
    if days := [day for at in found if within(at, since, until) and (day := on(at))]:
        text = counted(
            _n(
                "Du har øvet et opkald til en arbejdsgiver.",
                "Du har øvet opkald til en arbejdsgiver %(num)s gange.",
                len(days),
            )
        )
        yield Source(DONE_OR_TRIED, text, day=max(days))
