"""The whole log: its first page, the board, and the list."""

from urllib.parse import urlencode

from flask import abort, request, url_for

from jobunivers import clock
from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.paging import Found, part_of
from jobunivers.toolkit.saving import removed, save
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.joblog import operations, work
from jobunivers.tools.joblog.blueprint import bp
from jobunivers.tools.joblog.forms import stage_titles, stages
from jobunivers.tools.joblog.models import NO, STAGES, Entry

OF_A_COLUMN, SOON = 6, 5


@bp.get("/")
def start() -> Shown:
    """The missions, the days that come first, and the ways on."""
    return tool_page(
        "joblog/start.html",
        work=work.latest(citizen_id()),
        soon=work.first(citizen_id(), Entry.next_on.is_not(None), most=SOON),
        stages=stages(),
        said=feedback.on(citizen_id(), "joblog"),
    )


@bp.get("/tavle")
def board() -> Shown:
    """Every job in its column; of long columns the first."""
    figures, found = work.latest(citizen_id()), work.columns(citizen_id(), OF_A_COLUMN)
    shown = [
        {
            **told,
            "items": found[told["key"]],
            "count": figures.stages.get(told["key"], 0),
            "more": url_for("joblog.listed", kolonne=told["key"])
            if figures.stages.get(told["key"], 0) > OF_A_COLUMN
            else "",
        }
        for told in stages()
    ]
    return tool_page("joblog/board.html", columns=shown, work=figures)


@bp.get("/liste")
def listed() -> Shown:
    """The jobs one below the other: all, those of one column, or those one looks for."""
    stage, words = request.args.get("kolonne", ""), request.args.get("q", "")[:80].strip()
    if stage and stage not in STAGES:
        abort(404)
    where = [Entry.stage == stage] if stage else []
    where += [work.searched(citizen_id(), words)] if words else []
    asked = urlencode({name: said for name, said in (("kolonne", stage), ("q", words)) if said})
    return tool_page(
        "joblog/list.html",
        part=part_of(Found(work.entries(citizen_id(), *where))),
        work=work.latest(citizen_id()),
        columns=stages(),
        stage=stage,
        q=words,
        onward=f"{url_for('joblog.listed')}?{asked}&side={{page}}",
    )


@bp.post("/<int:entry_id>/flyt")
def move(entry_id: int) -> Shown:
    """Put a job into another column; back to where it was done."""
    entry = mine(Entry, entry_id)
    save(entry, operations.moved(entry, request.form.get("to", ""), clock.today()))
    title = stage_titles()[entry.stage]
    back = request.args.get("fra", "")
    if back in ("board", "listed"):
        here = url_for(f"joblog.{back}", kolonne=request.args.get("kolonne"), _anchor=f"job-{entry.id}")
        return go(here, _("Flyttet til: %(kolonne)s.", kolonne=title))
    part = "svar" if entry.stage == NO else None
    onward = (
        url_for("joblog.part", entry_id=entry.id, part=part)
        if part
        else url_for("joblog.entry", entry_id=entry.id)
    )
    return go(onward, _("Flyttet til: %(kolonne)s.", kolonne=title))


@bp.post("/<int:entry_id>/fjern")
def remove(entry_id: int) -> Shown:
    """Put a job away."""
    return removed(mine(Entry, entry_id), url_for("joblog.board"))
