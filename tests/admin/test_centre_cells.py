"""No figure of the centre's, and nothing that can be worked out from several of them, is about fewer than five people.

An attacker is given everything that is published (who is in each group, and each group's sum) and every way of adding
and subtracting it: all subsets for the small centres, and linear algebra over all weights for the larger ones.
"""

import random
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import combinations, product

import pytest

from jobunivers.services.centre import cells
from jobunivers.services.centre.cells import FEWEST, Place

WIDTH = 4


def centre(seed: int, courses: int) -> dict[Place, int]:
    """How many people are in each place of a made-up centre; most courses are small."""
    chance = random.Random(seed)  # noqa: S311 - only made-up centres
    found: dict[Place, int] = {}
    for number in range(courses):
        team, target = chance.choice(("", "1", "2", "3")), chance.choice("ab")
        for quarter in chance.sample(("2026-1", "2026-2", "2026-3"), chance.choice((1, 1, 2))):
            found[str(number), team, target, quarter] = chance.choice((0, 1, 1, 2, 3, 4, 5, 7, 12))
    return found


def published(made: list[cells.Cell]) -> list[frozenset[Place]]:
    """Every set of places a figure is shown for: the whole, each group of each grouping, and all others together."""
    found = [frozenset(place for cell in made for place in cell)]
    for grouping in range(WIDTH):
        seen = cells.grouped(made, grouping)
        found += [*seen.shown.values(), seen.rest]
    return [places for places in dict.fromkeys(found) if places]


def size(places: Iterable[Place], people: dict[Place, int]) -> int:
    return sum(people[place] for place in places)


def worked_out(shown: list[frozenset[Place]], people: dict[Place, int]) -> Iterator[set[Place]]:
    """Whoever a figure can be had about by adding and subtracting published ones, each once: all ways."""
    for weights in product((-1, 0, 1), repeat=len(shown)):
        left = dict.fromkeys(people, 0)
        for weight, places in zip(weights, shown, strict=True):
            for place in places:
                left[place] += weight
        if found := {place for place, weight in left.items() if weight and people[place]}:
            yield found


def rank(rows: list[list[Fraction]]) -> int:
    """The rank of a matrix."""
    rows, done = [row[:] for row in rows], 0
    for column in range(len(rows[0]) if rows and rows[0] else 0):
        pivot = next((at for at in range(done, len(rows)) if rows[at][column]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        for at in range(done + 1, len(rows)):
            factor = rows[at][column] / rows[done][column]
            if factor:
                rows[at] = [a - factor * b for a, b in zip(rows[at], rows[done], strict=True)]
        done += 1
    return done


def leaks(shown: list[frozenset[Place]], people: dict[Place, int]) -> list[set[Place]]:
    """Places of fewer than five people in all that some weighting of published sums is about, and nobody else."""
    small = [place for place, count in people.items() if 0 < count < FEWEST]
    places = [place for place, count in people.items() if count]
    matrix = [[Fraction(place in group) for place in places] for group in shown]
    whole, found = rank(matrix), []
    for many in range(1, FEWEST):
        for few in combinations(small, many):
            if size(few, people) < FEWEST:
                others = [at for at, place in enumerate(places) if place not in few]
                if rank([[row[at] for at in others] for row in matrix]) < whole:
                    found.append(set(few))
    return found


@pytest.mark.parametrize("seed", range(24))
def test_no_sum_or_difference_of_what_is_shown_is_about_fewer_than_five(seed: int) -> None:
    people = centre(seed, courses=3 + seed % 12)
    shown = published(cells.cells(people))
    assert all(size(places, people) >= FEWEST for places in shown)
    assert leaks(shown, people) == []


@pytest.mark.parametrize("seed", range(8))
def test_neither_is_any_of_all_ways_to_add_and_subtract_the_figures_of_a_small_centre(seed: int) -> None:
    people = centre(seed, courses=3)
    shown = published(cells.cells(people))[:9]
    assert [few for few in worked_out(shown, people) if size(few, people) < FEWEST] == []


def test_hiding_the_small_groups_alone_would_give_them_away() -> None:
    """The control: the attacker finds what a figure without the cells would tell."""
    found = 0
    for seed in range(12):
        people = {place: count for place, count in centre(seed, courses=6).items() if count}
        groups = [
            frozenset(place for place in people if place[at] == group)
            for at in range(WIDTH)
            for group in {place[at] for place in people}
        ]
        naive = [frozenset(people), *(one for one in groups if size(one, people) >= FEWEST)]
        found += bool(leaks(naive, people))
    assert found > 6


def test_when_one_group_is_hidden_the_next_smallest_is_hidden_with_it() -> None:
    people = {("1", "", "a", "q"): 9, ("2", "", "a", "q"): 3, ("3", "", "a", "q"): 6}
    seen = cells.grouped(cells.cells(people), 0)
    assert set(seen.shown) == {"1"}
    assert size(seen.rest, people) == 9


def test_two_small_courses_of_one_team_leave_the_team_to_be_seen() -> None:
    people = {("1", "t", "a", "q"): 3, ("2", "t", "a", "q"): 3, ("3", "u", "a", "q"): 8}
    assert set(cells.grouped(cells.cells(people), 1).shown) == {"t", "u"}


def test_four_people_in_all_are_told_nothing_of() -> None:
    assert cells.cells({("1", "", "a", "q"): 4}) == []
    assert cells.cells({}) == []
