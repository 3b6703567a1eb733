"""The figures of an edition, from places and measures: only averages and counts over whole cells leave this file."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from jobunivers.services.centre import activity, cells
from jobunivers.services.centre.measures import Measure, Numbers, average
from jobunivers.services.centre.placed import A_YEAR, GROUPINGS, Placed

PEOPLE, ACTIVITY = "people", "activity"
Told = dict[str, Any]


def told(placed: Placed, until: date, measures: Iterable[Measure]) -> Told:
    """All figures: measure → {"all": …, grouping: {"shown": {group: …}, "rest": …}}, the curve, and names."""
    worked = activity.days_worked(until - A_YEAR, until)
    month = activity.month_of(until)
    of_month = {one: (float(worked[month][one]),) for one in activity.on_course(placed.days, month)}
    figures = {
        PEOPLE: _summed(placed, dict.fromkeys(placed.places, (1.0,)), is_count=True),
        ACTIVITY: _summed(placed, of_month),
        **{one.key: _summed(placed, one.read(list(placed.places), until)) for one in measures},
    }
    return {"figures": figures, "curve": _curve(placed, worked, until), "names": placed.names}


def _summed(placed: Placed, numbers: Mapping[int, Numbers], *, is_count: bool = False) -> Told:
    """One measure in all groupings, over cells made of the very people who have numbers."""
    of_place: dict[cells.Place, list[Numbers]] = {}
    for one in placed.places.keys() & numbers.keys():
        of_place.setdefault(placed.places[one], []).append(numbers[one])

    def say(places: Iterable[cells.Place]) -> list[float] | None:
        found = [one for place in places for one in of_place[place]]
        if not found:
            return None
        return [float(len(found))] if is_count else average(found)

    made = cells.cells(Counter({place: len(found) for place, found in of_place.items()}))
    said: Told = {"all": say(place for cell in made for place in cell)}
    for at, grouping in enumerate(GROUPINGS):
        seen = cells.grouped(made, at)
        shown = {group: say(places) for group, places in seen.shown.items()}
        said[grouping] = {"shown": shown, "rest": say(seen.rest)}
    return said


def _curve(placed: Placed, worked: Mapping[str, Counter[int]], until: date) -> list[tuple[str, float | None]]:
    """Days worked a person in each of the last twelve months, of the whole organisation."""
    points: list[tuple[str, float | None]] = []
    for month in activity.months_until(until):
        there = activity.on_course(placed.days, month)
        found = [(float(worked[month][one]),) for one in there] if month in worked else []
        points.append((month, average(found)[0] if len(there) >= cells.FEWEST and found else None))
    return points
