"""The 24 hours of a day, each filled by one thing or nothing: pure functions on 24 keys, empty for nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from jobunivers.languages import AllOf, Plural, Text, Words
from jobunivers.languages import Text as _

DAY = 24
EMPTY = ""
Hours = Sequence[str]
NOTHING: Hours = (EMPTY,) * DAY


class SameHour(ValueError):
    """A stretch of time begins and ends at the same hour: it is nothing, or all day."""


class Span(NamedTuple):
    """One thing from one hour to another; ``end`` is at most ``start`` when it goes over midnight."""

    start: int
    end: int
    what: str

    @property
    def length(self) -> int:
        """How many hours it takes; 24 for one that begins and ends at the same hour."""
        return (self.end - self.start) % DAY or DAY


class Change(NamedTuple):
    """How many hours more (or, below nothing, less) one thing takes."""

    what: str
    by: int


def spans(hours: Hours) -> list[Span]:
    """The day in stretches of the same thing, the empty ones among them; one over midnight is one stretch, the last."""
    found: list[Span] = []
    for what, run in groupby(range(DAY), key=lambda hour: hours[hour]):
        at = list(run)
        found.append(Span(at[0], (at[-1] + 1) % DAY, what))
    if len(found) > 1 and found[0].what == found[-1].what:
        first = found.pop(0)
        found[-1] = found[-1]._replace(end=first.end)
    return found


def stretch(start: int, end: int) -> list[int]:
    """The hours from one to another, over midnight where the end comes first. Raises SameHour."""
    if start % DAY == end % DAY:
        raise SameHour(start)
    return [(start + step) % DAY for step in range((end - start) % DAY)]


def laid(hours: Hours, at: Sequence[int], what: str, *, only_empty: bool = False) -> list[str]:
    """The day with one thing laid into some hours: over what stands there, or only where nothing does."""
    free = [hour for hour in at if hours[hour] == EMPTY or not only_empty]
    return [what if hour in free else now for hour, now in enumerate(hours)]


def in_the_way(hours: Hours, at: Sequence[int], what: str) -> list[Span]:
    """The stretches that something laid into these hours would take away."""
    taken = [hours[hour] if hour in at and hours[hour] != what else EMPTY for hour in range(DAY)]
    return [span for span in spans(taken) if span.what]


def filled(hours: Hours) -> int:
    """How many hours hold something."""
    return sum(map(bool, hours))


def totals(*days: Hours) -> Counter[str]:
    """How many hours each thing takes in one day or several; nothing is not counted."""
    return Counter(what for hours in days for what in hours if what)


def changes(before: Mapping[str, int], after: Mapping[str, int]) -> list[Change]:
    """What takes more or less time than before, the greatest change first."""
    found = [Change(what, after.get(what, 0) - before.get(what, 0)) for what in {**before, **after}]
    return sorted((one for one in found if one.by), key=lambda one: (-abs(one.by), -one.by))


def in_words(found: Sequence[Change], names: Mapping[str, Words], most: int = 4) -> Text:
    """The greatest changes as one says them, first what takes more: *2 timer mere på job og 1 time mindre på skærm*.

    ``names`` are the things as they are called within a sentence.
    """
    told = sorted(found[:most], key=lambda one: one.by < 0)
    return AllOf(_change(one, names[one.what]) for one in told)


def from_to(span: Span) -> Text:
    """When it is: *Kl. 22–7*."""
    return _("Kl. %(fra)s–%(til)s", fra=span.start, til=span.end or DAY)


def how_long(hours: int) -> Text:
    """*3 timer*."""
    return Plural("%(num)s time", "%(num)s timer", hours)


def _change(one: Change, name: Words) -> Text:
    if one.by > 0:
        return Plural("%(num)s time mere på %(hvad)s", "%(num)s timer mere på %(hvad)s", one.by, hvad=name)
    return Plural("%(num)s time mindre på %(hvad)s", "%(num)s timer mindre på %(hvad)s", -one.by, hvad=name)
