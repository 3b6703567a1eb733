"""How far a consultant believes in work for a citizen: a page of its own, because *Mål sammen* is seen by two."""

from flask import url_for

from jobunivers.languages import Text as _
from jobunivers.services.second_view import operations as views
from jobunivers.toolkit.access import myself
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.tool_pages import tool_of
from jobunivers.tools.progression import beside
from jobunivers.tools.progression.blueprint import bp
from jobunivers.tools.progression.routes.together import citizen_of, is_open


@bp.get("/sammen/<int:citizen_id>/tro")
def belief(citizen_id: int) -> Shown:
    """What the consultant has believed over time, and the quiet question."""
    return _page(citizen_id)


@bp.post("/sammen/<int:citizen_id>/tro")
def believe(citizen_id: int) -> Shown:
    """Keep it, for the consultant alone."""
    citizen, form = citizen_of(citizen_id), beside.BeliefForm()
    if not form.validate():
        return _page(citizen_id, form, UNPROCESSABLE)
    views.believe(consultant_id=myself().id, citizen_id=citizen.id, step=form.step.data, note=form.note.data)
    return go(url_for("progression.belief", citizen_id=citizen.id), _("Gemt. Det er kun for dig."))


def _page(citizen_id: int, form: beside.BeliefForm | None = None, status: int = 200) -> Shown:
    citizen = citizen_of(citizen_id)
    own = beside.own_belief(citizen.id, myself().id, lambda one: is_open(citizen, one), form)
    return page("progression/belief.html", status, tool=tool_of("progression"), citizen=citizen, **own)
