"""A server as it must not be: each request keeps a little memory and a file open. The soak must find it out."""

import os

from wsgi import app

_kept: list[object] = []


@app.before_request
def _keep() -> None:
    _kept.append((os.urandom(64 * 1024), open("/dev/null", "rb")))  # noqa: SIM115 - that is the leak
