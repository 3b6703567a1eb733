"""Understanding a time of day as people write it (*10*, *kl. 10.30*, *9:15*, *1430*), and which moment it is."""

import re
import unicodedata
from datetime import UTC, date, datetime, time

from jobunivers import clock

_WRITTEN = re.compile(r"(?:kl\.?|klokken|at)?\s*(\d{1,2})(?:\s?[.:,h]\s?(\d{2})|(\d{2}))?")


class NotATime(ValueError):
    """Nobody could tell which time of day was meant, or there is none such."""


class NoSuchHour(ValueError):
    """The clocks are put forward that night, and this hour is left out."""


def understand(written: str) -> time:
    """The time of day somebody wrote, in any script's figures. Raises NotATime."""
    figures = "".join(str(unicodedata.decimal(sign, sign)) for sign in written)
    found = _WRITTEN.fullmatch(" ".join(figures.lower().split()).strip(". "))
    if found is None:
        raise NotATime(written)
    try:
        return time(int(found[1]), int(found[2] or found[3] or 0))
    except ValueError:
        raise NotATime(written) from None


def moment(day: date, hour: time) -> datetime:
    """When that is in Denmark, in UTC; of an hour that comes twice the first. Raises NoSuchHour."""
    there = datetime.combine(day, hour, clock.DENMARK)
    found = there.astimezone(UTC)
    if clock.local(found).replace(tzinfo=None) != there.replace(tzinfo=None):
        raise NoSuchHour(hour)
    return found
