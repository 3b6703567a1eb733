"""Years in which nothing stands: found so that they can be told as what was learned, never pointed at."""

from collections.abc import Iterable
from dataclasses import dataclass

from jobunivers import clock
from jobunivers.tools.cv import years
from jobunivers.tools.cv.models import Item
from jobunivers.tools.cv.sections import COURSES, EDUCATION, JOBS, OTHER, VOLUNTARY

_COUNTED = frozenset((JOBS, EDUCATION, COURSES, VOLUNTARY, OTHER))
RECENT = 5
_BEGINS = frozenset((JOBS, EDUCATION))


@dataclass(frozen=True)
class Gap:
    """Whole calendar years of which the CV says nothing; ``first`` and ``last`` are years."""

    first: int
    last: int


def gaps(items: Iterable[Item]) -> list[Gap]:
    """The years between the first school or job and this year in which no line falls, the newest first."""
    counted = [item for item in items if item.kind in _COUNTED]
    spans = [(item.kind, years.span(item.began, item.ended)) for item in counted]
    beginnings = [span.start for kind, span in spans if kind in _BEGINS and span]
    if not beginnings:
        return []
    told = {year for _kind, span in spans for year in span}
    open_years = [year for year in range(min(beginnings), clock.today().year) if year not in told]
    return [gap for gap in reversed(_runs(open_years)) if _is_long(gap)]


def _is_long(gap: Gap) -> bool:
    """Whether a stranger would ask about it: two years, or one that is not long ago."""
    return gap.last > gap.first or gap.last >= clock.today().year - RECENT


def _runs(open_years: list[int]) -> list[Gap]:
    found: list[Gap] = []
    for year in open_years:
        if found and found[-1].last == year - 1:
            found[-1] = Gap(found[-1].first, year)
        else:
            found.append(Gap(year, year))
    return found
