"""Earlier plans: kept as they were, readable, and a new one from any of them."""

from flask import abort, url_for

from jobunivers.languages import Text as _
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.smart import operations, shown, work
from jobunivers.tools.smart.blueprint import bp
from jobunivers.tools.smart.models import Plan


@bp.get("/planer")
def plans() -> Shown:
    """All plans, the newest first."""
    return tool_page("smart/plans.html", plans=work.plans(citizen_id()))


@bp.get("/planer/<int:plan_id>")
def plan(plan_id: int) -> Shown:
    """One plan to read."""
    found = mine(Plan, plan_id)
    told = shown.shown(citizen_id(), str(found.id))
    if told is None:
        abort(404)
    newest = work.newest(citizen_id())
    return tool_page("smart/plan.html", is_newest=newest is not None and newest.id == found.id, **told)


@bp.post("/planer/<int:plan_id>")
def revise(plan_id: int) -> Shown:
    """A new plan that begins where this one stands."""
    made = operations.revise(plan=mine(Plan, plan_id))
    return go(url_for("smart.start"), _("Du har fået plan %(nr)s. Den gamle er gemt.", nr=made.number))
