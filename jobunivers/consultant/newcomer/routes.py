"""*Ny borger*: the form, and on to the new citizen's page."""

from flask import Blueprint, url_for

from jobunivers.consultant import beside, words
from jobunivers.consultant.newcomer.forms import NewcomerForm
from jobunivers.languages import Text as _
from jobunivers.services.accounts.operations import EmailTaken
from jobunivers.services.caseload import operations
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("newcomer", __name__, url_prefix="/konsulent/ny-borger")


@bp.get("/")
def form() -> Shown:
    """The empty form."""
    return page("consultant/newcomer.html", form=NewcomerForm(_courses()))


@bp.post("/")
def open_up() -> Shown:
    """Make the citizen and stand beside them; the way in is shown from their page."""
    asked = NewcomerForm(_courses())
    if not asked.validate():
        return page("consultant/newcomer.html", 422, form=asked)
    person = beside.consultant()
    try:
        citizen = operations.take_in(
            organisation_id=person.organisation_id,
            consultant_id=person.id,
            name=asked.name.data,
            email=asked.email.data,
            language=asked.language.data,
            course_id=asked.course_id.data or None,
        )
    except EmailTaken:
        asked.email.errors = [
            _("Den mailadresse kan ikke bruges her. Skriv en anden, eller lad feltet stå tomt.")
        ]
        return page("consultant/newcomer.html", 422, form=asked)
    said = _("%(name)s er oprettet. Vis en QR-kode nu, eller når I mødes.", name=citizen.name)
    return go(url_for("citizen.overview", citizen_id=citizen.id), said)


def _courses() -> list[tuple[int, str]]:
    courses = operations.open_courses(beside.consultant().id)
    spans = [f"{words.day(course.starts_on)} – {words.day(course.ends_on)}" for course in courses]
    return [(course.id, f"{course.name} · {span}") for course, span in zip(courses, spans, strict=True)]
