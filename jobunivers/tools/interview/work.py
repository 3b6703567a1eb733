"""All that is saved about interviews, read once, and where each mission stands."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import answers, content, practice
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.toolkit.contract import Again
from jobunivers.tools.interview.models import NOTES, Answer, Meeting, Part, Practice, Rejection

ENOUGH_ANSWERS, ENOUGH_PARTS, ENOUGH_ALOUD, ENOUGH_NOTES = 5, 5, 3, 4


@dataclass(frozen=True)
class Work:
    """Answers and parts by key, how often each question was practised, interviews and rejections, oldest first."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    practised: Mapping[str, int] = field(default_factory=dict)
    recorded: int = 0
    meetings: tuple[Meeting, ...] = ()
    rejections: tuple[Rejection, ...] = ()

    @property
    def told(self) -> list[Answer]:
        """The answers that hold a word."""
        return [one for one in self.answers.values() if one.text]

    @property
    def times(self) -> int:
        """How often something was practised in all."""
        return sum(self.practised.values())


@read_once
def latest(citizen_id: int) -> Work:
    """Everything that is saved."""
    told, parts, meetings, rejections = rows_of(citizen_id, Answer, Part, Meeting, Rejection)
    practised = practice.times(Practice, citizen_id, Practice.key)
    return Work(
        answers.by_key(told),
        answers.by_key(parts),
        {key: times for key, times, _recorded in practised},
        sum(some for _key, _times, some in practised),
        tuple(meetings),
        tuple(rejections),
    )


def questions(answered: Mapping[str, Answer]) -> list[dict[str, Any]]:
    """The questions of the bank and after them the citizen's own, in the reader's language."""
    own = [{"key": key, "text": one.question} for key, one in answered.items() if one.question]
    return [*content.deck("tools/interview/questions")["question"], *own]


def parts() -> list[dict[str, Any]]:
    """The parts of the outline."""
    return [{**one, "text": one["title"]} for one in content.deck("tools/interview/outline")["part"]]


def draw(keys: Iterable[str], practised: Mapping[str, int], last: str = "") -> str:
    """A question by chance among those practised least, another than the last one."""
    left = [key for key in keys if key != last]
    least = min(practised.get(key, 0) for key in left)
    return secrets.choice([key for key in left if practised.get(key, 0) == least])


def answering(work: Work) -> State:
    """M1: five questions have an answer; how many are shown by a proof is told."""
    done, proved = len(work.told), sum(bool(one.proof) for one in work.told)
    return state(done >= ENOUGH_ANSWERS, done > 0, done=done, proved=proved)


def outlining(work: Work) -> State:
    """M2: five of the six parts of the outline are written; nobody has to tell about home."""
    done = sum(bool(one.text) for one in work.parts.values())
    return state(done >= ENOUGH_PARTS, done > 0, done=done, of=len(parts()))


def practising(work: Work) -> State:
    """M3: three questions were answered aloud."""
    done = len(work.practised)
    return state(done >= ENOUGH_ALOUD, done > 0, done=done)


def preparing(work: Work) -> State:
    """M4: for one interview most things of the day have their note."""
    done = max((one.noted for one in work.meetings), default=0)
    return state(done >= ENOUGH_NOTES, bool(work.meetings), done=done, of=len(NOTES))


def looking_back(work: Work) -> State:
    """M5: after one interview what went well and what to do next time is written."""
    reached = any(one.well and one.next for one in work.meetings)
    return state(reached, any(one.well or one.less or one.next for one in work.meetings))


def has_recorded(work: Work) -> bool:
    """A small step: an answer was recorded, on the person's own device."""
    return work.recorded > 0


def has_learned(work: Work) -> bool:
    """A small step: a no was turned into something to do."""
    return any(one.turned for one in work.rejections)


def again(work: Work) -> Again | None:
    """The morning after the first interview that nothing was written about."""
    days = [one.held_on for one in work.meetings if one.held_on and not (one.well or one.less or one.next)]
    if not days:
        return None
    return Again("after", datetime.combine(min(days) + timedelta(days=1), time(8), clock.DENMARK))
