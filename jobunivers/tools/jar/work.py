"""A citizen's notes, loaded once, and where each mission stands."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.notes import in_pile
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.toolkit.contract import Again
from jobunivers.tools.jar.models import CAN, JAR, NEW, PILES, QUESTIONS, Jar, Look, Note, Problem

ENOUGH_NOTES, ENOUGH_ANSWERS = 3, 3
A_WEEK, A_WHILE = timedelta(days=7), timedelta(hours=1)


@dataclass(frozen=True)
class Work:
    """All notes (oldest first), the jar, and what was said of them; empty for somebody who has not begun."""

    jar: Jar = field(default_factory=Jar)
    notes: tuple[Note, ...] = ()
    problems: dict[int, Problem] = field(default_factory=dict)
    looks: tuple[Look, ...] = ()

    def of(self, pile: str) -> list[Note]:
        """The notes of a pile in its order; parts stay with their whole, but for those in the jar."""
        return in_pile(self.notes if pile != CAN else self.whole, pile)

    @property
    def whole(self) -> list[Note]:
        """The notes that are no part of another."""
        return [one for one in self.notes if one.parent_id is None]

    @property
    def counts(self) -> dict[str, int]:
        """How many notes each pile shows."""
        return {pile: len(self.of(pile)) for pile in PILES}

    def parts_of(self, note: Note) -> list[Note]:
        """The smaller parts of a note that can be worked with, in their order."""
        return in_pile((one for one in self.notes if one.parent_id == note.id), CAN)

    def beside(self, note: Note, pile: str) -> list[Note]:
        """The notes it lies, or would lie, among in a pile."""
        whole = next((one for one in self.notes if one.id == note.parent_id), None)
        return self.parts_of(whole) if whole and pile == CAN else self.of(pile)

    def seen(self) -> dict[int, Look]:
        """What has been said of each note since the jar was opened, by the note's id."""
        since = self.jar.opened_at if self.jar.is_open else None
        return {one.note_id: one for one in self.looks if since is not None and one.created_at >= since}

    def problem(self, note: Note) -> Problem | None:
        """The work with a note, if there is any."""
        return self.problems.get(note.id)

    def just_moved(self, now: datetime) -> Note | None:
        """The note that was sorted last, while it is fresh in mind."""
        moved = [one for one in self.whole if one.pile != NEW and now - one.moved_at < A_WHILE]
        return max(moved, key=lambda one: one.moved_at, default=None)

    def in_hand(self) -> Note | None:
        """The note to work with: the one begun and without a first step, or the first in order."""
        can = self.of(CAN)
        begun = [one for one in can if (mine := self.problem(one)) and not mine.first_step]
        return next(iter([*begun, *(one for one in can if not self.problem(one)), *can]), None)


@read_once
def latest(citizen_id: int) -> Work:
    """Everything the citizen has in the tool."""
    notes, problems, looks, jars = rows_of(citizen_id, Note, Problem, Look, Jar)
    there = {one.id for one in notes}
    worked = {one.note_id: one for one in problems if one.note_id in there}
    return Work(
        jars[0] if jars else Jar(),
        tuple(notes),
        worked,
        tuple(one for one in looks if one.note_id in there),
    )


def steps_ahead(citizen_id: int) -> list[tuple[Note, Problem]]:
    """The notes whose first step is not taken yet, in one statement."""
    found = select(Note, Problem).join(Problem, Problem.note_id == Note.id)
    there = Note.deleted_at.is_(None) & Problem.deleted_at.is_(None) & (Note.citizen_id == citizen_id)
    ahead = (Problem.first_step != "") & Problem.step_done_on.is_(None)
    return [(note, problem) for note, problem in session.execute(found.where(there, ahead).order_by(Note.id))]


def emptying(work: Work) -> State:
    """M1: three notes, or fewer when that is all there is and every one is sorted."""
    written = len(work.whole)
    return state(written >= ENOUGH_NOTES or (written > 0 and not work.of(NEW)), written > 0, done=written)


def sorting(work: Work) -> State:
    """M2: every note lies somewhere, and the lid has been put on what lies in the jar."""
    placed = sum(one.pile != NEW for one in work.whole)
    has_lid = not work.of(JAR) or work.jar.lid_on_at is not None
    every = len(work.whole)
    return state(placed > 0 and placed == every and has_lid, placed > 0, done=placed, of=every)


def ordering(work: Work) -> State:
    """M3: the notes that can be helped stand in the citizen's own order."""
    can = len(work.of(CAN))
    return state(can > 0 and work.jar.ordered_at is not None, False, done=can)


def working(work: Work) -> State:
    """M4: one note has a first step and three answers that lead to it; the proof counts the answers."""
    worked = max(work.problems.values(), key=lambda one: (bool(one.first_step), one.answered), default=None)
    if worked is None:
        return State()
    reached = bool(worked.first_step) and worked.answered >= ENOUGH_ANSWERS
    return state(reached, bool(worked.answered or worked.first_step), done=worked.answered, of=len(QUESTIONS))


def opening(work: Work) -> State:
    """M5: the jar was opened and a note in it looked at again."""
    return state(bool(work.looks), work.jar.opened_at is not None, done=len(work.looks))


def again(work: Work) -> Again | None:
    """The jar is opened once a week, as long as something lies in it."""
    shut = work.jar.lid_on_at if work.jar.is_shut and work.of(JAR) else None
    return Again("open", shut + A_WEEK) if shut else None
