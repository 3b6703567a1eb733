"""What stands in the one view: agreements, goals with their steps, and the next time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from jobunivers import clock
from jobunivers.consultant.beside import tools
from jobunivers.services.agreements import reading
from jobunivers.services.agreements.models import Agreement
from jobunivers.services.dated import Dated
from jobunivers.services.sharing import Shares
from jobunivers.toolkit.agreements import readable
from jobunivers.toolkit.contract import Goal, Tool
from jobunivers.toolkit.parts import dates_of

AHEAD, JUST_DONE = timedelta(weeks=8), timedelta(days=14)


@dataclass(frozen=True)
class View:
    """``done`` are agreements taken up lately; ``goals`` each with the tool they stand in."""

    agreements: list[Agreement]
    done: list[Agreement]
    goals: list[tuple[Tool, Goal]]
    next: Dated | None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is aimed at yet."""
        return not (self.agreements or self.done or self.goals or self.next)


def view(citizen_id: int, shares: Shares | None = None) -> View:
    """Everything of the citizen's own; with ``shares`` only what professionals may read."""

    def is_open(tool: Tool, item: str) -> bool:
        return shares is None or tool.is_open(shares, item)

    every = reading.of_citizen(citizen_id)
    mine = every if shares is None else readable(every, shares, tools())
    return View(
        sorted((one for one in mine if one.is_open), key=lambda one: (one.by_on or date.max, one.id)),
        [one for one in mine if one.taken_up_at and one.taken_up_at > clock.now() - JUST_DONE],
        _goals(citizen_id, is_open),
        _next(citizen_id),
    )


def _goals(citizen_id: int, is_open: Callable[[Tool, str], bool]) -> list[tuple[Tool, Goal]]:
    return [
        (tool, goal)
        for tool in tools()
        if tool.goals is not None
        for goal in tool.goals(citizen_id)
        if is_open(tool, goal.item)
    ]


def _next(citizen_id: int) -> Dated | None:
    today, now = clock.today(), clock.now()
    ahead = dates_of([citizen_id], today, today + AHEAD)
    return next((one for one in ahead if one.starts is None or (one.ends or one.starts) > now), None)
