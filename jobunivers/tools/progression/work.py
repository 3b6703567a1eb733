"""All measurements of a citizen, and where each mission stands."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from jobunivers import clock
from jobunivers.services.agreements.models import Agreement
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.toolkit.contract import Again
from jobunivers.tools.progression.models import GROUPS, INDICATORS, Aims, Answer, Measurement

BETWEEN_MEASUREMENTS = timedelta(weeks=3)
FEW = 3
Answers = dict[tuple[int, str], Answer]


@dataclass(frozen=True)
class Work:
    """Measurements, the oldest first, with their answers by (measurement, indicator)."""

    aims: Aims | None = None
    measurements: tuple[Measurement, ...] = ()
    answers: Answers = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()

    @property
    def newest(self) -> Measurement | None:
        """The measurement going on now, or the last one."""
        return self.measurements[-1] if self.measurements else None

    def answer(self, measurement: Measurement | None, indicator: str) -> Answer | None:
        """What was answered about an indicator."""
        return self.answers.get((measurement.id, indicator)) if measurement else None

    def step(self, measurement: Measurement | None, indicator: str) -> int | None:
        """Where an indicator stood in a measurement."""
        answer = self.answer(measurement, indicator)
        return answer.now if answer else None

    def measured(self, measurement: Measurement | None) -> list[str]:
        """The indicators that have a step in a measurement."""
        return [one for one in INDICATORS if self.step(measurement, one) is not None]

    def aim(self, indicator: str) -> str:
        """What 10 means; empty while it is not said."""
        return (getattr(self.aims, indicator) or "") if self.aims else ""

    @property
    def open_agreements(self) -> list[Agreement]:
        """Agreements that have not been taken up yet."""
        return [one for one in self.agreements if one.is_open]

    @property
    def again_at(self) -> datetime | None:
        """From when on a new measurement is worth taking; None before the first."""
        newest = self.newest
        return newest.created_at + BETWEEN_MEASUREMENTS if newest and self.measured(newest) else None

    @property
    def is_due(self) -> bool:
        """Whether some weeks have gone since the newest measurement."""
        return self.again_at is not None and self.again_at <= clock.now()


@read_once
def latest(citizen_id: int) -> Work:
    """All that is saved."""
    aims, measurements, answers, agreed = rows_of(citizen_id, Aims, Measurement, Answer, Agreement)
    by_indicator = {(one.measurement_id, one.indicator): one for one in answers}
    agreements = tuple(one for one in agreed if one.indicator)
    return Work(aims[0] if aims else None, tuple(measurements), by_indicator, agreements)


def aiming(work: Work) -> State:
    """M1: an aim in each of the three groups."""
    done = sum(any(work.aim(one) for one in group) for group in GROUPS.values())
    return state(done == len(GROUPS), done > 0, done=done, of=len(GROUPS))


def measuring(work: Work) -> State:
    """M2: all twelve are measured."""
    done = len(work.measured(work.newest))
    return state(done == len(INDICATORS), done > 0, done=done, of=len(INDICATORS))


def knowing(work: Work) -> State:
    """M3: at least three indicators say why they are not lower."""
    done = sum(_says(work, one, "why_not_lower") for one in INDICATORS)
    return state(done >= FEW, done > 0, done=min(done, FEW), of=FEW)


def agreeing(work: Work) -> State:
    """M4: one agreement with who and when."""
    whole = [one for one in work.agreements if one.text and one.who and one.by_on]
    begun = bool(work.agreements) or any(_says(work, one, "step_up") for one in INDICATORS)
    return state(bool(whole), begun)


def following(work: Work) -> State:
    """M5: measured twice, so that there is a curve to see."""
    done = sum(bool(work.measured(one)) for one in work.measurements)
    return state(done > 1, False)


def again(work: Work) -> Again | None:
    """A new measurement after some weeks."""
    return Again("look", work.again_at) if work.again_at else None


def _says(work: Work, indicator: str, what: str) -> bool:
    answer = work.answer(work.newest, indicator)
    return answer is not None and bool(getattr(answer, what))
