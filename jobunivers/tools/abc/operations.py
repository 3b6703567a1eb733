"""What is done with the three levels. Flush, never commit."""

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.services.begun import fresh
from jobunivers.tools.abc import work
from jobunivers.tools.abc.models import Level


def level_of(*, citizen_id: int, key: str) -> Level:
    """One of the levels; begun when there is none."""
    return work.latest(citizen_id).levels.get(key) or fresh(Level, citizen_id=citizen_id, level=key, fits=[])


def tick(*, level: Level, who: str, done: bool) -> None:
    """What somebody (``mine`` or ``consultants``) was to do is done, or not after all."""
    versions.save(level, {f"{who}_done_on": clock.today() if done else None}, base=None)
