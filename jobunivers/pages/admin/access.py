"""Who has access: every consultant with each citizen they are beside now, gone through every three months."""

from itertools import groupby

from flask import Blueprint, url_for

from jobunivers.languages import Text as _
from jobunivers.services.accounts import placing
from jobunivers.services.accounts.models import Assignment
from jobunivers.services.overseeing import reviews
from jobunivers.toolkit.access import me, or_404, row_of, sent_id
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.paging import part_of

bp = Blueprint("access", __name__, url_prefix="/admin/adgang")
PAIRS = 100


@bp.get("/")
def show() -> Shown:
    """Consultant by consultant, and when it was gone through last."""
    pairs, earlier = reviews.pairs(), reviews.earlier()
    part = part_of(pairs, PAIRS)
    return page(
        "admin/access.html",
        by_consultant=[(key, list(of)) for key, of in groupby(part.rows, lambda pair: pair.consultant)],
        part=part,
        onward=url_for("access.show", side="{page}").replace("%7Bpage%7D", "{page}"),
        earlier=earlier,
        is_due=reviews.is_due(earlier[0] if earlier else None),
    )


@bp.post("/")
def reviewed() -> Shown:
    """Somebody has gone through it: the date and the name are kept."""
    person = or_404(me())
    reviews.reviewed(by_id=person.id, by_name=person.name)
    return go(url_for("access.show"), _("Skrevet ned. Det er tid igen om tre måneder."))


@bp.post("/slut")
def end() -> Shown:
    """A consultant is no longer beside a citizen, from now."""
    pair = row_of(Assignment, sent_id("assignment"))
    placing.part(citizen_id=pair.citizen_id, consultant_id=pair.consultant_id)
    return go(url_for("access.show"), _("Adgangen er slut."))
