"""What happens round every request: language, guard, tenant, one commit, headers."""

from typing import Any

from flask import Flask, abort, current_app, g, redirect, request, url_for
from flask import session as cookie
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask_login import LoginManager
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy.exc import DBAPIError
from werkzeug.routing import IntegerConverter, Map
from werkzeug.wrappers import Response

from jobunivers import db, languages
from jobunivers.services.accounts import logins
from jobunivers.toolkit import news, policy, progress, tokens
from jobunivers.toolkit.access import LARGEST_ID, me, offered
from jobunivers.toolkit.incoming import NUL
from jobunivers.toolkit.signing import Kept

LANGUAGE_COOKIE = "sprog"
NOBODY_ASKED = frozenset({"assets.file", "health.alive", "metrics.figures"})
YEAR = 365 * 24 * 3600
CSP = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=()",
}


class LoginNeeded(Exception):
    """Somebody must log in first; what they sent is kept on the page that says so."""


class RowId(IntegerConverter):
    """A number in an address: never larger than a row's id can be, so that any other is simply not found."""

    def __init__(self, url_map: Map, **options: Any) -> None:
        super().__init__(url_map, **{"max": LARGEST_ID, **options})


class Cookies(SecureCookieSessionInterface):
    """Flask's own signed cookie, with a signer that is made once instead of twice a request."""

    _signer: Kept | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """What signs the cookie with the app's keys."""
        if self._signer is None and app.secret_key:
            how = {"key_derivation": self.key_derivation, "digest_method": self.digest_method}
            keys = [*app.config["SECRET_KEY_FALLBACKS"], app.secret_key]
            self._signer = Kept(keys, salt=self.salt, serializer=self.serializer, signer_kwargs=how)
        return self._signer

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """As Flask does. Where nothing changed there is nothing to send but that the answer depends on the cookie."""
        if session.modified or session.permanent:
            super().save_session(app, session, response)  # type: ignore[arg-type]
        elif session.accessed:
            others = response.headers.get("Vary")
            response.headers["Vary"] = f"{others}, Cookie" if others else "Cookie"


class LoggedIn(LoginManager):  # type: ignore[misc] # it has no types
    """Flask-Login, but a log-in is its token: the browser's name and address are not asked for on each page."""

    def _session_protection_failed(self) -> bool:
        return False


def wire(app: Flask) -> None:
    """Put it all round the app."""
    app.session_interface = Cookies()
    app.url_map.converters["int"] = RowId
    manager = LoggedIn(app)
    manager.user_loader(_who)
    app.before_request(_open)
    app.after_request(_commit)
    app.after_request(_add_headers)
    app.teardown_request(_close)


def _who(token: str) -> logins.Me | None:
    return None if g.get("without_database") else logins.who(token)


def go_on_without_database() -> None:
    """Nothing is written in this request, and what is not known yet (who, which language) is done without.

    The browser's cookie stays as it came too: no log-in or log-out, and no word on what was done, that did not happen.
    """
    g.without_database = True
    g.pop("keep", None)
    db.take_back()
    db.set_writing(False)
    cookie.clear()
    cookie.update(current_app.session_interface.open_session(current_app, request) or {})
    cookie.modified = False
    languages.set_current(_language(me()))


def commit() -> None:
    """The one commit of a request: first the derived progress, then everything at once."""
    progress.settle()
    db.session.commit()


def _open() -> Response | None:
    db.set_tenant(None)
    reads = request.method in ("GET", "HEAD", "OPTIONS")
    db.set_writing(not reads or policy.is_audited(current_app, request.endpoint))
    if request.endpoint in NOBODY_ASKED:
        return None
    person = me()
    languages.set_current(_language(person))
    _guard(person)
    if person is not None:
        tokens.bind(person.id)
        db.set_tenant(person.organisation_id)
        if not person.may_work and request.endpoint not in policy.BEFORE_SECOND_FACTOR:
            return redirect(url_for("account.second_factor", next=_wanted()), 303)
    return None


def _wanted() -> str | None:
    """Where somebody was going before the second factor stood in the way."""
    return request.full_path.rstrip("?") if request.method == "GET" and request.path != "/" else None


def _guard(person: logins.Me | None) -> None:
    if NUL in request.path:
        abort(404)
    if request.endpoint is None or policy.may(current_app, request.endpoint, person.role if person else None):
        return
    if person is not None:
        abort(404)
    raise LoginNeeded


def _language(person: logins.Me | None) -> languages.Language:
    there = offered()
    asked = request.args.get("lang")
    for code in (asked, request.cookies.get(LANGUAGE_COOKIE), person.language if person else None):
        if code and (code in there or (code == "xx" and current_app.testing)):
            return languages.language(code)
    return languages.language(request.accept_languages.best_match(there) or languages.SOURCE)


def _commit(response: Response) -> Response:
    if response.status_code >= 400 and not getattr(g, "keep", False):
        db.take_back()
    elif db.session.registry.has():
        try:
            commit()
        except Exception as error:
            db.take_back()
            return _add_headers(current_app.make_response(current_app.handle_user_exception(error)))
    _tell_no_more()
    return response


def _tell_no_more() -> None:
    """What this page has celebrated is told. Where that cannot be written now, the next page tells it again."""
    person, told = me(), g.pop("celebrated", "")
    if person is None or not told:
        return
    db.set_writing(True)
    try:
        news.told(person.id, told)
        db.session.commit()
    except DBAPIError:
        db.session.rollback()


def _add_headers(response: Response) -> Response:
    given = {name.lower() for name, _value in response.headers}
    for name, value in HEADERS.items():
        if name.lower() not in given:
            response.headers.add(name, value)
    if request.endpoint != "assets.file" or response.status_code >= 400:
        response.headers.setdefault("Cache-Control", "private, no-store")
        if "text/html" in (response.content_type or ""):
            response.headers["Content-Language"] = languages.current().code
        asked = request.args.get("lang")
        if asked and asked == languages.current().code:
            keep_language(response, asked)
    return response


def keep_language(response: Response, code: str) -> Response:
    """Let this browser show this language from now on."""
    response.set_cookie(
        LANGUAGE_COOKIE, code, max_age=YEAR, httponly=True, samesite="Lax", secure=request.is_secure
    )
    return response


def _close(_error: BaseException | None) -> Any:
    db.session.remove()
    db.set_tenant(None)
    db.set_writing(True)
    languages.set_current(languages.language(languages.SOURCE))
