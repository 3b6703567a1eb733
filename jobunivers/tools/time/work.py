"""A citizen's days and weeks, loaded whole, and where each mission stands in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from jobunivers.services.hours import DAY, NOTHING, Change, Hours, changes, filled, totals
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.toolkit.contract import Again
from jobunivers.tools.time.models import NOW, WEEKDAYS, WORKDAY, Day, Mine, Week

JOB = "job"
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class WeekWork:
    """One week with its days; those nothing was laid into are missing."""

    week: Week
    days: Mapping[str, Day]

    def hours(self, day: str) -> Hours:
        """One day of it."""
        return self.days[day].hours if day in self.days else NOTHING

    @property
    def totals(self) -> Mapping[str, int]:
        """How many hours each activity takes in the whole week."""
        return totals(*(day.hours for day in self.days.values()))

    @property
    def planned(self) -> int:
        """How many days hold something."""
        return sum(bool(filled(self.hours(day))) for day in WEEKDAYS)


@dataclass(frozen=True)
class Work:
    """All that a citizen has; empty for somebody who has not begun."""

    mine: Mine | None = None
    clocks: Mapping[str, Day] = field(default_factory=dict)
    weeks: tuple[WeekWork, ...] = ()

    def hours(self, clock: str) -> Hours:
        """One of the two clocks."""
        return self.clocks[clock].hours if clock in self.clocks else NOTHING

    @property
    def changes(self) -> list[Change]:
        """What takes more or less time in the workday than now."""
        return changes(totals(self.hours(NOW)), totals(self.hours(WORKDAY)))

    @property
    def is_begun(self) -> bool:
        """Whether there is a clock to show somebody."""
        return any(filled(day.hours) for day in self.clocks.values())


@read_once
def latest(citizen_id: int) -> Work:
    """Everything of one citizen."""
    mine, weeks, days = rows_of(citizen_id, Mine, Week, Day)
    of_week: dict[int | None, dict[str, Day]] = {}
    for day in days:
        of_week.setdefault(day.week_id, {})[day.key] = day
    weeks.sort(key=lambda week: week.number)
    found = tuple(WeekWork(week, of_week.get(week.id, {})) for week in weeks)
    return Work(mine[0] if mine else None, of_week.get(None, {}), found)


def filling(work: Work) -> State:
    """M1: each hour of a day now holds something."""
    done = filled(work.hours(NOW))
    return state(done == DAY, done > 0, done=done, of=DAY)


def making_room(work: Work) -> State:
    """M2: each hour of a workday holds something, and one of them a job."""
    hours = work.hours(WORKDAY)
    done = filled(hours)
    return state(done == DAY and JOB in hours, done > 0, done=done, of=DAY)


def comparing(work: Work) -> State:
    """M3: it is said what must change."""
    said = work.mine is not None and bool(work.mine.change)
    return state(said, filled(work.hours(NOW)) > 0 and filled(work.hours(WORKDAY)) > 0)


def planning(work: Work) -> State:
    """M4: one week has something on all its days, and a job on one of them."""
    best = max(work.weeks, key=lambda one: one.planned, default=None)
    done = best.planned if best else 0
    whole = any(one.planned == len(WEEKDAYS) and one.totals.get(JOB) for one in work.weeks)
    return state(whole, bool(work.weeks), done=done, of=len(WEEKDAYS))


def next_week(work: Work) -> Again | None:
    """A new week is worth planning a week after the last one was begun."""
    return Again("week", work.weeks[-1].week.created_at + A_WEEK) if work.weeks else None
