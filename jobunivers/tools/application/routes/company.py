"""M2: where one learns about the place, what is known of it, what to ask, and which values it fits."""

from flask import request, url_for

from jobunivers.services import content, facts
from jobunivers.services.facts import LEARNED, PERSON, VALUE, Fact
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import save, saved
from jobunivers.tools.application import operations
from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.forms import starters, text_form
from jobunivers.tools.application.models import Application
from jobunivers.tools.application.routes.one import mine_of, one_page

MOST_PEOPLE = 8
NETWORK = "network"


@bp.get("/<int:application_id>/stedet")
def company(application_id: int) -> Shown:
    """Where to look, and three things about the place."""
    one = mine_of(application_id)
    return _company_page(text_form("company_notes", "company_know")(obj=one), one)


@bp.post("/<int:application_id>/stedet")
def save_company(application_id: int) -> Shown | str:
    """Save what is known."""
    one, form = mine_of(application_id), text_form("company_notes", "company_know")()
    if not form.validate():
        return _company_page(form, one, 422)
    save(one, form)
    return saved(one, url_for("application.questions", application_id=one.id))


@bp.get("/<int:application_id>/spoergsmaal")
def questions(application_id: int) -> Shown:
    """What to ask before writing."""
    one = mine_of(application_id)
    return _questions_page(text_form("company_questions", "company_questions")(obj=one), one)


@bp.post("/<int:application_id>/spoergsmaal")
def save_questions(application_id: int) -> Shown | str:
    """Save the questions."""
    one, form = mine_of(application_id), text_form("company_questions", "company_questions")()
    if not form.validate():
        return _questions_page(form, one, 422)
    save(one, form)
    onward = "application.values" if _values() else "application.write"
    return saved(one, url_for(onward, application_id=one.id))


@bp.get("/<int:application_id>/vaerdier")
def values(application_id: int) -> Shown:
    """Which of the citizen's job values this place fits."""
    return one_page("application/values.html", mine_of(application_id), values=_values())


@bp.post("/<int:application_id>/vaerdier")
def note_value(application_id: int) -> Shown:
    """Note that a value fits, or that it does not after all."""
    one = mine_of(application_id)
    key = request.form.get("value", "")
    if key in {fact.key for fact in _values()}:
        save(one, {"fits": operations.with_value(one, key, fits=request.form.get("fits") == "1")})
    return go(url_for("application.values", application_id=one.id))


def _values() -> list[Fact]:
    return facts.of(citizen_id(), VALUE)


def _company_page(form: Form, one: Application, status: int = 200) -> Shown:
    return one_page(
        "application/company.html",
        one,
        status,
        form=form,
        told=starters()["company_know"],
        sources=content.deck("tools/application/company")["source"],
        network=NETWORK,
        people=facts.of(citizen_id(), PERSON)[:MOST_PEOPLE],
        learned=said_before(LEARNED),
        of=3 if _values() else 2,
    )


def _questions_page(form: Form, one: Application, status: int = 200) -> Shown:
    told = starters()["company_questions"]
    return one_page("application/questions.html", one, status, form=form, told=told, of=3 if _values() else 2)
