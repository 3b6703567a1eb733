"""What is done with the notes. Flush, never commit."""

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import notes, ordering, versions
from jobunivers.services.begun import begun, fresh
from jobunivers.tools.jar import work
from jobunivers.tools.jar.models import CAN, NEW, Jar, Look, Note, Problem


def jar_of(*, citizen_id: int) -> Jar:
    """The citizen's jar; made when there is none."""
    return begun(Jar, citizen_id=citizen_id)


def new_note(*, citizen_id: int, text: str, parent: Note | None = None) -> Note:
    """A note that is not kept yet: on top of the heap, or the last part of a larger one."""
    saved = work.latest(citizen_id)
    beside = saved.parts_of(parent) if parent else saved.of(NEW)
    pile, parent_id = (CAN, parent.id) if parent else (NEW, None)
    return Note(
        citizen_id=citizen_id, text=text, pile=pile, parent_id=parent_id, place=ordering.after(beside)
    )


def put(*, note: Note, pile: str) -> None:
    """Move a note to another pile, last in it."""
    notes.put(note, pile, work.latest(note.citizen_id).beside(note, pile))


def in_order(*, citizen_id: int) -> None:
    """The citizen says that the order is right."""
    jar_of(citizen_id=citizen_id).ordered_at = clock.now()
    session.flush()


def lid_on(*, citizen_id: int) -> None:
    """Put the lid on."""
    jar_of(citizen_id=citizen_id).lid_on_at = clock.now()
    session.flush()


def remind(*, citizen_id: int, weekly: bool) -> None:
    """Say when the jar has stood a week, or do not."""
    jar_of(citizen_id=citizen_id).remind = weekly
    session.flush()


def open_jar(*, citizen_id: int) -> None:
    """Take the lid off; one that is open already stays so."""
    jar = jar_of(citizen_id=citizen_id)
    if not jar.is_open:
        jar.opened_at = clock.now()
        session.flush()


def problem_of(*, note: Note) -> Problem:
    """The work with a note; begun when there is none."""
    return begun(Problem, citizen_id=note.citizen_id, note_id=note.id)


def look_of(*, note: Note) -> Look:
    """What is said of a note this time the jar is open; begun, and the jar opened, when nothing is."""
    open_jar(citizen_id=note.citizen_id)
    seen = work.latest(note.citizen_id).seen()
    return seen.get(note.id) or fresh(Look, citizen_id=note.citizen_id, note_id=note.id)


def step_done(*, problem: Problem, done: bool) -> None:
    """Tick the first step off, or take the tick away."""
    versions.save(problem, {"step_done_on": clock.today() if done else None}, base=None)
