"""Weeks as a calendar has them, and the moments they begin and end at."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from jobunivers import clock
from jobunivers.services.times_of_day import moment

FIRST, LAST = date(2000, 1, 3), date(2100, 12, 26)


@dataclass(frozen=True)
class Week:
    """One week, by its Monday."""

    monday: date

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week a day is in; the nearest one there is for a day out of reach."""
        day = min(max(day, FIRST), LAST)
        return cls(day - timedelta(days=day.weekday()))

    @classmethod
    def named(cls, name: str) -> "Week":
        """The week of an address (*2026-48*); this week for a name that is none."""
        try:
            year, number = (int(part) for part in name.split("-")) if len(name) < 9 else (0, 0)
            return cls.of(date.fromisocalendar(year, number, 1))
        except ValueError:
            return cls.of(clock.today())

    @property
    def name(self) -> str:
        """What it is called in an address."""
        year, number, _day = self.monday.isocalendar()
        return f"{year}-{number:02}"

    @property
    def number(self) -> int:
        """The number on the wall calendar."""
        return self.monday.isocalendar().week

    @property
    def days(self) -> list[date]:
        """Monday to Sunday."""
        return [self.monday + timedelta(days=away) for away in range(7)]

    def other(self, away: int) -> "Week":
        """The week so many weeks on."""
        return Week.of(self.monday + timedelta(weeks=away))

    def until(self, last: "Week") -> int:
        """How many weeks it is from this one to a later one, both with it."""
        return (last.monday - self.monday).days // 7 + 1


def begins(day: date) -> datetime:
    """The moment a day begins in Denmark."""
    return datetime.combine(day, time(), clock.DENMARK).astimezone(UTC)


def ends(day: date) -> datetime:
    """The moment after a day's last."""
    return begins(day + timedelta(days=1))


def at(day: date, hour: time, minutes: int) -> tuple[datetime, datetime]:
    """When something begins and ends that lasts so many minutes. Raises NoSuchHour."""
    first = moment(day, hour)
    return first, first + timedelta(minutes=minutes)
