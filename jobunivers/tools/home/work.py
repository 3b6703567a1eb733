"""A citizen's rounds, loaded whole, what they show, and where each mission stands in them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.toolkit.contract import Again
from jobunivers.tools.home.models import NOBODY, TASKS, WHO, People, Round

A_GOOD_WHILE = timedelta(days=75)


class Part(NamedTuple):
    """What one of those at home takes part in: how many tasks, how many of them alone, and of how many."""

    who: str
    tasks: int
    alone: int
    of: int


@dataclass(frozen=True)
class Work:
    """All that a citizen has; empty for somebody who has not begun."""

    people: People | None = None
    rounds: tuple[Round, ...] = ()

    @property
    def newest(self) -> Round | None:
        """The round being answered now, or answered last."""
        return self.rounds[-1] if self.rounds else None


@read_once
def latest(citizen_id: int) -> Work:
    """Everything of one citizen."""
    people, rounds = rows_of(citizen_id, People, Round)
    return Work(people[0] if people else None, tuple(sorted(rounds, key=lambda one: one.number)))


def answered(one: Round | None, tasks: Iterable[str] = TASKS) -> int:
    """How many tasks it is said for who does them, or that nobody has to."""
    return sum(bool(one.doers(task)) for task in tasks) if one else 0


def parts(one: Round, tasks: Iterable[str] = TASKS) -> list[Part]:
    """What each takes part in, of those tasks that are done in this home."""
    done = [one.doers(task) for task in tasks if one.doers(task) not in ([], [NOBODY])]
    return [
        Part(who, sum(who in doers for doers in done), sum(doers == [who] for doers in done), len(done))
        for who in WHO
    ]


def ticking(work: Work) -> State:
    """M1: each of the thirty tasks has its answer."""
    done = answered(work.newest)
    return state(done == len(TASKS), done > 0, done=done, of=len(TASKS))


def wishing(work: Work) -> State:
    """M2: it is said what is wished for."""
    return state(any(one.wish for one in work.rounds), answered(work.newest) > 0)


def talking(work: Work) -> State:
    """M3: it is said what there is to talk over."""
    return state(any(one.talk for one in work.rounds), any(one.wish for one in work.rounds))


def next_round(work: Work) -> Again | None:
    """Some months after the last round it is worth looking whether something has moved."""
    return Again("tasks", work.newest.created_at + A_GOOD_WHILE) if work.newest else None
