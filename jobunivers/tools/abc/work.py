"""A citizen's three levels, loaded once, and where each mission stands."""

from collections.abc import Callable
from dataclasses import dataclass, field

from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.tools.abc.models import LEVELS, Level

PARTS = 4


@dataclass(frozen=True)
class Work:
    """The levels begun, by letter."""

    levels: dict[str, Level] = field(default_factory=dict)

    def of(self, key: str) -> Level:
        """One level; an empty one when it is not begun."""
        return self.levels.get(key) or Level(level=key, jobs="", version=0, fits=[])

    @property
    def under_way(self) -> int:
        """On how many levels something is to be done by a day, or is done."""
        return sum(bool(one.mine and (one.mine_on or one.mine_done_on)) for one in self.levels.values())


@read_once
def latest(citizen_id: int) -> Work:
    """Everything the citizen has in the tool."""
    (levels,) = rows_of(citizen_id, Level)
    return Work({one.level: one for one in levels})


def on(key: str) -> Callable[[Work], State]:
    """M1–M3: one level has jobs, places, demands and something I do."""

    def filling(work: Work) -> State:
        answered = work.of(key).answered if key in work.levels else 0
        return state(answered == PARTS, answered > 0, done=answered, of=PARTS)

    return filling


def at_once(work: Work) -> State:
    """M4: on all three levels there is something to do, each with its day."""
    return state(work.under_way == len(LEVELS), work.under_way > 0, done=work.under_way, of=len(LEVELS))
