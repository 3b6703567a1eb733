"""Going back: earlier versions of a thing, things that were put away, and a log-in on the way back to one's text."""

from urllib.parse import urlsplit

from flask import Blueprint, abort, current_app, request, url_for

from jobunivers.db import OwnedByCitizen
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.toolkit.access import LARGEST_ID, citizen_id, mine, or_404
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.parts import part_of

bp = Blueprint("versions", __name__)
AT_ONCE = 50


@bp.get("/udgaver/<table>/<int:row_id>")
def history(table: str, row_id: int) -> Shown:
    """What a thing said earlier, with the present first."""
    row = _row(table, row_id)
    kept = [(version, versions.texts_of(row, version.values)) for version in versions.sittings(row)]
    return page(
        "versions/history.html",
        row=row,
        table=table,
        now=versions.texts_of(row),
        kept=[(version, texts) for version, texts in kept if texts and texts != versions.texts_of(row)],
        tool=_tool(row.of_tool),
    )


@bp.post("/udgaver/<table>/<int:row_id>/<int:version_id>")
def restore(table: str, row_id: int, version_id: int) -> Shown:
    """Make an earlier version the newest; the present one stays among the earlier ones."""
    row = _row(table, row_id)
    version = or_404(versions.one_of(row, version_id))
    versions.restore(row, version, by_id=citizen_id())
    return go(url_for("versions.history", table=table, row_id=row_id), _("Nu gælder den udgave."))


@bp.post("/udgaver/fortryd")
def undo() -> Shown:
    """Bring back what several things said before they were changed at once."""
    for version_id in request.form.getlist("was", type=int)[:AT_ONCE]:
        version = or_404(versions.of_citizen(min(version_id, LARGEST_ID), citizen_id()))
        versions.restore(_row(version.table_name, version.row_id), version, by_id=citizen_id())
    return go(_back(), _("Nu er det, som det var før."))


@bp.get("/slettede/")
def removed() -> Shown:
    """What was put away in the last 30 days."""
    found = [one for one in versions.removed_by(citizen_id()) if not _is_of_a_part(one.table)]
    gone = [(one, _tool(one.of_tool)) for one in found]
    return page("versions/removed.html", gone=gone)


@bp.post("/slettede/<table>/<int:row_id>")
def fetch_back(table: str, row_id: int) -> Shown:
    """Fetch a thing back."""
    row = _row(table, row_id, removed=True)
    versions.fetch_back(row, by_id=citizen_id())
    return go(_back(), _("Nu er det her igen."))


@bp.get("/logget-ind")
def logged_in() -> Shown:
    """Where a log-in in a window of its own ends: back to the text that waits in the other one."""
    return page("versions/logged_in.html")


def _row(table: str, row_id: int, *, removed: bool = False) -> OwnedByCitizen:
    if _is_of_a_part(table):
        abort(404)
    return mine(or_404(versions.model_of(table)), row_id, removed=removed)


def _is_of_a_part(table: str) -> bool:
    """Whether professionals write in it too: such rows go back only by their part's own pages, drafts never show."""
    return part_of(table.partition("_")[0]) is not None


def _tool(slug: str) -> Tool | None:
    found: Tool | None = current_app.extensions["jobunivers.tools"].get(slug)
    return found


def _back() -> str:
    """A path of our own that the form names, or the list of what was put away."""
    back = request.form.get("back", "")
    parts = urlsplit(back)
    own = back.startswith("/") and not back.startswith(("//", "/\\")) and not parts.netloc
    return back if own else url_for("versions.removed")
