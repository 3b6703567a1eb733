"""The day an application must be in."""

import re
from collections.abc import Iterator
from datetime import date

from jobunivers.services.jobads.vocabulary import ad_words
from jobunivers.services.jobads.words import lowered, words_of

_WITHIN = 60
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\.?\s{1,3}([^\W\d_]{3,9})\.?,?(?:\s{1,3}(\d{4}))?")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,9})\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?(?:\s{1,3}(\d{4}))?(?!\d)")


def deadline_in(text: str, today: date | None = None) -> date | None:
    """The date after "ansøgningsfrist", "senest", "apply by" …; one without a year needs ``today``."""
    found = (next(_dates(after, today), None) for after in _after_deadline_words(text))
    return next((day for day in found if day), None)


def names_deadline(sentence: str) -> bool:
    """Whether a sentence is about the deadline: one of its words, and a day."""
    some_year = date(2000, 1, 1)
    return any(any(_dates(after, some_year)) for after in _after_deadline_words(sentence))


def _after_deadline_words(text: str) -> Iterator[str]:
    words = words_of(text)
    for hit in ad_words().deadline.find(lowered(words)):
        after = words[hit.end - 1].end
        yield text[after : after + _WITHIN].split("\n\n")[0]


def _dates(text: str, today: date | None) -> Iterator[date]:
    for found in _NUMERIC.finditer(text):
        yield from _date(found[1], int(found[2]), found[3], today)
    months = ad_words().months
    for found in _DAY_FIRST.finditer(text):
        yield from _date(found[1], months.get(found[2].lower(), 0), found[3], today)
    for found in _MONTH_FIRST.finditer(text):
        yield from _date(found[2], months.get(found[1].lower(), 0), found[3], today)


def _date(day: str, month: int, year: str | None, today: date | None) -> Iterator[date]:
    try:
        if year:
            yield date(int(year) + (2000 if len(year) == 2 else 0), month, int(day))
        elif today:
            yield _next(date(today.year, month, int(day)), today)
    except ValueError:
        return


def _next(day: date, today: date) -> date:
    return day if day >= today else day.replace(year=today.year + 1)
