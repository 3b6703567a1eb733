"""A citizen as a row of the list and as the pane beside it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.consultant.caseload.flags import Flag, flags
from jobunivers.languages import Words
from jobunivers.services import sharing
from jobunivers.services.caseload.cases import Case
from jobunivers.services.dated import Dated
from jobunivers.toolkit.contract import WORLDS, Tool, Trend, World
from jobunivers.toolkit.parts import dates_of
from jobunivers.toolkit.registry import Registry

AHEAD = timedelta(weeks=8)


class Ring(NamedTuple):
    """One world as a ring that fills."""

    title: Words
    world: str
    done: int
    missions: int


@dataclass(frozen=True)
class Row:
    """Everything the list says of one citizen."""

    case: Case
    flags: tuple[Flag, ...]
    rings: tuple[Ring, ...]
    week: str
    seen: str
    next: str
    trend: Trend | None
    language: str
    interpreter: str

    @property
    def id(self) -> int:
        """The citizen's."""
        return self.case.id


@dataclass(frozen=True)
class Ahead:
    """What the tools and parts know of many citizens: the next time, and which way the measurements move."""

    times: Mapping[int, str] = field(default_factory=dict)
    trends: Mapping[int, Trend] = field(default_factory=dict)


def ahead_of(cases: Sequence[Case], tools: Registry) -> Ahead:
    """The next time of each within some weeks, and their measurements as far as they are shared."""
    times: dict[int, str] = {}
    today = clock.today()
    for one in dates_of([case.id for case in cases], today, today + AHEAD) if cases else ():
        if not is_past(one):
            times.setdefault(
                one.citizen_id, words.when(one.starts) if one.starts else words.day(one.day or today)
            )
    trends: dict[int, Trend] = {}
    for tool in tools:
        if tool.trends is not None and cases:
            trends |= tool.trends([case.id for case in cases], _reader(tool, cases))
    return Ahead(times, trends)


def is_past(one: Dated) -> bool:
    """Whether it is over, or began a while ago."""
    return one.starts is not None and (one.ends or one.starts) < clock.now()


def _reader(tool: Tool, cases: Sequence[Case]) -> Callable[[int, str], bool]:
    """Whether an item of the tool may be read, of many citizens."""
    made = sharing.choices_in(tool.slug, (case.id for case in cases))
    shares = {case.id: sharing.Shares(case.sharing, made[case.id]) for case in cases}
    return lambda citizen_id, item: tool.is_open(shares[citizen_id], item)


def row(case: Case, tools: Registry, queue: str = "", ahead: Ahead | None = None) -> Row:
    """A case in words and figures; the flag of the queue looked at comes first. ``ahead`` is read for many at once."""
    ahead = ahead or Ahead()
    return Row(
        case,
        tuple(flags(case, tools, queue)),
        rings(case, tools),
        words.week(case),
        words.since(case.active_at),
        ahead.times.get(case.id, ""),
        ahead.trends.get(case.id),
        words.tongue(case.language),
        words.tongue(case.interpreter) if case.interpreter else "",
    )


def rings(case: Case, tools: Registry) -> tuple[Ring, ...]:
    """The worlds there are tools in, each with its missions done of those there are."""
    worlds, world_of = _worlds(tools)
    done = dict.fromkeys(world_of.values(), 0)
    for row in case.progress:
        if row.tool in world_of:
            done[world_of[row.tool]] += row.done
    return tuple(Ring(world.title, world.slug, done[world.slug], missions) for world, missions in worlds)


@cache
def _worlds(tools: Registry) -> tuple[tuple[tuple[World, int], ...], Mapping[str, str]]:
    """Each world with how many missions it has, and each tool's world; the same for every citizen."""
    there = [(world, tools.of_world(world.slug)) for world in WORLDS]
    worlds = tuple((world, sum(len(tool.missions) for tool in found)) for world, found in there if found)
    return worlds, {tool.slug: tool.world for tool in tools}


def lit_on(case: Case) -> list[date]:
    """The day each star lit, of every tool."""
    return [
        clock.local(datetime.fromisoformat(at)).date() for row in case.progress for at in row.stars.values()
    ]
