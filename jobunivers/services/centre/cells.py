"""How people are put together so that no figure, and no sum or difference of figures, is about fewer than five.

Pure functions. People are sorted into *cells* of at least five. Whatever is published is a sum over whole cells, so
whatever anybody works out from it, with any sums and differences, is again about whole cells.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

FEWEST = 5
Place = tuple[str, ...]
"""Where somebody belongs in each grouping, in the order of the groupings: (course, team, target group, period)."""
Cell = frozenset[Place]


@dataclass(frozen=True)
class Grouped:
    """One grouping as it may be seen: the places of each group shown, and those of all other groups together."""

    shown: Mapping[str, frozenset[Place]]
    rest: frozenset[Place]


def cells(people: Mapping[Place, int], fewest: int = FEWEST) -> list[Cell]:
    """Cells from how many people are in each place; none at all where there are too few for one.

    A place that is large enough is a cell. Smaller ones are put together with those most like them; what is left
    over at the end joins the cell most like it, the smallest of those.
    """
    there = {place: count for place, count in people.items() if count}
    made = [frozenset([place]) for place, count in sorted(there.items()) if count >= fewest]
    left = sorted(place for place, count in there.items() if count < fewest)
    for alike in _likenesses(left):
        left = _put_together(left, alike, there, made, fewest)
    if not left or not made:
        return made
    nearest = min(made, key=lambda cell: (-_likeness(cell, left), _size(cell, there), sorted(cell)))
    return [cell | frozenset(left) if cell == nearest else cell for cell in made]


def grouped(made: Iterable[Cell], grouping: int) -> Grouped:
    """One grouping (its place in ``Place``): a group is shown when no cell reaches from it into another."""
    of_group, reaching = defaultdict(set), set()
    for cell in made:
        groups = {place[grouping] for place in cell}
        for place in cell:
            of_group[place[grouping]].add(place)
        if len(groups) > 1:
            reaching |= groups
    shown = {group: frozenset(places) for group, places in of_group.items() if group not in reaching}
    return Grouped(shown, frozenset(place for group in reaching for place in of_group[group]))


def _likenesses(left: list[Place]) -> Iterable[tuple[int, ...]]:
    """In what places can be alike: in all but one grouping first, in nothing last."""
    width = len(left[0]) if left else 0
    return (alike for size in range(width - 1, -1, -1) for alike in combinations(range(width), size))


def _put_together(
    left: list[Place], alike: tuple[int, ...], people: Mapping[Place, int], made: list[Cell], fewest: int
) -> list[Place]:
    """Make cells of places that are alike; those that do not come to enough are handed back."""
    together = defaultdict(list)
    for place in left:
        together[tuple(place[at] for at in alike)].append(place)
    enough = [places for places in together.values() if _size(places, people) >= fewest]
    made += [frozenset(places) for places in enough]
    gone = {place for places in enough for place in places}
    return [place for place in left if place not in gone]


def _size(places: Iterable[Place], people: Mapping[Place, int]) -> int:
    return sum(people[place] for place in places)


def _likeness(cell: Cell, left: Iterable[Place]) -> int:
    return max(sum(a == b for a, b in zip(one, other, strict=True)) for one in cell for other in left)
