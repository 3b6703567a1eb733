"""All rounds of a citizen, loaded in one statement, and where each mission stands in the newest."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from jobunivers import clock
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.services.rounds import given, middle
from jobunivers.toolkit.contract import Again
from jobunivers.tools.development.models import AREAS, STATEMENTS, Round

BETWEEN_ROUNDS = timedelta(weeks=9)


@dataclass(frozen=True)
class Work:
    """The rounds, the oldest first."""

    rounds: tuple[Round, ...] = ()

    @property
    def newest(self) -> Round | None:
        """The round being answered now, or answered last."""
        return self.rounds[-1] if self.rounds else None

    @property
    def again_at(self) -> datetime | None:
        """From when on a new round is worth taking; None before the first answer."""
        answered = self.newest is not None and given(self.newest, STATEMENTS)
        return self.newest.created_at + BETWEEN_ROUNDS if self.newest and answered else None

    @property
    def is_due(self) -> bool:
        """Whether some months have gone since the newest round."""
        return self.again_at is not None and self.again_at <= clock.now()


@read_once
def latest(citizen_id: int) -> Work:
    """All that is saved."""
    (rounds,) = rows_of(citizen_id, Round)
    return Work(tuple(rounds))


def level(found: Round, area: str) -> float | None:
    """Where a round lies in an area, from 1 to 5; None without an answer."""
    return middle(given(found, AREAS[area]).values())


def answering(area: str) -> Callable[[Work], State]:
    """The mission of one area: all its statements are answered."""

    def where(work: Work) -> State:
        answered, of = len(given(work.newest, AREAS[area])), len(AREAS[area])
        return state(answered == of, answered > 0, done=answered, of=of)

    return where


def looking(work: Work) -> State:
    """The last mission: one line on what made the difference, or on what to try."""
    newest = work.newest
    return state(newest is not None and bool(newest.note or newest.attempt), False)


def again(work: Work) -> Again | None:
    """A new round after some months."""
    return Again("everyday", work.again_at) if work.again_at else None
