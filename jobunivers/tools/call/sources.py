"""What calls have to tell in a progression report: whom was called, and how often it was rehearsed."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services import practice
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
    if days := practice.days(Rehearsal, citizen_id, since, until):
        text = counted(
            _n(
                "Du har øvet et opkald til en arbejdsgiver.",
                "Du har øvet opkald til en arbejdsgiver %(num)s gange.",
                len(days),
            )
        )
        yield Source(DONE_OR_TRIED, text, day=max(days))
