"""For those who keep it running: is the process alive, does the database answer."""

from flask import Blueprint, current_app
from sqlalchemy import text

from jobunivers import db

bp = Blueprint("health", __name__)


@bp.get("/healthz")
def alive() -> str:
    """The process is alive."""
    return "ok\n"


@bp.get("/readyz")
def ready() -> tuple[str, int]:
    """The database answers and its schema is the one this code was written for."""
    from jobunivers.migrations import is_current

    try:
        db.session.execute(text("SELECT 1"))
        current = is_current(current_app.extensions["jobunivers.engine"])
    except Exception:
        current_app.logger.exception("The database does not answer.")
        return "database away\n", 503
    return ("ok\n", 200) if current else ("schema not current: run jobunivers db upgrade\n", 503)
