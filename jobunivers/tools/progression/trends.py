"""How many indicators stand higher than the first time, for many citizens at once. Never a sum."""

from collections.abc import Callable, Iterable

from sqlalchemy import bindparam, select

from jobunivers.db import session
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.toolkit.contract import Trend
from jobunivers.tools.progression.models import INDICATORS, Answer, Measurement

Steps = dict[int, dict[str, int]]
_STEPS = (
    select(Answer.citizen_id, Answer.measurement_id, Answer.indicator, Answer.now)
    .join(Measurement, Measurement.id == Answer.measurement_id)
    .where(
        Answer.citizen_id.in_(bindparam("citizens", expanding=True)),
        Answer.now.is_not(None),
        Measurement.deleted_at.is_(None),
    )
    .order_by(Answer.measurement_id)
)


def trends(citizens: Iterable[int], is_open: Callable[[int, str], bool]) -> dict[int, Trend]:
    """A trend for each citizen with a measurement that may be read. One statement for all of them."""
    measured: dict[int, Steps] = {}
    for citizen, measurement, indicator, step in session.execute(_STEPS, {"citizens": list(citizens)}):
        if is_open(citizen, str(measurement)):
            measured.setdefault(citizen, {}).setdefault(measurement, {})[indicator] = step
    return {citizen: _trend(list(steps.values())) for citizen, steps in measured.items()}


def _trend(measured: list[dict[str, int]]) -> Trend:
    first: dict[str, int] = {}
    latest: dict[str, int] = {}
    points = []
    for steps in measured:
        first, latest = {**steps, **first}, {**latest, **steps}
        points.append(sum(latest[one] > first[one] for one in latest))
    if len(points) == 1:
        return Trend((), _("målt én gang"))
    up = _n("%(num)s af %(of)s op", "%(num)s af %(of)s op", points[-1], of=len(INDICATORS))
    return Trend(tuple(points), up, len(INDICATORS))
