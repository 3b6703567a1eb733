"""A citizen as a row of the list and as the pane beside it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.consultant.caseload.flags import Flag, flags
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.contract import WORLDS, World
from jobunivers.toolkit.registry import Registry

CURVE_WEEKS = 6


@dataclass(frozen=True)
class Ring:
    """One world as a ring that fills."""

    title: str
    world: str
    done: int
    missions: int


@dataclass(frozen=True)
class Row:
    """Everything the list says of one citizen; ``curve`` is missions done in all at the end of each of six weeks."""

    case: Case
    flags: tuple[Flag, ...]
    rings: tuple[Ring, ...]
    curve: tuple[int, ...]
    week: str
    seen: str
    language: str
    interpreter: str

    @property
    def id(self) -> int:
        """The citizen's."""
        return self.case.id

    @property
    def done(self) -> int:
        """Missions done in all."""
        return sum(ring.done for ring in self.rings)


def row(case: Case, tools: Registry, queue: str = "") -> Row:
    """A case in words and figures; the flag of the queue looked at comes first."""
    return Row(
        case,
        tuple(flags(case, tools, queue)),
        tuple(rings(case, tools)),
        tuple(_curve(case)),
        words.week(case),
        words.since(case.active_at),
        words.tongue(case.language),
        words.tongue(case.interpreter) if case.interpreter else "",
    )


def rings(case: Case, tools: Registry) -> list[Ring]:
    """The five worlds, each with its missions done of those there are."""
    done = {row.tool: row.done for row in case.progress}
    return [
        Ring(str(world.title), world.slug, sum(done.get(slug, 0) for slug in slugs), missions)
        for world, slugs, missions in _worlds(tools)
    ]


@cache
def _worlds(tools: Registry) -> tuple[tuple[World, tuple[str, ...], int], ...]:
    """Each world with its tools and how many missions they have; the same for every citizen."""
    there = [(world, [tool for tool in tools if tool.world == world.slug]) for world in WORLDS]
    return tuple(
        (world, tuple(tool.slug for tool in found), sum(len(tool.missions) for tool in found))
        for world, found in there
    )


def _curve(case: Case) -> list[int]:
    days = sorted(lit_on(case))
    ends = [clock.today() - timedelta(weeks=back) for back in range(CURVE_WEEKS - 1, -1, -1)]
    return [sum(day <= end for day in days) for end in ends]


def lit_on(case: Case) -> list[date]:
    """The day each star lit, of every tool."""
    return [
        clock.local(datetime.fromisoformat(at)).date() for row in case.progress for at in row.stars.values()
    ]
