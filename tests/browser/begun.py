"""Work that is nearly at its first star, made by a tool's own operations.

``BEGUN[slug](citizen_id)``, with the store open for the citizen's organisation; a tool that is not in it is quick
enough to begin with nothing.
"""

from collections.abc import Callable

from jobunivers.services import versions
from jobunivers.services.answers import Answered
from jobunivers.services.begun import begun
from jobunivers.services.hours import NOTHING, laid
from jobunivers.tools.home import operations as sharing_out
from jobunivers.tools.home.models import GROUPS
from jobunivers.tools.interview import work as interviews
from jobunivers.tools.interview.models import Answer as Said
from jobunivers.tools.progression import operations as measuring
from jobunivers.tools.progression.models import INDICATORS
from jobunivers.tools.resources import work as resources
from jobunivers.tools.resources.models import Answer as Told
from jobunivers.tools.strengths import operations as profiling
from jobunivers.tools.strengths.work import HALF, items
from jobunivers.tools.time import operations as laying

A_PAGE, LEFT, EVENING = 6, 2, 18
WORDS = "Jeg har lavet mad til 200 børn."


def strengths(citizen_id: int) -> None:
    """All of the first half but the last page."""
    profile = profiling.open_profile(citizen_id=citizen_id)
    answered = [str(one["key"]) for one in items()[: HALF - A_PAGE]]
    versions.save(profile, dict.fromkeys(answered, 4), base=None)


def progression(citizen_id: int) -> None:
    """All of a measurement but the last two."""
    for indicator in INDICATORS[:-LEFT]:
        answer = measuring.answer_of(citizen_id=citizen_id, indicator=indicator)
        versions.save(answer, {"now": 4}, base=None)


def resources_told(citizen_id: int) -> None:
    """So much of the first theme that two answers are left."""
    _tell(
        Told,
        citizen_id,
        [one["key"] for one in resources.questions("competences")[: resources.ENOUGH - LEFT]],
    )


def interview(citizen_id: int) -> None:
    """So much of the answer bank that one answer is left."""
    asked = interviews.questions({})[: interviews.ENOUGH_ANSWERS - 1]
    _tell(Said, citizen_id, [one["key"] for one in asked])


def time(citizen_id: int) -> None:
    """A day of which only the evening is left."""
    day = laying.day_of(citizen_id=citizen_id, key="now")
    laying.lay(day=day, hours=laid(NOTHING, range(EVENING), "sleep"))


def home(citizen_id: int) -> None:
    """The tasks of all groups but the last."""
    *groups, _last = GROUPS.values()
    found = sharing_out.open_round(citizen_id=citizen_id)
    versions.save(found, {task: ["me"] for tasks in groups for task in tasks}, base=None)


def _tell(model: type[Answered], citizen_id: int, keys: list[str]) -> None:
    for key in keys:
        row = begun(model, citizen_id=citizen_id, key=key)
        versions.save(row, {"text": WORDS}, base=None)


BEGUN: dict[str, Callable[[int], None]] = {
    "strengths": strengths,
    "progression": progression,
    "resources": resources_told,
    "interview": interview,
    "time": time,
    "home": home,
}
