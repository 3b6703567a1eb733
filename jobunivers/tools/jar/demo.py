"""A demo citizen's notes, entered by the tool's own operations."""

from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import sharing, versions
from jobunivers.toolkit.history import then
from jobunivers.tools.jar import operations
from jobunivers.tools.jar.models import CAN, QUESTIONS, Note

Kept = list[tuple[Note, dict[str, Any]]]


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """The notes on their day, then sorted, worked with, and looked at again."""
    notes, first = told.get("notes", ()), told.get("written_days_ago", 0)
    if "written_days_ago" not in told:
        return
    with then(first):
        kept = [(_note(citizen_id, one), one) for one in notes if "days_ago" not in one]
    if "sorted_days_ago" in told:
        with then(told["sorted_days_ago"]):
            _sort(citizen_id, kept)
    for note, one in kept:
        if "worked_days_ago" in one:
            _work(note, one)
    if "opened_days_ago" in told:
        with then(told["opened_days_ago"]):
            _look(kept)
            operations.lid_on(citizen_id=citizen_id)
    for one in notes:
        if "days_ago" in one:
            with then(one["days_ago"]):
                _note(citizen_id, one)


def _note(citizen_id: int, one: dict[str, Any]) -> Note:
    note = operations.new_note(citizen_id=citizen_id, text=one["text"])
    versions.keep(note)
    return note


def _sort(citizen_id: int, kept: Kept) -> None:
    for note, one in kept:
        if "pile" in one:
            operations.put(note=note, pile=one["pile"])
    operations.lid_on(citizen_id=citizen_id)
    if any(one.get("pile") == CAN for _note, one in kept):
        operations.in_order(citizen_id=citizen_id)


def _work(note: Note, one: dict[str, Any]) -> None:
    with then(one["worked_days_ago"]):
        for part in one.get("parts", ()):
            versions.keep(operations.new_note(citizen_id=note.citizen_id, text=part, parent=note))
        answers = {key: one[key] for key in (*QUESTIONS, "first_step", "step_with") if key in one}
        if "step_in_days" in one:
            answers["step_on"] = clock.today() + timedelta(days=one["step_in_days"] + one["worked_days_ago"])
        problem = operations.problem_of(note=note)
        versions.save(problem, answers, base=None)
        if one.get("shared"):
            sharing.choose(citizen_id=note.citizen_id, tool="jar", item=str(note.id), shared=True)
    if "step_done_days_ago" in one:
        with then(one["step_done_days_ago"]):
            operations.step_done(problem=problem, done=True)


def _look(kept: Kept) -> None:
    for note, one in kept:
        if "again" in one:
            versions.save(operations.look_of(note=note), one["again"], base=None)
            if "then" in one:
                operations.put(note=note, pile=one["then"])
