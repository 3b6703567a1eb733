"""What the statuses have to tell in a progression report: when they were made, and what has moved."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.on_day import OnDay
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import counted, on, within
from jobunivers.services.rounds import given
from jobunivers.tools.status import work
from jobunivers.tools.status.models import ITEMS


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """Each status made between two days; what has moved since the one before stands with the newest."""
    rounds = work.latest(citizen_id).rounds
    for one in rounds:
        if within(one.created_at, since, until) and given(one, ITEMS):
            text = _("Du har gjort status over din jobsøgning %(dag)s.", dag=OnDay(one.created_at))
            yield Source(DONE_OR_TRIED, text, day=on(one.created_at), item=str(one.id))
    moved = len(work.moved_up(rounds))
    if moved and within(rounds[-1].created_at, since, until):
        text = counted(
            _n(
                "Siden sidst er et af dine svar gået op.",
                "Siden sidst er %(num)s af dine svar gået op.",
                moved,
            ),
            "et",
        )
        yield Source(DONE_OR_TRIED, text, day=on(rounds[-1].created_at))
