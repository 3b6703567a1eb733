"""Ticking an agreement on a citizen's page, as the citizen does on theirs."""

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant import beside
from jobunivers.languages import Text as _
from jobunivers.services import happened
from jobunivers.services.agreements.operations import UnknownOutcome, take_up
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.agreements import OUTCOME_NAMES
from jobunivers.toolkit.pages import Shown, go

bp = Blueprint("goals", __name__, url_prefix="/konsulent/borger", template_folder="templates")


@bp.post("/<int:citizen_id>/maal/aftale/<int:agreement_id>")
def took_up(citizen_id: int, agreement_id: int) -> Shown:
    """How an agreement went; empty opens it again."""
    case = beside.case_of(citizen_id)
    found = or_404(next((one for one in beside.agreements_of(case) if one.id == agreement_id), None))
    try:
        take_up(agreement=found, outcome=request.form.get("outcome", ""), by_id=beside.consultant().id)
    except UnknownOutcome:
        abort(404)
    if found.outcome:
        happened.at_the_desk(case.id, "goals", "took_up")
    said = _("Gemt: %(outcome)s.", outcome=OUTCOME_NAMES[found.outcome]) if found.outcome else None
    home = url_for("citizen.overview", citizen_id=case.id, _anchor="part-goals")
    return go(home, said or _("Aftalen er åben igen."))
