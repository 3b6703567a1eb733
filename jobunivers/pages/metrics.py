"""``/metrics``: figures for a Prometheus, with the token, or on a machine that only serves itself."""

from hmac import compare_digest

from flask import Blueprint, abort, current_app, request
from sqlalchemy import text as sql
from werkzeug.wrappers import Response

from jobunivers import clock, db
from jobunivers.services.metrics import text
from jobunivers.settings import Settings, is_loopback
from jobunivers.toolkit.measuring import counters, note_voices

bp = Blueprint("metrics", __name__)
FORWARDED = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip")


@bp.get("/metrics")
def figures() -> Response:
    """What all workers counted since the server started; 404 for whoever may not know."""
    if not (_has_token() or _is_this_machine()):
        abort(404)
    note_voices()
    missing = current_app.extensions["jobunivers.speech"].read_aloud.chain.missing
    found = counters().told() | {text.series(text.MISSING, engine=engine): 1.0 for engine in missing}
    return Response(text.text(found | _database()), content_type=text.CONTENT_TYPE)


def _has_token() -> bool:
    token, sent = _settings().metrics_token, request.headers.get("Authorization", "")
    return bool(token) and compare_digest(sent.encode(), f"Bearer {token}".encode())


def _is_this_machine() -> bool:
    """Whether nobody else can be behind the request.

    A proxy on this machine speaks from a loopback address for everybody, and need not say so. Where people come by a
    public address there is one; so there only the token counts.
    """
    names = (
        _settings().public_host,
        request.host.rpartition(":")[0] or request.host,
        request.remote_addr or "",
    )
    return all(map(is_loopback, names)) and not any(name in request.headers for name in FORWARDED)


def _database() -> dict[str, float]:
    began = clock.ticks()
    try:
        db.session.execute(sql("SELECT 1"))
    except Exception:
        current_app.logger.exception("The database does not answer.")
        db.session.rollback()
        return {text.DATABASE.name: 0.0}
    return {text.DATABASE.name: 1.0, text.DATABASE_SECONDS.name: clock.ticks() - began}


def _settings() -> Settings:
    found: Settings = current_app.config["SETTINGS"]
    return found
