"""Days said from where one stands: *i går*, *i morgen*, *om en uge*, *om et halvt år*, *på fredag*."""

import re
from calendar import monthrange
from datetime import date, timedelta

_SAID = ("én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_NUMBERS = {"en": 1, "et": 1, "ét": 1, **{word: number for number, word in enumerate(_SAID, 1)}}
_NEAR = {"i forgårs": -2, "i går": -1, "i dag": 0, "i morgen": 1, "i overmorgen": 2}
_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_HALF = {"om et halvt år": 6, "om halvandet år": 18}
_IN = re.compile(r"(?:om|inden) (\w+) (dag|uge|måned|år)(?:e|er|r)?")
_ON = re.compile(rf"(?:på )?({'|'.join(_WEEKDAYS)})")
FARTHEST = 1000


def ahead(words: str, today: date) -> date | None:
    """The day these plain lower-case words mean, counted from today; None when they say something else."""
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if words in _HALF:
        return months_on(today, _HALF[words])
    if found := _ON.fullmatch(words):
        return today + timedelta(days=(_WEEKDAYS.index(found[1]) - today.weekday() - 1) % 7 + 1)
    if found := _IN.fullmatch(words):
        number = _NUMBERS.get(found[1]) or (int(found[1]) if found[1].isdecimal() else 0)
        return _counted(number, found[2], today) if 0 < number < FARTHEST else None
    return None


def months_on(day: date, months: int) -> date:
    """The same day some months later, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _counted(number: int, unit: str, today: date) -> date | None:
    if unit in ("dag", "uge"):
        return today + timedelta(days=number * (7 if unit == "uge" else 1))
    months = number * (12 if unit == "år" else 1)
    return months_on(today, months) if months <= FARTHEST else None
