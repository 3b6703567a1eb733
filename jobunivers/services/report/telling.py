"""How a source says when and how many, the same for every tool and part."""

from collections.abc import Iterable
from datetime import date, datetime

from babel.numbers import format_decimal

from jobunivers import clock
from jobunivers.db import OwnedByCitizen
from jobunivers.languages import SOURCE, Plural, current

_SMALL = (
    *("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"),
    *("tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten"),
)
_TENS = ("", "", "tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems")
HUNDRED = 100


def spelled(number: float, one: str = "en") -> str:
    """A number in words, as a report has it: *tolv*, *seksogtyve*, *tre en halv*; figures from a hundred on.

    ``one`` is the word for 1 before a noun of the other gender (*et*). In other languages than Danish it is figures.
    """
    whole = int(number)
    if current().code != SOURCE or not 0 <= number < HUNDRED or number - whole not in (0, 0.5):
        return str(format_decimal(number, format="0.##", locale=current().locale))
    half = number != whole
    if half and whole in (0, 1):
        return f"{'en' if one == 'en' else 'et'} halv" if whole == 0 else "halvanden"
    words = _whole(whole, one)
    return f"{words} en halv" if half else words


def _whole(number: int, one: str) -> str:
    if number < len(_SMALL):
        return one if number == 1 else _SMALL[number]
    tens, units = divmod(number, 10)
    return f"{_SMALL[units]}og{_TENS[tens]}" if units else _TENS[tens]


def on(moment: datetime | date | None) -> date | None:
    """The day of a moment, by the calendar on the wall."""
    return clock.local(moment).date() if isinstance(moment, datetime) else moment


def within(moment: datetime | date | None, since: date, until: date) -> bool:
    """Whether something happened between two days, both included."""
    day = on(moment)
    return day is not None and since <= day <= until


def touched(rows: Iterable[OwnedByCitizen], since: date, until: date) -> date | None:
    """The last day between two days on which any of these rows was written in; None when none was."""
    days = [
        min(changed, until)
        for row in rows
        if (made := on(row.created_at))
        and made <= until
        and (changed := on(row.changed_at))
        and changed >= since
    ]
    return max(days, default=None)


def counted(words: Plural, one: str = "en") -> Plural:
    """A text with a number in it, with the number spelled out; ``one`` as in ``spelled``."""
    words.values["num"] = spelled(words.number, one)
    return words
