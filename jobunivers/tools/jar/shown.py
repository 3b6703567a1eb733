"""What others see of the notes: the consultant (only what is shared, note by note), the other tools, and the paper."""

from collections.abc import Iterator
from typing import Any

from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import sharing
from jobunivers.services.export.document import Block, Bullets, Document, Facts, Paragraph, Section, WriteIn
from jobunivers.services.export.sheets import answered, on_a_sheet
from jobunivers.services.facts import STEP, Fact
from jobunivers.services.on_day import whole_day
from jobunivers.toolkit.access import BLANK
from jobunivers.toolkit.contract import Export
from jobunivers.tools.jar import work
from jobunivers.tools.jar.forms import HIGH, questions, starters
from jobunivers.tools.jar.models import CAN, JAR, NEW, QUESTIONS, SCALES, Note, Problem
from jobunivers.tools.jar.routes.notes import PILE_NAMES

WHOLE = "krukke"
LINES = 2


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each note is one item, the newest last; its parts go with it."""
    return [
        (str(note.id), note.text) for note in work.latest(citizen_id).notes if note.is_shown_in == note.id
    ]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One note for reading, with the work on it; None for one that is not there."""
    saved = work.latest(citizen_id)
    note = _note(saved, item)
    if note is None:
        return None
    problem = saved.problem(note)
    return {
        "note": note,
        "pile": PILE_NAMES[note.pile],
        "answers": list(_answers(problem)) if problem else [],
        "scales": SCALES,
        "parts": saved.parts_of(note),
        "problem": problem,
        "step": starters()["first_step"]["question"],
    }


def summary(citizen_id: int) -> list[_ | str]:
    """Nothing: the notes are the citizen's own, and so is how many there are."""
    return []


def facts(citizen_id: int) -> Iterator[Fact]:
    """The first steps that are not taken yet, each with the problem it goes at."""
    for note, problem in work.steps_ahead(citizen_id):
        href = f"/krukke/seddel/{note.id}/skridt"
        yield Fact(STEP, problem.first_step, "jar", str(note.id), detail=note.text, href=href)


def sheet(citizen_id: int, item: str) -> Document | None:
    """One note with room to write, or (``krukke``) all notes by pile; or room for the first ones."""
    if item == BLANK:
        return on_a_sheet(_("Problemkrukken"), _of_all(work.Work()), "sedler")
    saved = work.latest(citizen_id)
    note = _note(saved, item)
    if note is None and (item != WHOLE or not saved.notes):
        return None
    if note is None:
        return on_a_sheet(_("Problemkrukken"), _of_all(saved), "sedler")
    return on_a_sheet(note.text, _of_note(saved, note), f"seddel/{note.id}")


def _of_all(saved: work.Work) -> Iterator[Block]:
    for pile in (CAN, NEW, JAR):
        if notes := saved.of(pile):
            yield Section(str(PILE_NAMES[pile]), (Bullets(tuple(one.text for one in notes)),))
    yield WriteIn(str(starters()["note"]["question"]), 2 * LINES)


def _of_note(saved: work.Work, note: Note) -> Iterator[Block]:
    problem = saved.problem(note)
    told = dict(_answers(problem)) if problem else {}
    for asked in questions().values():
        text = asked["text"]
        yield answered(text, told.get(text, ""), LINES)
    if parts := saved.parts_of(note):
        whole = starters()["part"]["question"]
        yield Section(whole, (Bullets(tuple(one.text for one in parts)),))
    first = starters()["first_step"]["question"]
    if problem and problem.first_step:
        yield Section(first, (Paragraph(problem.first_step), Facts(tuple(_with_whom(problem)))))
    else:
        yield WriteIn(first, LINES)


def _with_whom(problem: Problem) -> Iterator[tuple[str, str]]:
    if problem.step_with:
        yield str(_("Sammen med")), problem.step_with
    if problem.step_on:
        yield str(_("Dag")), whole_day(problem.step_on)


def _answers(problem: Problem) -> Iterator[tuple[str, str]]:
    """The questions that have an answer, each with it."""
    told = questions()
    for key in QUESTIONS:
        if answer := getattr(problem, key):
            yield (
                told[key]["text"],
                str(_("%(tal)s af %(top)s", tal=answer, top=HIGH)) if key in SCALES else answer,
            )


def _note(saved: work.Work, item: str) -> Note | None:
    return next((one for one in saved.notes if one.id == sharing.item_id(item)), None)


SHEET = Export(key="ark", title=_("Problemkrukken"), build=sheet, blank=BLANK)
