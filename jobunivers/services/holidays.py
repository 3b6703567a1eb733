"""Days nobody works in Denmark: weekends and public holidays, and the working days between."""

from datetime import date, timedelta
from functools import cache

NEW_YEAR, CONSTITUTION, EVE, CHRISTMAS, BOXING, LAST = (
    "new_year",
    "constitution",
    "eve",
    "christmas",
    "boxing",
    "last",
)
MAUNDY, GOOD_FRIDAY, EASTER, EASTER_MONDAY = "maundy", "good_friday", "easter", "easter_monday"
ASCENSION, WHITSUN, WHIT_MONDAY = "ascension", "whitsun", "whit_monday"
_FIXED = {
    (1, 1): NEW_YEAR,
    (6, 5): CONSTITUTION,
    (12, 24): EVE,
    (12, 25): CHRISTMAS,
    (12, 26): BOXING,
    (12, 31): LAST,
}
_FROM_EASTER = {
    -3: MAUNDY,
    -2: GOOD_FRIDAY,
    0: EASTER,
    1: EASTER_MONDAY,
    39: ASCENSION,
    49: WHITSUN,
    50: WHIT_MONDAY,
}


@cache
def of_year(year: int) -> dict[date, str]:
    """The holidays of a year by day, each with its key (*good_friday*)."""
    sunday = easter(year)
    moving = {sunday + timedelta(days=away): key for away, key in _FROM_EASTER.items()}
    return {date(year, month, day): key for (month, day), key in _FIXED.items()} | moving


def holiday(day: date) -> str:
    """The key of the holiday a day is; empty for an ordinary one."""
    return of_year(day.year).get(day, "")


def is_workday(day: date) -> bool:
    """Whether people are at work: no weekend and no holiday."""
    return day.isoweekday() <= 5 and not holiday(day)


def workdays_on(day: date, number: int) -> date:
    """The day so many working days on; with 0 the day itself, or the first working day after it."""
    found = day
    while not is_workday(found):
        found += timedelta(days=1)
    for _turn in range(number):
        found += timedelta(days=1)
        while not is_workday(found):
            found += timedelta(days=1)
    return found


def workday_by(day: date) -> date:
    """The day itself, or the last working day before it."""
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


def easter(year: int) -> date:
    """Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, more = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * more + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
