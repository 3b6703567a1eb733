"""The answers, read once, and where each theme stands."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from jobunivers.services import answers, content
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once
from jobunivers.toolkit.contract import Again
from jobunivers.tools.resources.models import THEMES, Answer

Work = dict[str, Answer]
ENOUGH = 4
"""A theme counts with this many answers: nobody has to tell everything."""
LOOK_AGAIN = timedelta(days=90)


@read_once
def latest(citizen_id: int) -> Work:
    """Every answer by the key of its question."""
    return answers.of_citizen(Answer, citizen_id)


def themes() -> dict[str, dict[str, Any]]:
    """The five themes by key, in the reader's language."""
    return content.keyed("tools/resources/questions", "theme")


def questions(theme: str) -> list[dict[str, Any]]:
    """The questions of a theme, in the reader's language."""
    return [one for one in content.deck("tools/resources/questions")["question"] if one["part"] == theme]


def answered(work: Work, theme: str) -> list[Answer]:
    """The answers of a theme that hold a word."""
    return answers.written(work, questions(theme))


def telling(theme: str) -> Callable[[Work], State]:
    """The function of the mission of one theme: done with enough answers."""

    def stands(work: Work) -> State:
        done = len(answered(work, theme))
        return state(done >= ENOUGH, done > 0, done=done, of=len(questions(theme)))

    return stands


def again(work: Work) -> Again | None:
    """The theme that was told longest ago is worth reading again after three months."""
    told = {theme: found for theme in THEMES if len(found := answered(work, theme)) >= ENOUGH}
    if not told:
        return None
    changed = {theme: max(one.changed_at for one in found) for theme, found in told.items()}
    oldest = min(changed, key=lambda theme: changed[theme])
    return Again(oldest, changed[oldest] + LOOK_AGAIN)
