"""What the weeks have to tell in a progression report: how many hours there was room for a job."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services import curves
from jobunivers.services.curves import Point
from jobunivers.services.on_day import OnDay
from jobunivers.services.report.sources import HOURS, Source
from jobunivers.services.report.telling import counted, touched, within
from jobunivers.tools.time import work


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The weeks planned between two days: from the first one's hours for a job to the last one's."""
    planned = [
        one
        for one in work.latest(citizen_id).weeks
        if one.totals.get(work.JOB) and within(one.week.created_at, since, until)
    ]
    points = [Point(OnDay(one.week.created_at), one.totals[work.JOB]) for one in planned]
    if sentence := curves.sentence(_("Tiden til job i din egen ugeplan"), points, _hours):
        yield Source(HOURS, sentence, day=touched([one.week for one in planned], since, until))


def _hours(number: float) -> _:
    return counted(_n("%(num)s time", "%(num)s timer", int(number)))
