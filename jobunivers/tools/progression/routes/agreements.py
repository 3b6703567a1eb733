"""Agreements: made after a measurement, taken up at the next."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services.agreements.models import MEASUREMENT, Agreement
from jobunivers.services.agreements.operations import UnknownOutcome, take_up
from jobunivers.services.facts import GOAL, STEP
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.agreements import OUTCOME_NAMES, OUTCOME_WORDS
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import add, removed, save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.progression import forms, operations, shown, work
from jobunivers.tools.progression.blueprint import bp
from jobunivers.tools.progression.models import INDICATORS

INDICATOR = f"<any({','.join(INDICATORS)}):indicator>"


@bp.get("/aftaler")
def agreements() -> Shown:
    """What is agreed, and how it went."""
    now = work.latest(citizen_id())
    closed = [one for one in now.agreements if one.outcome]
    return tool_page(
        "progression/agreements.html",
        work=now,
        open=shown.agreements(now.open_agreements),
        closed=shown.agreements(closed[::-1]),
        outcomes=OUTCOME_NAMES,
    )


@bp.get(f"/aftaler/ny/{INDICATOR}")
def new_agreement(indicator: str) -> Shown:
    """Agree on something new."""
    return _agreement_page(forms.agreement_form()(), indicator)


@bp.post(f"/aftaler/ny/{INDICATOR}")
def agree(indicator: str) -> Shown:
    """Keep a new agreement."""
    form = forms.agreement_form()()
    if not form.validate():
        return _agreement_page(form, indicator, status=422)
    measurement = operations.open_measurement(citizen_id=citizen_id())
    add(
        Agreement(
            citizen_id=citizen_id(),
            indicator=indicator,
            origin=MEASUREMENT,
            origin_id=measurement.id,
            **form.written(),
        )
    )
    return go(url_for("progression.agreements"), _("Aftalen er gemt. I ser på den næste gang."))


@bp.get("/aftaler/<int:agreement_id>")
def agreement(agreement_id: int) -> Shown:
    """One agreement."""
    found = _agreement(agreement_id)
    return _agreement_page(forms.agreement_form()(obj=found), found.indicator, found)


@bp.post("/aftaler/<int:agreement_id>")
def save_agreement(agreement_id: int) -> Shown | str:
    """Save it."""
    found, form = _agreement(agreement_id), forms.agreement_form()()
    is_right = form.validate()
    save(found, form)
    if not is_right:
        return _agreement_page(form, found.indicator, found, 422)
    return saved(found, url_for("progression.agreements"))


@bp.post("/aftaler/<int:agreement_id>/gik")
def took_up(agreement_id: int) -> Shown:
    """Say how it went."""
    found = _agreement(agreement_id)
    try:
        take_up(agreement=found, outcome=request.form.get("outcome", ""))
    except UnknownOutcome:
        abort(404)
    return go(url_for("progression.agreements"), OUTCOME_WORDS.get(found.outcome))


@bp.post("/aftaler/<int:agreement_id>/fjern")
def remove_agreement(agreement_id: int) -> Shown:
    """Put one away."""
    return removed(_agreement(agreement_id), url_for("progression.agreements"))


def _agreement(agreement_id: int) -> Agreement:
    """One of the citizen's about an indicator; what is agreed elsewhere has pages of its own."""
    found = mine(Agreement, agreement_id)
    return found if found.indicator else abort(404)


def _agreement_page(form: Form, indicator: str, found: Agreement | None = None, status: int = 200) -> Shown:
    return tool_page(
        "progression/agreement.html",
        status,
        form=form,
        told=forms.indicators()[indicator],
        starters=forms.starters(),
        agreement=found,
        before=said_before(STEP, GOAL),
    )
