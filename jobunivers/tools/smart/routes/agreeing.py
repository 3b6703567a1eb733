"""M5: the consultant goes through the plan, and both say yes."""

from urllib.parse import urlsplit

from flask import abort, request, url_for

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from jobunivers.toolkit.access import citizen_id, mine, myself
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.smart import operations, shown, work
from jobunivers.tools.smart.blueprint import bp
from jobunivers.tools.smart.models import Plan

EMPTY = _("Skriv et mål først. Så er der noget at sige ja til.")


@bp.get("/aftale")
def review() -> Shown:
    """The plan to go through, and who has said yes."""
    plan = work.newest(citizen_id())
    return tool_page(
        "smart/review.html",
        beside=sharing.beside(citizen_id()),
        **(shown.shown(citizen_id(), str(plan.id)) or {} if plan else {"plan": None}),
    )


@bp.post("/aftale/<int:plan_id>/bed")
def ask_review(plan_id: int) -> Shown:
    """Ask the consultant."""
    operations.ask_review(plan=mine(Plan, plan_id))
    return go(url_for("smart.review"), _("Din konsulent kan nu læse planen og skrive til dig."))


@bp.post("/aftale/<int:plan_id>")
def agree(plan_id: int) -> Shown:
    """The citizen says yes."""
    plan = mine(Plan, plan_id)
    try:
        operations.agree(plan=plan, by_person=myself())
    except operations.PlanHasNoGoal:
        return go(url_for("smart.review"), EMPTY)
    both = plan.agreed_at is not None
    return go(url_for("smart.review"), _("Planen er aftalt.") if both else _("Du har sagt ja til planen."))


@bp.post("/aftale/<int:plan_id>/konsulent")
def consultant_agrees(plan_id: int) -> Shown:
    """A consultant beside the citizen says yes to a plan that is shared."""
    plan, consultant = session.get(Plan, plan_id), myself()
    if plan is None or plan.deleted_at or not sharing.is_beside(consultant.id, plan.citizen_id):
        abort(404)
    if not sharing.is_shared(session.get_one(Person, plan.citizen_id), "smart", str(plan.id)):
        abort(404)
    try:
        operations.agree(plan=plan, by_person=consultant)
    except operations.PlanHasNoGoal:
        return go(_back(), EMPTY)
    return go(_back(), _("Du har sagt ja til planen."))


def _back() -> str:
    """Where the consultant came from, on this site."""
    came = urlsplit(request.referrer or "")
    return came.path if came.path.startswith("/konsulent/") else "/"
