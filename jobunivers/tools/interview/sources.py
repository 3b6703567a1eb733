"""What interviews have to tell in a progression report: those held, and how often answers were practised aloud."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services import practice
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import counted, within
from jobunivers.tools.interview import work
from jobunivers.tools.interview.models import Practice
from jobunivers.tools.interview.shown import ANSWERS, DAY


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """What was done between two days."""
    for one in work.latest(citizen_id).meetings:
        if within(one.held_on, since, until) and one.company:
            text = _("Du har været til jobsamtale hos %(sted)s.", sted=one.company)
            yield Source(DONE_OR_TRIED, text, day=one.held_on, item=f"{DAY}-{one.id}")
    if days := practice.days(Practice, citizen_id, since, until):
        text = counted(
            _n(
                "Du har øvet et svar til en jobsamtale højt.",
                "Du har øvet svar til en jobsamtale højt %(num)s gange.",
                len(days),
            )
        )
        yield Source(DONE_OR_TRIED, text, day=max(days), item=ANSWERS)
