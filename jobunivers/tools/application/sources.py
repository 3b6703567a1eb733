"""What applications have to tell in a progression report: those that were sent."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import Text as _
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import within
from jobunivers.tools.application import names, work


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """Each application sent between two days."""
    for one in work.applications(citizen_id):
        if within(one.sent_on, since, until):
            text = _("Du har sendt en ansøgning: %(job)s.", job=names.name_of(one))
            yield Source(DONE_OR_TRIED, text, day=one.sent_on, item=str(one.id))
