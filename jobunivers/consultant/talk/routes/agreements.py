"""Agreements made at the desk: new, changed, taken up, put away."""

from flask import abort, request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.talk import forms
from jobunivers.consultant.talk.blueprint import bp, home, place_of
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import happened, versions
from jobunivers.services.agreements.models import TALK, Agreement
from jobunivers.services.agreements.operations import UnknownOutcome
from jobunivers.services.agreements.operations import take_up as say_how
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks import reading
from jobunivers.services.talks.models import Talk
from jobunivers.services.talks.operations import AGREED, PART
from jobunivers.toolkit.access import LARGEST_ID, or_404
from jobunivers.toolkit.agreements import OUTCOME_NAMES
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import add, removed, save, saved


@bp.get("/aftaler/ny")
def new_agreement(citizen_id: int) -> Shown:
    """What, who, when; ``samtale`` is the talk it is made in."""
    return _page(beside.case_of(citizen_id), forms.AgreementForm())


@bp.post("/aftaler/ny")
def agree(citizen_id: int) -> Shown:
    """Keep it, and back to the talk or the citizen's page."""
    case, form = beside.case_of(citizen_id), forms.AgreementForm()
    if not form.validate():
        return _page(case, form, status=UNPROCESSABLE)
    talk = _talk(case)
    came_of = {"origin": TALK, "origin_id": talk.id} if talk else {}
    add(Agreement(citizen_id=case.id, **came_of, **form.written()))
    happened.at_the_desk(case.id, PART, AGREED)
    return go(_onward(case, talk), _("Aftalen er gemt."))


@bp.get("/aftaler/<int:agreement_id>")
def agreement(citizen_id: int, agreement_id: int) -> Shown:
    """One agreement."""
    case = beside.case_of(citizen_id)
    found = _agreement(case, agreement_id)
    return _page(case, forms.AgreementForm(obj=found), found)


@bp.post("/aftaler/<int:agreement_id>")
def save_agreement(citizen_id: int, agreement_id: int) -> Shown | str:
    """Save it."""
    case, form = beside.case_of(citizen_id), forms.AgreementForm()
    found = _agreement(case, agreement_id)
    is_right = form.validate()
    save(found, form)
    return saved(found, home(case)) if is_right else _page(case, form, found, UNPROCESSABLE)


@bp.post("/aftaler/<int:agreement_id>/gik")
def take_up(citizen_id: int, agreement_id: int) -> Shown:
    """Say how it went; empty opens it again. Back to the talk it was taken up in, or to the citizen's page."""
    case = beside.case_of(citizen_id)
    found = _agreement(case, agreement_id)
    try:
        say_how(agreement=found, outcome=request.form.get("outcome", ""), by_id=beside.consultant().id)
    except UnknownOutcome:
        abort(404)
    said = _("Gemt: %(outcome)s.", outcome=OUTCOME_NAMES[found.outcome]) if found.outcome else None
    talk = _talk(case)
    onward = place_of(talk) if talk and talk.is_open else home(case)
    return go(onward, said or _("Aftalen er åben igen."))


@bp.post("/aftaler/<int:agreement_id>/fjern")
def remove_agreement(citizen_id: int, agreement_id: int) -> Shown:
    """Put one away."""
    case = beside.case_of(citizen_id)
    found = _agreement(case, agreement_id)
    back = url_for("talk.put_agreement_back", citizen_id=case.id, agreement_id=found.id)
    return removed(found, home(case), back)


@bp.post("/aftaler/<int:agreement_id>/igen")
def put_agreement_back(citizen_id: int, agreement_id: int) -> Shown:
    """It is there again."""
    case = beside.case_of(citizen_id)
    found = _agreement(case, agreement_id, removed=True)
    versions.fetch_back(found, by_id=beside.consultant().id)
    return go(home(case), _("Nu er det her igen."))


def _agreement(case: Case, agreement_id: int, *, removed: bool = False) -> Agreement:
    found = session.get(Agreement, min(agreement_id, LARGEST_ID))
    is_here = found is not None and found.citizen_id == case.id and (removed or found.deleted_at is None)
    if found is not None and is_here and found.of_tool and found not in beside.agreements_of(case):
        raise beside.not_shared(case)
    return or_404(found if is_here else None)


def _talk(case: Case) -> Talk | None:
    """The talk the page stands in, if it is one of this citizen's."""
    number = request.args.get("samtale", 0, int)
    return reading.talk(case.id, number) if 0 < number <= LARGEST_ID else None


def _onward(case: Case, talk: Talk | None) -> str:
    if talk is None or not talk.is_open:
        return home(case)
    return url_for("talk.at", citizen_id=case.id, talk_id=talk.id, signpost="closing", _anchor="agreements")


def _page(case: Case, form: forms.AgreementForm, found: Agreement | None = None, status: int = 200) -> Shown:
    talk = _talk(case)
    return page(
        "talk/agreement.html",
        status,
        case=case,
        form=form,
        agreement=found,
        talk=talk,
        back=_onward(case, talk),
        people=[case.first_name, beside.consultant().first_name],
    )
