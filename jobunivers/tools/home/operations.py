"""What is done with the rounds. Flush, never commit."""

from jobunivers.services import versions
from jobunivers.services.begun import begun
from jobunivers.tools.home import work
from jobunivers.tools.home.models import TASKS, People, Round


def people_of(*, citizen_id: int) -> People:
    """What those at home are called; begun when nothing is said yet."""
    return begun(People, citizen_id=citizen_id)


def open_round(*, citizen_id: int) -> Round:
    """The round to answer in: the newest, or a first one."""
    return work.latest(citizen_id).newest or begin_round(citizen_id=citizen_id)


def begin_round(*, citizen_id: int) -> Round:
    """A new round that begins with the answers of the last one; earlier rounds are kept."""
    last = work.latest(citizen_id).newest
    answers = {task: list(last.doers(task)) for task in TASKS} if last else {}
    made = Round(citizen_id=citizen_id, number=last.number + 1 if last else 1, **answers)
    versions.keep(made)
    return made
