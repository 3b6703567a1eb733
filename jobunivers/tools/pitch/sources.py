"""What the pitch has to tell in a progression report: how often it was said aloud."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.report.telling import counted, on, within
from jobunivers.tools.pitch.models import Practice


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The times it was practised between two days."""
    found = session.scalars(select(Practice.practised_at).where(Practice.citizen_id == citizen_id))
    if days := [day for at in found if within(at, since, until) and (day := on(at))]:
        text = counted(
            _n(
                "Du har øvet din elevatortale højt.",
                "Du har øvet din elevatortale højt %(num)s gange.",
                len(days),
            )
        )
        yield Source(DONE_OR_TRIED, text, day=max(days))
