"""What the rounds have to tell in a progression report: how each area has gone."""

from collections.abc import Iterator
from datetime import date

from jobunivers.services.report.sources import DEVELOPMENT, Source
from jobunivers.services.report.telling import on, within
from jobunivers.tools.development import shown, work


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The curve of each area between two days, in a sentence."""
    rounds = [one for one in work.latest(citizen_id).rounds if within(one.created_at, since, until)]
    for curve in shown.area_curves(rounds):
        yield Source(DEVELOPMENT, curve["sentence"], day=on(rounds[-1].created_at))
