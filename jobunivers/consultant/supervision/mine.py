"""The citizen's own page: may a colleague look on?"""

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant.supervision import forms
from jobunivers.languages import Text as _
from jobunivers.services.supervision import operations, reading
from jobunivers.services.supervision.models import YES
from jobunivers.services.supervision.operations import UnknownAnswer
from jobunivers.toolkit.access import citizen_id, or_404
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("my_supervision", __name__, url_prefix="/kollega", template_folder="templates")


@bp.get("/")
def asked() -> Shown:
    """Each question with its answer, if there is one."""
    found = reading.asked_of(citizen_id())
    return page("supervision/mine.html", found=found, told=forms.part("citizen_yes"))


@bp.post("/<int:asked_id>")
def answer(asked_id: int) -> Shown:
    """Yes, no, or a yes taken back."""
    found = or_404(reading.asked_one(citizen_id(), asked_id))
    try:
        operations.answer(asked=found, answer=request.form.get("answer", ""))
    except UnknownAnswer:
        abort(404)
    said = (
        _("Tak. Du kan altid tage det tilbage.")
        if found.answer == YES
        else _("Det er helt i orden. Så er I kun jer to.")
    )
    return go(url_for("my_supervision.asked"), said)
