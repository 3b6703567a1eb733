"""A form that comes twice is done once: a double tap, an answer lost on its way, *Back* and *Send* again.

Forms made by ``ui.form`` carry an ``operation``. The same operation with the same words, from the same person, is
sent on to where it was sent the first time. Forms that save themselves are told apart by their versions instead.
"""

import hmac

from flask import Flask, current_app, g, request
from werkzeug.wrappers import Response

from jobunivers.services import versions
from jobunivers.toolkit.access import me
from jobunivers.toolkit.pages import SEE_OTHER, go, is_autosave

LONGEST_ADDRESS = 500


def wire(app: Flask) -> None:
    """Ask before every write, note after it; to be wired after the guard and before nothing else."""
    app.before_request(_answer_again)
    app.after_request(_note)


def _answer_again() -> Response | None:
    person, operation = me(), request.form.get("operation") if request.method == "POST" else None
    if person is None or not operation or request.files or is_autosave():
        return None
    g.repeatable = {"person_id": person.id, "operation": operation, "content": _content()}
    onward = versions.answer_given(**g.repeatable)
    if onward is None:
        return None
    del g.repeatable
    return go(onward)


def _note(response: Response) -> Response:
    onward = response.headers.get("Location", "")
    known = g.pop("repeatable", None)
    if known and response.status_code == SEE_OTHER and len(onward) <= LONGEST_ADDRESS:
        versions.keep_answer(**known, onward=onward)
    return response


def _content() -> str:
    """What the form says, as a code that only this server can make."""
    fields = sorted((name, value) for name, value in request.form.items(multi=True) if name != "csrf_token")
    said = repr((request.full_path, fields)).encode()
    return hmac.digest(current_app.config["SECRET_KEY"].encode(), said, "sha256").hex()
