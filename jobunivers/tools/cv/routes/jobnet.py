"""M5: the Jobnet check: each field of the national job bank with what the gross CV has ready for it."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown, go, warn
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.cv import jobnet_fields, operations, work
from jobunivers.tools.cv.blueprint import bp


@bp.get("/jobnet")
def jobnet() -> Shown:
    """All fields in Jobnet's own order."""
    cv = work.latest(citizen_id())
    return tool_page(
        "cv/jobnet.html",
        work=cv,
        fields=jobnet_fields.fields(cv),
        variants=jobnet_fields.suggested_titles(cv),
        deciding=work.DECIDING,
    )


@bp.post("/jobnet/navn")
def choose_title() -> Shown:
    """Take a job title into "Søger job som", or out again."""
    chosen = request.form.get("chosen", "1") == "1"
    try:
        title = request.form.get("pick") or request.form.get("title", "")
        operations.choose_title(citizen_id=citizen_id(), title=title, chosen=chosen)
    except operations.NothingWritten:
        warn(_("Skriv navnet på et job først."))
    return go(url_for("cv.jobnet", _anchor="felt-job_titles"))


@bp.post("/jobnet/felt")
def tick() -> Shown:
    """The field is written into Jobnet, or not after all."""
    field = request.form.get("field", "")
    try:
        operations.tick(citizen_id=citizen_id(), field=field, ticked=request.form.get("ticked") == "1")
    except operations.UnknownField:
        abort(404)
    return go(url_for("cv.jobnet", _anchor=f"felt-{field}"))
