"""Missions done over the weeks of the course: a curve, its sentence and its table."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from jobunivers import clock
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case

LOWEST_TOP = 4


@dataclass(frozen=True)
class Progression:
    """``points`` are (week in words, missions done in all); ``rows`` of the table also say how many that week."""

    sentence: _
    points: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, int, int], ...]

    @property
    def top(self) -> int:
        """The highest figure the picture has room for."""
        return max(LOWEST_TOP, *(done for _week, done in self.points), 0)


def progression(case: Case, days: list[date]) -> Progression | None:
    """The weeks so far of somebody on a course, from the days their stars lit; None before it begins."""
    if case.starts_on is None or not case.week:
        return None
    starts_on = case.starts_on
    before = sum(day < starts_on for day in days)
    during = [day for day in days if starts_on <= day <= clock.today()]
    in_week = Counter(min((day - starts_on).days // 7 + 1, case.week) for day in during)
    points, rows, done = [], [], before
    for week in range(1, case.week + 1):
        done += in_week[week]
        points.append((str(_("Uge %(n)s", n=week)), done))
        rows.append((str(week), in_week[week], done))
    return Progression(_sentence(case, in_week), tuple(points), tuple(rows))


def _sentence(case: Case, in_week: Counter[int]) -> _:
    weeks = _n("%(num)s uge", "%(num)s uger", case.week)
    if not in_week.total():
        return _(
            "%(name)s er i gang med %(week)s. Den første mission er ikke klaret endnu.",
            name=case.first_name,
            week=_("uge %(n)s af %(of)s", n=case.week, of=case.weeks),
        )
    missions = _n("%(num)s mission", "%(num)s missioner", in_week.total())
    said = {"name": case.first_name, "missions": missions, "weeks": weeks}
    most = max(in_week.values())
    best = [week for week, count in in_week.items() if count == most]
    if len(best) > 1 or len(in_week) == 1:
        return _("%(name)s har klaret %(missions)s på %(weeks)s.", **said)
    return _("%(name)s har klaret %(missions)s på %(weeks)s. Flest i uge %(best)s.", **said, best=best[0])
