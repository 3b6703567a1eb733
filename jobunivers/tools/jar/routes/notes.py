"""M1 and every note by itself: write it, change it, move it, take it away."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import sharing
from jobunivers.toolkit.access import citizen_id, me, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.notes import MOVED, PUT, SAVED, NotePages
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.paging import part_of
from jobunivers.toolkit.saving import add
from jobunivers.toolkit.tool_pages import tool_of, tool_page
from jobunivers.tools.jar import operations, work
from jobunivers.tools.jar.blueprint import bp
from jobunivers.tools.jar.forms import note_form, starters
from jobunivers.tools.jar.models import CAN, GONE, JAR, NEW, PILES, Note

PILE_NAMES = {
    NEW: _("Ikke sorteret"),
    CAN: _("Kan jeg gøre noget ved"),
    JAR: _("I krukken"),
    GONE: _("Fylder ikke mere"),
}
COLUMNS = [{"key": pile, "title": PILE_NAMES[pile]} for pile in PILES]
AFTER = {"sort": "jar.sort"}


@bp.get("/sedler")
def notes() -> Shown:
    """All notes of one pile, and room for a new one."""
    return _notes_page(note_form()())


@bp.post("/sedler")
def write() -> Shown:
    """One more note."""
    form = note_form()()
    if not form.validate():
        return _notes_page(form, 422)
    add(operations.new_note(citizen_id=citizen_id(), text=form.text.data))
    return go(url_for("jar.notes", _anchor="text"))


def onward(note: Note, act: str) -> str:
    """Where one goes from a note: on with what one was doing, to its whole, or to the pile it lies in."""
    if act == PUT:
        page = AFTER.get(request.form.get("after", ""))
        again = note.id if note.pile == NEW else None
        return url_for(page, igen=again) if page else url_for("jar.note", note_id=note.id)
    if note.parent_id and note.pile == CAN:
        return url_for("jar.work_with", note_id=note.parent_id, nr="dele")
    if act == MOVED:
        return url_for("jar.order", side=request.args.get("side"))
    return url_for("jar.notes", bunke=note.pile)


def _moved(note: Note) -> None:
    """From now on the order is the citizen's own."""
    if note.parent_id is None:
        operations.in_order(citizen_id=note.citizen_id)


def _notes_page(form: Form, status: int = 200) -> Shown:
    mine_all = work.latest(citizen_id())
    pile = request.args.get("bunke", NEW)
    if pile not in PILES:
        abort(404)
    counts = mine_all.counts
    return tool_page(
        "jar/notes.html",
        status,
        form=form,
        told=starters()["note"],
        pile=pile,
        names=PILE_NAMES,
        total=len(mine_all.notes),
        counts=counts,
        piles=[_tab(one, pile, counts[one]) for one in PILES],
        part=part_of(mine_all.of(pile)[:: -1 if pile in (NEW, GONE) else 1]),
        wholes={one.id: one for one in mine_all.notes},
    )


def _tab(pile: str, here: str, count: int) -> dict[str, object]:
    address = url_for("jar.notes", bunke=pile)
    return {"title": PILE_NAMES[pile], "href": address, "here": pile == here, "count": count}


def _note_page(form: Form, found: Note, status: int) -> Shown:
    mine_all = work.latest(citizen_id())
    return tool_page(
        "jar/note.html",
        status,
        form=form,
        note=found,
        told=starters()["note"],
        columns=COLUMNS,
        names=PILE_NAMES,
        problem=mine_all.problem(found),
        whole=next((one for one in mine_all.notes if one.id == found.parent_id), None),
        looks=[one for one in mine_all.looks if one.note_id == found.id],
        is_open=tool_of("jar").is_open(sharing.of(or_404(me())), str(found.is_shown_in)),
        base=found.version,
        onward=onward(found, SAVED),
    )


NotePages(
    model=Note,
    path="seddel",
    piles=PILES,
    form=lambda note: note_form(),
    page=_note_page,
    beside=lambda note, pile: work.latest(note.citizen_id).beside(note, pile),
    onward=onward,
    moved=_moved,
).put_on(bp)
