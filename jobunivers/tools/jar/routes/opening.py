"""M5: once a week the jar is opened, and each note looked at again."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.paging import part_of
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.jar import operations, work
from jobunivers.tools.jar.blueprint import bp
from jobunivers.tools.jar.forms import look_form, questions
from jobunivers.tools.jar.models import CAN, GONE, JAR, Note
from jobunivers.tools.jar.routes.notes import PILE_NAMES

ONWARD = (JAR, CAN, GONE)


@bp.get("/aaben")
def opened() -> Shown:
    """The jar: shut, empty, or open with what lies in it."""
    saved_work = work.latest(citizen_id())
    lie, seen = saved_work.of(JAR), saved_work.seen()
    return tool_page(
        "jar/opened.html",
        work=saved_work,
        part=part_of(lie),
        seen=seen,
        seen_here=sum(one.id in seen for one in lie),
        again=work.again(saved_work),
    )


@bp.post("/aaben")
def open_jar() -> Shown:
    """Take the lid off."""
    operations.open_jar(citizen_id=citizen_id())
    return go(url_for("jar.opened"))


@bp.post("/sig-til")
def remind() -> Shown:
    """Say when the jar has stood a week, or do not any more."""
    weekly = request.form.get("weekly") == "1"
    operations.remind(citizen_id=citizen_id(), weekly=weekly)
    said = _("Vi siger til, når krukken har stået en uge.") if weekly else _("Vi siger ikke til mere.")
    return go(url_for("jar.opened"), said)


@bp.get("/seddel/<int:note_id>/igen")
def look(note_id: int) -> Shown:
    """One note from the open jar."""
    note = mine(Note, note_id)
    return _look_page(note, look_form()(obj=work.latest(citizen_id()).seen().get(note.id)))


@bp.post("/seddel/<int:note_id>/igen")
def say(note_id: int) -> Shown | str:
    """Save what is said of it; ``to`` says where it goes."""
    note, form = mine(Note, note_id), look_form()()
    is_right = form.validate()
    seen = operations.look_of(note=note)
    save(seen, form)
    if not is_right:
        return _look_page(note, form, 422)
    if request.form.get("to") in ONWARD:
        operations.put(note=note, pile=request.form["to"])
    return saved(seen, url_for("jar.opened"))


def _look_page(note: Note, form: Form, status: int = 200) -> Shown:
    seen = work.latest(citizen_id()).seen().get(note.id)
    return tool_page(
        "jar/look.html",
        status,
        form=form,
        note=note,
        asked=[form[key] for key in questions("again")],
        base=seen.version if seen else 0,
        names=PILE_NAMES,
    )
