"""Understanding a day as people write it: *12.3.2027*, *12/3*, *12. marts*, *2027-03-12*, *om en måned*."""

import re
import unicodedata
from calendar import monthrange
from datetime import date
from functools import cache

from jobunivers.languages import LANGUAGES
from jobunivers.services.days_ahead import ahead

FIRST_YEAR, LAST_YEAR = 1900, 2100
LONGEST_WAIT = 9  # years until the 29th of February comes round for certain
_ISO = re.compile(r"(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2}) ?[-./ ] ?(\d{1,2})\.?(?: ?[-./ ] ?(\d{4}|\d{2}))?")
_DAY_AND_MONTH = re.compile(r"(\d{1,2})\.? ?([^\W\d_]+)\.?,? ?(\d{4})?")
_MONTH = re.compile(r"([^\W\d_]+)\.? ?(\d{4})?")
_LEVANTINE = {  # the months as they are called in Syria, Lebanon, Jordan, Iraq and Palestine
    "كانون الثاني": "يناير",
    "شباط": "فبراير",
    "آذار": "مارس",
    "نيسان": "أبريل",
    "أيار": "مايو",
    "حزيران": "يونيو",
    "تموز": "يوليو",
    "آب": "أغسطس",
    "أيلول": "سبتمبر",
    "تشرين الأول": "أكتوبر",
    "تشرين الثاني": "نوفمبر",
    "كانون الأول": "ديسمبر",
}
_FILLING = re.compile(r"^(?:den|d\.|senest|inden|til|i|the|by)\s+", re.IGNORECASE)


class NotADay(ValueError):
    """Nobody could tell which day was meant, or there is no such day."""


class OutOfReach(ValueError):
    """The day lies before 1900 or after 2100: most likely a slip of the finger."""


def understand(written: str, today: date) -> date:
    """The day somebody wrote; without a year the next one from today. Raises NotADay or OutOfReach."""
    words = _plain(written)
    spoken = ahead(words, today)
    if spoken is not None:
        return spoken
    words = _FILLING.sub("", words)
    year, month, day = _parts(words)
    if year is None:
        return _next(month, day, today)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise OutOfReach(written)
    return _day(year, month, day)


def _parts(words: str) -> tuple[int | None, int, int | None]:
    """Year (if given), month and day; no day stands for the month's last."""
    if found := _ISO.fullmatch(words):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _FIGURES.fullmatch(words):
        return _year(found[3]), int(found[2]), int(found[1])
    if found := _DAY_AND_MONTH.fullmatch(words):
        return _year(found[3]), _month(found[2]), int(found[1])
    if found := _MONTH.fullmatch(words):
        return _year(found[2]), _month(found[1]), None
    raise NotADay(words)


def _plain(written: str) -> str:
    """Lower case, one space between words, and every script's figures as 0–9."""
    figures = "".join(str(unicodedata.decimal(sign, sign)) for sign in written)
    words = " ".join(figures.lower().split()).strip(".,; ")
    for levantine, known in _LEVANTINE.items():
        words = words.replace(levantine, known)
    return words


def _year(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if len(written) > 2 else 2000 + int(written)


def _month(word: str) -> int:
    try:
        return _months()[word]
    except KeyError:
        raise NotADay(word) from None


@cache
def _months() -> dict[str, int]:
    """The names of the months, long and short, in every language of the product."""
    return {
        name.lower().rstrip("."): number
        for language in LANGUAGES.values()
        for width in ("abbreviated", "wide")
        for number, name in language.locale.months["format"][width].items()
    }


def _next(month: int, day: int | None, today: date) -> date:
    for year in range(today.year, today.year + LONGEST_WAIT):
        try:
            found = _day(year, month, day)
        except NotADay:
            continue
        if found >= today:
            return found
    raise NotADay(day)


def _day(year: int, month: int, day: int | None) -> date:
    try:
        return date(year, month, monthrange(year, month)[1] if day is None else day)
    except ValueError:
        raise NotADay(day) from None
