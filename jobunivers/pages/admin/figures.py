"""The centre's figures: one edition a month, looked at by four fixed groupings, and as a file."""

from flask import Blueprint, request, url_for

from jobunivers.languages import Text as _
from jobunivers.pages.admin import figures_told as told
from jobunivers.services.centre import editions
from jobunivers.services.centre.placed import COURSE, GROUPINGS
from jobunivers.toolkit import centre
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.files import spreadsheet
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("figures", __name__, url_prefix="/admin/tal")


@bp.get("/")
def show() -> Shown:
    """The newest edition in one grouping."""
    asked = request.args.get("vis", COURSE)
    grouping = asked if asked in GROUPINGS else COURSE
    edition = editions.newest()
    shown = told.shown(edition, grouping, centre.measures()) if edition else None
    is_due = edition is None or edition.until < editions.due()
    return page(
        "admin/figures.html",
        shown=shown,
        is_due=is_due,
        due=editions.due(),
        tabs=told.tabs(grouping),
        until=edition.until if edition else None,
    )


@bp.post("/")
def make() -> Shown:
    """Make the edition of the month that is over, where the night has not done it."""
    made = editions.make(centre.measures())
    return go(
        url_for("figures.show"), _("Tallene er gjort op.") if made else _("De nyeste tal er her allerede.")
    )


@bp.get("/regneark")
def take_along() -> Shown:
    """All groupings of the newest edition as a table."""
    edition = or_404(editions.newest())
    return spreadsheet(told.HEAD, told.rows(edition, centre.measures()), f"tal-{edition.until.isoformat()}")
