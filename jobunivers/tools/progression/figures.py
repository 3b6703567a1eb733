"""What measurements tell of many people at once: where each group of indicators began, and where it is now."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.centre.measures import Measure, Numbers
from jobunivers.tools.progression.models import GROUPS, Answer, Measurement

TITLES = {
    "development": _("Progression: udvikling"),
    "empowerment": _("Progression: empowerment"),
    "future": _("Progression: fremtid"),
}
_WHY = _("Tal fra 1 til 10. Kun borgere, der er målt to gange, er med. Tallet er et snit.")


def _measured(until: date) -> dict[int, list[dict[str, int]]]:
    """Each citizen's measurements up to a day, the oldest first: indicator → step. One statement."""
    end = datetime.combine(until + timedelta(days=1), time(), clock.DENMARK)
    found = (
        select(Measurement.citizen_id, Measurement.id, Answer.indicator, Answer.now)
        .join(Answer, Answer.measurement_id == Measurement.id)
        .where(Measurement.created_at < end, Measurement.deleted_at.is_(None), Answer.now.is_not(None))
        .order_by(Measurement.created_at, Measurement.id)
    )
    kept: defaultdict[int, dict[int, dict[str, int]]] = defaultdict(dict)
    for citizen_id, measurement_id, indicator, step in session.execute(found):
        kept[citizen_id].setdefault(measurement_id, {})[indicator] = step
    return {citizen_id: list(measured.values()) for citizen_id, measured in kept.items()}


def _ends(measured: list[dict[str, int]], group: str) -> Numbers | None:
    """The mean of a group's indicators the first time and the latest; None without two times."""
    steps = [[one[key] for key in GROUPS[group] if key in one] for one in measured]
    told = [sum(one) / len(one) for one in steps if one]
    return (told[0], told[-1]) if len(told) > 1 else None


def _of_group(group: str) -> Measure:
    def read(citizens: Collection[int], until: date) -> Mapping[int, Numbers]:
        wanted = set(citizens)
        ends = {one: _ends(found, group) for one, found in _measured(until).items() if one in wanted}
        return {one: numbers for one, numbers in ends.items() if numbers is not None}

    return Measure(
        key=f"progression-{group}",
        title=TITLES[group],
        why=_WHY,
        columns=(_("Første måling"), _("Nyeste måling")),
        words=_("fra %(a)s til %(b)s"),
        none=_("Der er endnu ikke fem, der er målt to gange."),
        top=10,
        read=read,
    )


FIGURES = tuple(_of_group(group) for group in GROUPS)
