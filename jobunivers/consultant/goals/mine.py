"""The citizen's page of goals and steps; ticking an agreement there is seen at the desk."""

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant.goals import shown
from jobunivers.languages import Text as _
from jobunivers.services import happened
from jobunivers.services.agreements.models import Agreement
from jobunivers.services.agreements.operations import UnknownOutcome, take_up
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.agreements import OUTCOME_NAMES, OUTCOME_WORDS
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.parts import Card

bp = Blueprint("my_goals", __name__, url_prefix="/maal", template_folder="templates")


@bp.get("/")
def goals() -> Shown:
    """The same view that a consultant sees, with all that is the citizen's own."""
    return page("goals/mine.html", view=shown.view(citizen_id()), outcomes=OUTCOME_NAMES)


@bp.post("/aftale/<int:agreement_id>")
def took_up(agreement_id: int) -> Shown:
    """How an agreement went; empty opens it again."""
    found = mine(Agreement, agreement_id)
    try:
        take_up(agreement=found, outcome=request.form.get("outcome", ""), by_id=citizen_id())
    except UnknownOutcome:
        abort(404)
    if found.outcome:
        happened.by_citizen(found.citizen_id, "goals", "took_up")
    return go(url_for("my_goals.goals"), OUTCOME_WORDS.get(found.outcome))


def card(citizen: int) -> Card | None:
    """The way to it."""
    return Card(
        _("Mål og skridt"),
        _("Se, hvad I har aftalt, og hvor du er på vej hen."),
        "target-arrow",
        url_for("my_goals.goals"),
    )
