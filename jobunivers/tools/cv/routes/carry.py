"""Taking the gross CV along in open formats, and bringing one in from another place."""

from io import BytesIO

from flask import request, send_file, url_for

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.toolkit.access import citizen_id, myself
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import bringing, work
from jobunivers.tools.cv.blueprint import bp
from jobunivers.tools.cv.portable import europass, json_resume
from jobunivers.tools.cv.portable.carried import Carried, NotACv, from_work

NO_FILE = _("Vælg en fil først.")
NOT_READ = _(
    "Vi kan ikke læse filen. Den skal være fra Europass og slutte på .xml, eller være en JSON Resume."
)


@bp.get("/json-resume")
def json_file() -> Shown:
    """The gross CV as JSON Resume."""
    return _sent(json_resume.write(_own()), "application/json", "cv.json")


@bp.get("/europass")
def europass_file() -> Shown:
    """The gross CV as Europass XML."""
    return _sent(europass.write(_own()), "application/xml", "europass-cv.xml")


@bp.get("/hent-ind")
def bring() -> Shown:
    """Bring a CV in from a file."""
    return tool_page("cv/bring.html")


@bp.post("/hent-ind")
def bring_in() -> Shown:
    """Read the file; what is here already stays as it is."""
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return tool_page("cv/bring.html", 422, wrong=NO_FILE)
    try:
        number = bringing.bring_in(citizen_id=citizen_id(), data=sent.read())
    except NotACv:
        return tool_page("cv/bring.html", 422, wrong=NOT_READ)
    said = _n(
        "Vi har lagt %(num)s linje ind. Kig den igennem.",
        "Vi har lagt %(num)s linjer ind. Kig dem igennem.",
        number,
    )
    return go(url_for("cv.start"), said if number else _("Alt i filen stod her allerede."))


def _own() -> Carried:
    return from_work(work.latest(citizen_id()), myself().name)


def _sent(data: bytes, kind: str, name: str) -> Shown:
    return send_file(BytesIO(data), kind, as_attachment=True, download_name=name)
