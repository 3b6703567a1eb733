"""A citizen's calls as saved, and where each mission stands: as far as the call that has come furthest in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time

from jobunivers import clock
from jobunivers.services import practice
from jobunivers.services.progress import NOT_BEGUN, State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.toolkit.contract import Again
from jobunivers.tools.call.models import PARTS, TALKED, Call, Question, Rehearsal

ENOUGH = 3


@dataclass(frozen=True)
class OneCall:
    """A call with its questions, in the order they were chosen."""

    call: Call
    questions: tuple[Question, ...] = ()

    @property
    def answers(self) -> tuple[Question, ...]:
        """The questions that have an answer."""
        return tuple(one for one in self.questions if one.answer.strip())


@dataclass(frozen=True)
class Work:
    """All calls of a citizen, the first first; ``rehearsed`` and ``recorded`` count rehearsals."""

    calls: tuple[OneCall, ...] = ()
    rehearsed: int = 0
    recorded: int = 0

    @property
    def current(self) -> OneCall | None:
        """The call one goes on with: the one touched last among those nothing was learned from, else the last."""
        found = [one for one in self.calls if not one.call.learned] or list(self.calls)
        return max(found, key=lambda one: (one.call.changed_at, one.call.id), default=None)

    @property
    def called(self) -> int:
        """To how many places the citizen has tried to call."""
        return sum(one.call.called_at is not None for one in self.calls)


@read_once
def latest(citizen_id: int) -> Work:
    """The citizen's calls."""
    calls, questions = rows_of(citizen_id, Call, Question)
    by_call: dict[int, list[Question]] = {}
    for one in questions:
        by_call.setdefault(one.call_id, []).append(one)
    found = tuple(OneCall(call, tuple(by_call.get(call.id, ()))) for call in calls)
    return Work(found, *practice.times(Rehearsal, citizen_id)[0])


def picked(one: OneCall) -> State:
    """M1 of one call: at least three questions to ask."""
    return state(len(one.questions) >= ENOUGH, bool(one.questions), done=len(one.questions))


def scripted(one: OneCall) -> State:
    """M2 of one call: all four parts have their words."""
    written = sum(bool(getattr(one.call, part)) for part in PARTS)
    return state(written == len(PARTS), written > 0, done=written, of=len(PARTS))


def called(one: OneCall) -> State:
    """M3 of one call: they have talked."""
    return state(one.call.outcome == TALKED, one.call.called_at is not None)


def learned(one: OneCall) -> State:
    """M4 of one call: what was learned is written."""
    call = one.call
    return state(bool(call.learned), bool(call.next or call.notes or one.answers), done=len(one.answers))


STEPS: dict[str, Callable[[OneCall], State]] = {
    "pick": picked,
    "script": scripted,
    "ring": called,
    "after": learned,
}


def mission(key: str) -> Callable[[Work], State]:
    """The pure function of a mission: the best of all calls."""
    step = STEPS[key]

    def best(work: Work) -> State:
        found = [step(one) for one in work.calls]
        return max(found, key=lambda one: (one.is_done, one.status != NOT_BEGUN), default=State())

    return best


def has_rehearsed_aloud(work: Work) -> bool:
    """A small step: the voice was recorded, on the person's own device."""
    return work.recorded > 0


def has_called(work: Work) -> bool:
    """A small step: somebody was called, whether they answered or not."""
    return work.called > 0


def again(work: Work) -> Again | None:
    """The first day on which the citizen wanted to call back."""
    days = [one.call.follow_up_on for one in work.calls if one.call.follow_up_on]
    return Again("ring", datetime.combine(min(days), time(8), clock.DENMARK)) if days else None
