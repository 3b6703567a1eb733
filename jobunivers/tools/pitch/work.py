"""A citizen's saved work on the pitch, loaded whole, and where each mission stands in it."""

from dataclasses import dataclass

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services import practice
from jobunivers.services.feedback import Wish
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.tools.pitch.models import (
    CONSULTANT,
    FRIEND,
    QUESTIONS,
    Listener,
    Pitch,
    Practice,
    Tailored,
)
from jobunivers.tools.pitch.speaking import joined, length

RECEIVERS = 3
TABLES = (Pitch, Tailored, Listener)


@dataclass(frozen=True)
class Work:
    """Everything about one citizen's pitch; an empty one for somebody who has not begun."""

    pitch: Pitch | None = None
    practised: int = 0
    recorded: int = 0
    tailored: tuple[Tailored, ...] = ()
    listeners: tuple[Listener, ...] = ()
    wished: bool = False

    @property
    def answers(self) -> dict[str, str]:
        """The four answers by question, empty where there is none yet."""
        return {question: getattr(self.pitch, question) if self.pitch else "" for question in QUESTIONS}

    @property
    def proposal(self) -> str:
        """The answers put together, one after the other."""
        return joined(*self.answers.values())

    @property
    def whole(self) -> str:
        """The pitch as the person put it together."""
        return self.pitch.whole if self.pitch else ""

    @property
    def spoken(self) -> str:
        """What there is to say aloud: the whole, or the answers while there is no whole."""
        return self.whole or self.proposal

    @property
    def asked_consultant(self) -> bool:
        """Whether the consultant was asked to listen, here or by *Bed om feedback*."""
        return self.wished or any(one.kind == CONSULTANT for one in self.listeners)


@read_once
def latest(citizen_id: int) -> Work:
    """The citizen's pitch as it stands."""
    pitches, tailored, listeners = rows_of(citizen_id, *TABLES)
    return Work(
        pitches[0] if pitches else None,
        *practice.times(Practice, citizen_id)[0],
        tuple(tailored),
        tuple(reversed(listeners)),
        session.scalar(select(Wish.id).where(Wish.citizen_id == citizen_id, Wish.tool == "pitch"))
        is not None,
    )


def answering(work: Work) -> State:
    """M1: all four questions are answered."""
    answered = sum(bool(answer) for answer in work.answers.values())
    return state(answered == len(QUESTIONS), answered > 0, done=answered, of=len(QUESTIONS))


def assembling(work: Work) -> State:
    """M2: the answers are one text."""
    said = length(work.whole)
    return state(bool(work.whole), False, words=said.words, seconds=said.seconds)


def practising(work: Work) -> State:
    """M3: it has been said aloud at least once."""
    return state(work.practised > 0, False, done=work.practised)


def tailoring(work: Work) -> State:
    """M4: it fits at least one receiver."""
    fitted = sum(bool(one.text) for one in work.tailored)
    return state(fitted > 0, False, done=fitted, of=RECEIVERS)


def listening(work: Work) -> State:
    """M5: somebody was asked to listen."""
    friends = sum(one.kind == FRIEND for one in work.listeners)
    asked = friends + work.asked_consultant
    return state(asked > 0, False, done=asked)


def has_recorded(work: Work) -> bool:
    """A small step: the pitch was recorded, on the person's own device."""
    return work.recorded > 0


def has_let_listen(work: Work) -> bool:
    """A small step: somebody was asked to listen."""
    return listening(work).is_done
