"""M4: work with one: a few questions, smaller parts, and a first step."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.paging import part_of
from jobunivers.toolkit.saving import add, kept
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.jar import operations, work
from jobunivers.tools.jar.blueprint import bp
from jobunivers.tools.jar.forms import note_form, problem_form, questions, starters, step_form
from jobunivers.tools.jar.models import CAN, Note, Problem

ASKED = {
    "1": ("size", "way"),
    "2": ("when", "least"),
    "3": ("want",),
    "4": ("mine", "others"),
    "5": ("stands", "accept"),
}
PARTS, STEP = "dele", "skridt"
PAGES = (*ASKED, PARTS, STEP)


@bp.get("/arbejd")
def choose() -> Shown:
    """Which one to work with."""
    saved_work = work.latest(citizen_id())
    part = part_of(saved_work.of(CAN))
    return tool_page("jar/choose.html", part=part, problems=saved_work.problems, in_hand=saved_work.in_hand())


@bp.get("/seddel/<int:note_id>/<nr>")
def work_with(note_id: int, nr: str) -> Shown:
    """One page of the work with a note."""
    note = _note(note_id, nr)
    return _page(note, nr, _form(nr)(obj=work.latest(citizen_id()).problem(note)))


@bp.post("/seddel/<int:note_id>/<nr>")
def answer(note_id: int, nr: str) -> Shown | str:
    """Save one page of it; a part becomes a note of its own."""
    note = _note(note_id, nr)
    form = _form(nr)()
    if nr != PARTS:
        problem = operations.problem_of(note=note)
        return kept(problem, form, lambda status: _page(note, nr, form, status), _after(note, nr))
    if not form.validate():
        return _page(note, nr, form, 422)
    add(operations.new_note(citizen_id=citizen_id(), text=form.text.data, parent=note))
    return go(url_for("jar.work_with", note_id=note.id, nr=PARTS))


@bp.post("/skridt/<int:problem_id>")
def did_it(problem_id: int) -> Shown:
    """The first step is taken, or not after all."""
    problem, done = mine(Problem, problem_id), request.form.get("done") == "1"
    operations.step_done(problem=problem, done=done)
    praise = _("Du har taget dit første skridt. Godt gået.")
    return go(url_for("jar.note", note_id=problem.note_id), praise if done else None)


def _note(note_id: int, nr: str) -> Note:
    note = mine(Note, note_id)
    if nr not in PAGES:
        abort(404)
    return note


def _form(nr: str) -> type[Form]:
    if nr == PARTS:
        return note_form("part")
    return step_form() if nr == STEP else problem_form(ASKED[nr])


def _after(note: Note, nr: str) -> str:
    if nr == STEP:
        return url_for("jar.note", note_id=note.id)
    return url_for("jar.work_with", note_id=note.id, nr=PAGES[PAGES.index(nr) + 1])


def _page(note: Note, nr: str, form: Form, status: int = 200) -> Shown:
    saved_work = work.latest(citizen_id())
    problem, number = saved_work.problem(note), PAGES.index(nr)
    template = {PARTS: "jar/parts.html", STEP: "jar/step.html"}.get(nr, "jar/question.html")
    return tool_page(
        template,
        status,
        form=form,
        note=note,
        nr=nr,
        number=number + 1,
        of=len(PAGES),
        asked=[questions()[key] for key in ASKED.get(nr, ())],
        told=starters(),
        parts=saved_work.parts_of(note),
        base=problem.version if problem else 0,
        back=PAGES[number - 1] if number else "",
        next=_after(note, nr),
    )
