"""*Mål sammen*: a consultant beside the citizen sets their own view as second marks. The citizen's own numbers are the
citizen's: nothing here changes them, and nothing stands here that is not for both to see."""

from flask import abort, request, url_for

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import sharing
from jobunivers.services.accounts.models import Person
from jobunivers.services.agreements import reading as agreed
from jobunivers.services.agreements.models import Agreement
from jobunivers.services.agreements.operations import UnknownOutcome, take_up
from jobunivers.services.second_view import operations as views
from jobunivers.toolkit.access import LARGEST_ID, NotHere, myself, or_404
from jobunivers.toolkit.agreements import OUTCOME_NAMES
from jobunivers.toolkit.looks import look
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.parts import going_on
from jobunivers.toolkit.tool_pages import tool_of
from jobunivers.tools.progression import beside, forms, shown
from jobunivers.tools.progression.blueprint import bp


@bp.get("/sammen/<int:citizen_id>/")
def together(citizen_id: int) -> Shown:
    """The measurement going on, with the consultant's own marks; each time it is opened leaves a row."""
    return _page(citizen_of(citizen_id))


@bp.post("/sammen/<int:citizen_id>/")
def mark(citizen_id: int) -> Shown:
    """Keep the consultant's own view, for themself until they show it."""
    citizen = citizen_of(citizen_id)
    newest = _measurement(citizen)
    form = beside.marks_form()(prefix=beside.MARKS)
    if not form.validate():
        return _page(citizen, marks=form, status=UNPROCESSABLE)
    person = myself()
    steps = {field.short_name: field.data for field in form}
    views.mark(
        consultant_id=person.id,
        name=person.name,
        citizen_id=citizen.id,
        measurement_id=newest,
        steps=steps,
    )
    return go(_home(citizen), _("Dine mærker er gemt. Kun du ser dem, til du viser dem."))


@bp.post("/sammen/<int:citizen_id>/vis")
def show(citizen_id: int) -> Shown:
    """Let the citizen see the marks, as something to talk over; or keep them to oneself again."""
    citizen, shows = citizen_of(citizen_id), request.form.get("shown") == "1"
    views.show(
        consultant_id=myself().id, citizen_id=citizen.id, measurement_id=_measurement(citizen), shown=shows
    )
    name = citizen.name.split(" ")[0]
    said = _("%(name)s kan se dine mærker nu.", name=name) if shows else _("Nu er mærkerne kun dine igen.")
    return go(_home(citizen), said)


@bp.post("/sammen/<int:citizen_id>/aftaler/<int:agreement_id>")
def taken_up_together(citizen_id: int, agreement_id: int) -> Shown:
    """How an agreement of a measurement went, by the same operation as the citizen's."""
    citizen = citizen_of(citizen_id)
    found = session.get(Agreement, min(agreement_id, LARGEST_ID))
    if found is None or found.citizen_id != citizen.id or not found.indicator or found.deleted_at is not None:
        abort(404)
    if not is_open(citizen, found.origin_id or 0):
        abort(404)
    try:
        take_up(agreement=found, outcome=request.form.get("outcome", ""), by_id=myself().id)
    except UnknownOutcome:
        abort(404)
    return go(_home(citizen), _("Det er gemt."))


def citizen_of(citizen_id: int) -> Person:
    """Somebody the consultant is beside today; for anybody else there is nothing here."""
    citizen = session.get(Person, min(citizen_id, LARGEST_ID))
    if citizen is None or citizen.disabled_at is not None or not sharing.is_beside(myself().id, citizen.id):
        raise NotHere(
            _("Den borger er ikke hos dig"),
            _("Måske er en kollega ved siden af nu. Derfor kan du ikke se noget her."),
            "/konsulent/",
            _("Mine borgere"),
        )
    return citizen


def is_open(citizen: Person, measurement_id: int) -> bool:
    """Whether a measurement may be read."""
    return tool_of("progression").is_open(sharing.of(citizen), str(measurement_id))


def _measurement(citizen: Person) -> int:
    """The measurement going on, where it is shared."""
    newest = beside.newest(citizen.id)
    return newest.id if newest is not None and is_open(citizen, newest.id) else or_404(None)


def _home(citizen: Person) -> str:
    return url_for("progression.together", citizen_id=citizen.id)


def _page(
    citizen: Person,
    *,
    marks: forms.Form | None = None,
    status: int = 200,
) -> Shown:
    newest = beside.newest(citizen.id)
    opened = newest is not None and is_open(citizen, newest.id)
    if opened:
        look(citizen.id, "progression")
    open_ones = [one for one in agreed.open_of(citizen.id) if one.indicator]
    mine = beside.view(citizen.id, myself().id, lambda one: is_open(citizen, one), marks)
    return page(
        "progression/together.html",
        status,
        tool=tool_of("progression"),
        citizen=citizen,
        first_name=citizen.name.split(" ")[0],
        measured=newest is not None,
        is_open=opened,
        agreements=shown.agreements(one for one in open_ones if is_open(citizen, one.origin_id or 0)),
        outcomes=OUTCOME_NAMES,
        going_on=going_on(citizen.id),
        **mine,
    )
