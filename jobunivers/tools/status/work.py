"""All statuses of a citizen, loaded in one statement, and where each mission stands in the newest."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobunivers import clock
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.services.rounds import given
from jobunivers.toolkit.contract import Again
from jobunivers.tools.status.models import ITEMS, PARTS, Round

BETWEEN_TALKS = timedelta(weeks=4)
OFTEN, NOW_AND_THEN, A_LITTLE = 4, 2, 1


@dataclass(frozen=True)
class Work:
    """The statuses, the oldest first."""

    rounds: tuple[Round, ...] = ()

    @property
    def newest(self) -> Round | None:
        """The status being filled in now, or filled in last."""
        return self.rounds[-1] if self.rounds else None

    @property
    def again_at(self) -> datetime | None:
        """From when on a new status is worth making; None before the first answer."""
        newest = self.newest
        return newest.created_at + BETWEEN_TALKS if newest and given(newest, ITEMS) else None

    @property
    def is_due(self) -> bool:
        """Whether some weeks have gone since the newest status."""
        return self.again_at is not None and self.again_at <= clock.now()


@read_once
def latest(citizen_id: int) -> Work:
    """All that is saved."""
    (rounds,) = rows_of(citizen_id, Round)
    return Work(tuple(rounds))


def proposed(counted: Mapping[str, int]) -> dict[str, int]:
    """The steps that what was done in the last month speaks for; what is counted nowhere is left to the person."""
    steps = ((OFTEN, 5), (NOW_AND_THEN, 4), (A_LITTLE, 3))
    return {
        item: next(step for least, step in steps if number >= least)
        for item, number in counted.items()
        if number >= A_LITTLE
    }


def moved_up(rounds: tuple[Round, ...]) -> list[str]:
    """The items that stand higher in the newest status than in the one before."""
    if len(rounds) < 2:
        return []
    before, now = (given(one, ITEMS) for one in rounds[-2:])
    return [item for item, value in now.items() if value > before.get(item, value)]


def answering(part: str) -> Callable[[Work], State]:
    """The mission of one part: all its items are answered."""

    def where(work: Work) -> State:
        answered, of = len(given(work.newest, PARTS[part])), len(PARTS[part])
        return state(answered == of, answered > 0, done=answered, of=of)

    return where


def choosing(work: Work) -> State:
    """The last mission: it is said what the talk is to be about."""
    return state(work.newest is not None and bool(work.newest.talk_about), False)


def again(work: Work) -> Again | None:
    """A new status before the next talk."""
    return Again("done", work.again_at) if work.again_at else None
