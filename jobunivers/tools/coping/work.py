"""What somebody has written and marked, read once, and where each mission stands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from jobunivers.services import answers, content
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.toolkit.contract import Again
from jobunivers.tools.coping.models import PAUSE, Answer, Mark

A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Work:
    """Answers by the key of their question, marks by (kind, key)."""

    answers: dict[str, Answer] = field(default_factory=dict)
    marks: dict[tuple[str, str], Mark] = field(default_factory=dict)

    def chosen(self, kind: str) -> list[Mark]:
        """What is marked with a yes, the oldest first."""
        return [mark for (of, _key), mark in self.marks.items() if of == kind and mark.is_chosen]

    def tried(self, kind: str) -> list[Mark]:
        """What was marked at all."""
        return [mark for (of, _key), mark in self.marks.items() if of == kind]


@read_once
def latest(citizen_id: int) -> Work:
    """Everything saved."""
    written, marks = rows_of(citizen_id, Answer, Mark)
    return Work(answers.by_key(written), {(mark.kind, mark.key): mark for mark in marks})


def themes() -> dict[str, dict[str, Any]]:
    """The four themes by key, in the reader's language."""
    return content.keyed("tools/coping/themes", "theme")


def questions(theme: str) -> list[dict[str, Any]]:
    """The exercise of a theme, in the reader's language."""
    return [one for one in content.deck("tools/coping/themes")["question"] if one["part"] == theme]


def pauses() -> dict[str, dict[str, Any]]:
    """The pauses by key, in the reader's language."""
    return content.keyed("tools/coping/pauses", "pause")


def answered(work: Work, theme: str) -> list[Answer]:
    """The answers of a theme that hold a word."""
    return answers.written(work.answers, questions(theme))


def exercising(theme: str) -> Callable[[Work], State]:
    """The function of the mission of one theme: done when the exercise is."""

    def stands(work: Work) -> State:
        done, of = len(answered(work, theme)), len(questions(theme))
        return state(done == of, done > 0, done=done, of=of)

    return stands


def pausing(work: Work) -> State:
    """M5: a pause is found that somebody wants to use again."""
    kept = work.chosen(PAUSE)
    return state(bool(kept), bool(work.tried(PAUSE)), done=len(work.tried(PAUSE)))


def again(work: Work) -> Again | None:
    """A pause that helped is worth taking again a week later."""
    kept = work.chosen(PAUSE)
    return Again("pause", max(mark.changed_at for mark in kept) + A_WEEK) if kept else None
