"""What the job log has to tell in a progression report: how often each way was gone."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import case, func, select

from jobunivers.db import session
from jobunivers.languages import AllOf
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import counted
from jobunivers.tools.joblog.models import Entry
from jobunivers.tools.joblog.shown import LOG

_DAYS = (Entry.applied_on, Entry.called_on, Entry.visited_on, Entry.interview_on)


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """One sentence with what was done between two days; nothing where nothing was."""
    sums = [func.count(case((day.between(since, until), 1))) for day in _DAYS]
    newest = [func.max(case((day.between(since, until), day))) for day in _DAYS]
    there = select(*sums, *newest).where(Entry.citizen_id == citizen_id, Entry.deleted_at.is_(None))
    applied, called, visited, interviews, *days = session.execute(there).one()
    told = (
        (applied, counted(_n("søgt %(num)s job", "søgt %(num)s job", applied), "et")),
        (
            called,
            counted(_n("ringet til %(num)s sted", "ringet til %(num)s steder", called), "et"),
        ),
        (visited, counted(_n("besøgt %(num)s sted", "besøgt %(num)s steder", visited), "et")),
        (
            interviews,
            counted(_n("haft %(num)s jobsamtale", "haft %(num)s jobsamtaler", interviews)),
        ),
    )
    done = [words for count, words in told if count]
    if done:
        day = max(one for one in days if one)
        yield Source(DONE_OR_TRIED, _("Du har %(gjort)s.", gjort=AllOf(done)), day=day, item=LOG)
