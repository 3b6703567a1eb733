"""A server as it must not be: it says *Gemt* first and commits a moment later. The kill must find it out."""

import threading

from flask import g

from jobunivers import db
from jobunivers.toolkit import progress, requests

LATER = 0.2


def _later() -> None:
    g.lit = progress.settle()
    open_session = db.session()
    db.session.registry.clear()
    threading.Timer(LATER, open_session.commit).start()


requests.commit = _later

from wsgi import app  # noqa: E402, F401 - served with the above
