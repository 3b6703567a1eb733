"""One application as a whole: its missions, and what can be done with it."""

from dataclasses import replace
from typing import Any

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import feedback, versions
from jobunivers.services.progress import State
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.contract import Mission
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add
from jobunivers.toolkit.tool_pages import tool_of
from jobunivers.tools.application import names, operations, work
from jobunivers.tools.application.blueprint import bp
from jobunivers.tools.application.models import AD, Application
from jobunivers.tools.application.routes.one import mine_of, one_page


@bp.get("/<int:application_id>/")
def one(application_id: int) -> Shown:
    """Where this application stands in each mission, and the way on."""
    application = mine_of(application_id)
    stands = work.states(work.of_application(application))
    steps = [_step(mission, stands[mission.key], application) for mission in tool_of("application").missions]
    return one_page(
        "application/one.html",
        application,
        steps=steps,
        onward=next((step for step in steps if not step["lit"]), None),
        standing=names.standing(application),
        said=feedback.on(citizen_id(), "application", str(application.id)),
    )


@bp.post("/<int:application_id>/slet")
def remove(application_id: int) -> Shown:
    """Put an application away; it can be fetched back."""
    versions.remove(mine_of(application_id), by_id=citizen_id())
    return go(url_for("application.start", fortryd=application_id))


@bp.post("/<int:application_id>/hent")
def fetch_back(application_id: int) -> Shown:
    """Fetch an application back."""
    versions.fetch_back(mine(Application, application_id, removed=True), by_id=citizen_id())
    return go(url_for("application.start"), _("Nu er den her igen."))


@bp.post("/<int:application_id>/brug-igen")
def use_again(application_id: int) -> Shown:
    """The same letter as a beginning for another place."""
    fresh = add(operations.use_again(application=mine_of(application_id)))
    return go(
        url_for("application.ad", application_id=fresh.id),
        _("Dit gamle brev følger med. Ret det til det nye sted."),
    )


@bp.post("/<int:application_id>/spoerg")
def ask_instead(application_id: int) -> Shown:
    """After a no: ask for an internship or a wage subsidy."""
    fresh = operations.ask_instead(application=mine_of(application_id), kind=request.form.get("kind", ""))
    return go(url_for("application.ad", application_id=add(fresh).id))


def _step(mission: Mission, stands: State, application: Application) -> dict[str, Any]:
    own = _without_ad(mission) if mission.key == "ad" and application.kind != AD else mission
    proof = _(own.proof.msgid, **stands.proof) if own.proof and stands.proof else ""
    return {
        "title": own.title,
        "why": own.why,
        "minutes": own.minutes,
        "href": url_for(f"application.{own.key}", application_id=application.id),
        "status": stands.status,
        "lit": stands.is_done,
        "proof": proof,
    }


def _without_ad(mission: Mission) -> Mission:
    return replace(mission, title=_("Sig, hvad du vil"), why=_("Så er det let at skrive brevet."))
