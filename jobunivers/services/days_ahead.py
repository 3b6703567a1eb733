"""Days said from where one stands: *i går*, *om en uge*, *på fredag*, *in a month*, *بعد 3 أشهر*."""

import re
from calendar import monthrange
from datetime import date, timedelta

_SAID = ("én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_NUMBERS = {
    "en": 1,
    "et": 1,
    "ét": 1,
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    **{word: number for number, word in enumerate(_SAID, 1)},
}
_NEAR = {
    "i forgårs": -2,
    "i går": -1,
    "i dag": 0,
    "i morgen": 1,
    "i overmorgen": 2,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "أمس": -1,
    "اليوم": 0,
    "غدا": 1,
    "غدًا": 1,
}
_WEEKDAYS = (
    ("mandag", "monday", "الاثنين"),
    ("tirsdag", "tuesday", "الثلاثاء"),
    ("onsdag", "wednesday", "الأربعاء"),
    ("torsdag", "thursday", "الخميس"),
    ("fredag", "friday", "الجمعة"),
    ("lørdag", "saturday", "السبت"),
    ("søndag", "sunday", "الأحد"),
)
_WEEKDAY = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
_NEXT_WEEK = frozenset(("i næste uge", "næste uge", "next week", "الأسبوع القادم"))
_HALF = {"om et halvt år": 6, "om halvandet år": 18, "in half a year": 6, "بعد نصف سنة": 6}
_UNITS = {
    **dict.fromkeys(("dag", "dage", "day", "days", "يوم", "أيام", "يوما", "يومًا"), "dag"),
    **dict.fromkeys(("uge", "uger", "week", "weeks", "أسبوع", "أسابيع", "أسبوعا", "أسبوعًا"), "uge"),
    **dict.fromkeys(("måned", "måneder", "month", "months", "شهر", "أشهر", "شهور", "شهرا", "شهرًا"), "måned"),
    **dict.fromkeys(("år", "year", "years", "سنة", "سنوات", "عام", "أعوام"), "år"),
}
_PAIRS = {"يومين": "يوم", "أسبوعين": "أسبوع", "شهرين": "شهر", "سنتين": "سنة", "عامين": "عام"}
_IN = re.compile(r"(?:om|inden|in|بعد) (?:([^\W_]+) )?([^\W\d_]\S*)")
_ON = re.compile(rf"(?:(?:på|on|يوم) )?({'|'.join(_WEEKDAY)})")
FARTHEST = 1000


def ahead(words: str, today: date) -> date | None:
    """The day these plain lower-case words mean, counted from today; None when they say something else."""
    if words in _NEAR:
        return today + timedelta(days=_NEAR[words])
    if words in _NEXT_WEEK:
        return today + timedelta(days=7 - today.weekday())
    if words in _HALF:
        return months_on(today, _HALF[words])
    if found := _ON.fullmatch(words):
        return today + timedelta(days=(_WEEKDAY[found[1]] - today.weekday() - 1) % 7 + 1)
    if found := _IN.fullmatch(words):
        number = 2 if found[2] in _PAIRS else _number(found[1])
        unit = _UNITS.get(_PAIRS.get(found[2], found[2]))
        return _counted(number, unit, today) if unit and 0 < number < FARTHEST else None
    return None


def _number(word: str | None) -> int:
    """How many; one where it is not said, 0 for a word that is no number."""
    if word is None:
        return 1
    return _NUMBERS.get(word) or (int(word) if word.isdecimal() else 0)


def months_on(day: date, months: int) -> date:
    """The same day some months later, or that month's last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _counted(number: int, unit: str, today: date) -> date | None:
    if unit in ("dag", "uge"):
        return today + timedelta(days=number * (7 if unit == "uge" else 1))
    months = number * (12 if unit == "år" else 1)
    return months_on(today, months) if months <= FARTHEST else None
