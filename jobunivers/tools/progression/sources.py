"""What the measurements have to tell in a progression report: first and latest, an indicator a sentence."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import Text as _
from jobunivers.services import curves, weeks
from jobunivers.services.agreements.sources import told as told_of_agreements
from jobunivers.services.curves import Point
from jobunivers.services.report.sources import DEVELOPMENT, Source
from jobunivers.services.report.telling import on, spelled, within
from jobunivers.tools.progression import forms, work
from jobunivers.tools.progression.models import INDICATORS


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """Each indicator that was measured between two days, those that moved most upwards first; and what was agreed."""
    mine = work.latest(citizen_id)
    taken = [one for one in mine.measurements if within(one.created_at, since, until) and mine.measured(one)]
    told, found = forms.indicators(), []
    for indicator in INDICATORS:
        points = [Point(weeks.when(citizen_id, one.created_at), mine.step(one, indicator)) for one in taken]
        steps = [point.value for point in points if point.value is not None]
        if steps:
            name = _("“%(svar)s”", svar=told[indicator]["title"])
            sentence = curves.sentence(name, points, spelled)
            found.append((steps[0] - steps[-1], sentence))
    found.sort(key=lambda one: one[0])
    for __, sentence in found:
        yield Source(DEVELOPMENT, sentence, day=on(taken[-1].created_at))
    yield from told_of_agreements(mine.agreements, since, until)
