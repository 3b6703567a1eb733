"""When something goes wrong: what happened, what to do, and the typed text kept and ready to be sent again."""

import errno
import re

from flask import Flask, current_app, g, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import IntegrityError, InterfaceError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from werkzeug.exceptions import HTTPException, NotFound, RequestEntityTooLarge

from jobunivers.languages import Text as _
from jobunivers.pages.two_versions import two_versions
from jobunivers.services.unknown import Unknown
from jobunivers.services.versions import SavedElsewhere
from jobunivers.toolkit import tokens
from jobunivers.toolkit.access import NotHere, me
from jobunivers.toolkit.pages import Shown, page
from jobunivers.toolkit.requests import LoginNeeded, go_on_without_database

NOT_SENT = {"csrf_token", "password", "code"}
NOT_SHOWN = NOT_SENT | {"base", "operation", "form", "back", "next"}
RETRY_AFTER = "5"
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_KEY = re.compile(r"[a-z0-9_.:-]*")
WORDS = {
    404: (
        _("Den side er her ikke"),
        _("Måske er den flyttet, eller også er den ikke din. Gå tilbage til dit kort."),
    ),
    405: (_("Det kan man ikke her"), _("Gå tilbage, og prøv igen fra siden selv.")),
    413: (
        _("Det blev for stort"),
        _(
            "Vi kunne ikke tage imod det. Gå tilbage i browseren. Der står din tekst endnu. Del den i mindre dele."
        ),
    ),
    429: (_("Vent lidt"), _("Der er prøvet mange gange. Prøv igen om lidt.")),
}
OTHERWISE = (
    _("Noget gik galt hos os"),
    _("Det er ikke din skyld. Prøv igen om lidt. Det, du har gemt, står der stadig."),
)
BUSY = (_("Vi kunne ikke gemme lige nu"), _("Din tekst står her stadig. Vent lidt, og prøv så igen."))
NOT_NOW = (_("Det gik ikke lige nu"), _("Vent lidt, og prøv så igen. Det, du har gemt, står der stadig."))
OLD_PAGE = (_("Send en gang til"), _("Siden havde stået åben længe. Det, du skrev, er her endnu."))


def wire(app: Flask) -> None:
    """Register every handler."""
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Unknown, lambda _unknown: _http(NotFound()))
    app.register_error_handler(CSRFError, _csrf)
    app.register_error_handler(LoginNeeded, _log_in_first)
    app.register_error_handler(SavedElsewhere, _two_versions)
    for not_now in (OperationalError, InterfaceError, InternalError, NoConnectionFree):
        app.register_error_handler(not_now, _busy)
    app.register_error_handler(IntegrityError, _met_on_the_way)
    app.register_error_handler(OSError, _no_room)
    app.register_error_handler(Exception, _broken)


def sent() -> list[tuple[str, str]]:
    """All fields of a form that could not be taken, to send once more; never a password."""
    try:
        return [(name, value) for name, value in request.form.items(multi=True) if name not in NOT_SENT]
    except RequestEntityTooLarge:
        return []


def typed() -> list[str]:
    """What somebody had written in it; buttons and keys are no words."""
    return [value for name, value in sent() if name not in NOT_SHOWN and not _KEY.fullmatch(value)]


def _http(error: HTTPException) -> Shown:
    status = error.code or 500
    title, text = WORDS.get(status, OTHERWISE)
    if isinstance(error, NotHere):
        return page("pages/not_here.html", status, gone=error, typed=typed())
    if status >= 500:
        return _send_again(title, text, status)
    return page("pages/error.html", status, title=title, text=text, typed=typed())


def _log_in_first(_error: LoginNeeded) -> Shown:
    return page("pages/log_in_first.html", 401, next=request.full_path.rstrip("?"), **_again())


def _csrf(error: CSRFError) -> Shown:
    """The form is old, or somebody else's: then it goes on being theirs, whoever presses its button."""
    person, owner = me(), tokens.written_by()
    if person is None:
        return _log_in_first(LoginNeeded())
    if owner is None or owner == person.id:
        return _send_again(*OLD_PAGE, 400)
    return page("pages/somebody_else.html", 400, token=request.form["csrf_token"], **_again())


def _send_again(title: object, text: object, status: int) -> Shown:
    """A page on which the same form stands ready; without a form, only what happened."""
    template = "pages/send_again.html" if sent() else "pages/error.html"
    return page(template, status, title=title, text=text, **_again())


def _again() -> dict[str, object]:
    return {
        "action": request.full_path.rstrip("?"),
        "sent": sent(),
        "typed": typed(),
        "had_files": any(file.filename for file in request.files.values()) if sent() else False,
    }


def _two_versions(conflict: SavedElsewhere) -> Shown:
    g.keep = True
    return two_versions(conflict)


def _busy(error: Exception) -> Shown:
    """The database is locked, full or away. Nothing is written for the rest of this request."""
    current_app.logger.error("The database did not take it: %s", getattr(error, "orig", error))
    go_on_without_database()
    response = _send_again(*(BUSY if sent() else NOT_NOW), 503)
    response.headers["Retry-After"] = RETRY_AFTER
    return response


def _met_on_the_way(error: IntegrityError) -> Shown:
    """The same request twice at the same moment: the other one was taken, and this one may come again."""
    return _busy(OperationalError(None, None, error)) if "operation" in str(error.orig) else _broken(error)


def _no_room(error: OSError) -> Shown:
    """A file could not be written because the disk is full."""
    return _busy(error) if error.errno in FULL else _broken(error)


def _broken(error: Exception) -> Shown:
    current_app.logger.exception("A page broke: %s %s", request.method, request.path)
    go_on_without_database()
    return _send_again(*OTHERWISE, 500)
