"""What the pitch has to tell in a progression report: how often it was said aloud."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import Plural as _n
from jobunivers.services import practice
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import counted
from jobunivers.tools.pitch.models import Practice


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The times it was practised between two days."""
    if days := practice.days(Practice, citizen_id, since, until):
        text = counted(
            _n(
                "Du har øvet din elevatortale højt.",
                "Du har øvet din elevatortale højt %(num)s gange.",
                len(days),
            )
        )
        yield Source(DONE_OR_TRIED, text, day=max(days))
