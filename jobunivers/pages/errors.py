"""When something goes wrong: what happened, what to do, and the typed text kept."""

from flask import Flask, current_app, g, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from jobunivers import db
from jobunivers.languages import Text as _
from jobunivers.services.versions import SavedElsewhere
from jobunivers.toolkit.access import me
from jobunivers.toolkit.pages import Shown, page
from jobunivers.toolkit.requests import LoginNeeded

NOT_KEPT = {"csrf_token", "password", "code", "base", "operation", "form"}
WORDS = {
    404: (_("Den side er her ikke"), _("Måske er den flyttet, eller også er den ikke din. Gå tilbage til dit kort.")),
    405: (_("Det kan man ikke her"), _("Gå tilbage, og prøv igen fra siden selv.")),
    413: (_("Det blev for stort"), _("Filen eller teksten er for stor. Prøv med en mindre.")),
    429: (_("Vent lidt"), _("Der er prøvet mange gange. Prøv igen om lidt.")),
}
OTHERWISE = (
    _("Noget gik galt hos os"),
    _("Det er ikke din skyld. Prøv igen om lidt. Det, du har gemt, står der stadig."),
)
BUSY = (
    _("Vi kunne ikke gemme lige nu"),
    _("Gå tilbage i browseren. Din tekst står der stadig. Prøv igen om lidt."),
)


def wire(app: Flask) -> None:
    """Register every handler."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, _csrf)
    app.register_error_handler(LoginNeeded, _log_in_first)
    app.register_error_handler(SavedElsewhere, _two_versions)
    app.register_error_handler(OperationalError, _busy)
    app.register_error_handler(Exception, _broken)


def typed() -> list[tuple[str, str]]:
    """What somebody had written in a form that could not be taken."""
    return [(name, value) for name, value in request.form.items(multi=True) if name not in NOT_KEPT and value]


def _http(error: HTTPException) -> Shown:
    title, text = WORDS.get(error.code or 500, OTHERWISE)
    return _said(title, text, error.code or 500)


def _said(title: object, text: object, status: int) -> Shown:
    kept = typed() if request.method == "POST" and status != 413 else []
    return page("pages/error.html", status, title=title, text=text, typed=kept)


def _log_in_first(_error: LoginNeeded) -> Shown:
    return page("pages/log_in_first.html", 401, typed=typed(), next=_way_back(), action=request.path)


def _csrf(error: CSRFError) -> Shown:
    if me() is None:
        return page("pages/log_in_first.html", 401, typed=typed(), next=_way_back(), action=request.path)
    return page("pages/send_again.html", 400, typed=typed(), action=request.path)


def _way_back() -> str:
    return request.full_path.rstrip("?") if request.method == "GET" else (request.form.get("back") or "/")


def _two_versions(conflict: SavedElsewhere) -> Shown:
    g.keep = True
    row = conflict.row
    fields = [name for name in conflict.mine if conflict.mine[name] != conflict.theirs[name]]
    return page(
        "pages/two_versions.html",
        409,
        action=request.path,
        base=row.version,
        fields=[(name, conflict.mine[name], conflict.theirs[name]) for name in fields],
        rest=[(name, value) for name, value in request.form.items(multi=True)
              if name not in fields and name not in NOT_KEPT],
    )


def _busy(error: OperationalError) -> Shown:
    current_app.logger.error("The database did not take it: %s", error.orig)
    db.session.rollback()
    return _said(*BUSY, 503)


def _broken(error: Exception) -> Shown:
    current_app.logger.exception("A page broke: %s %s", request.method, request.path)
    db.session.rollback()
    return _said(*OTHERWISE, 500)
