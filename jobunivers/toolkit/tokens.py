"""Whose form it is: the token in every form is bound to the person who logged in, not only to the browser.

A form that Amina left open is therefore never sent as somebody else who logs in at the same browser after her.
"""

import secrets
from functools import cache

from flask import Flask, current_app, g, request
from flask import session as cookie
from flask_wtf.csrf import CSRFProtect
from itsdangerous import BadSignature

from jobunivers.toolkit.signing import Kept

FIELD, SALT = "csrf_token", "wtf-csrf-token"  # as Flask-WTF has them
_SIGN = "."


def wire(app: Flask) -> None:
    """Ask every form for its token, and give templates ``csrf_token()``."""
    CSRFProtect(app)
    app.jinja_env.globals["csrf_token"] = token


def token() -> str:
    """The token for the forms of this page: as Flask-WTF makes it, but by a signer that is kept."""
    if FIELD not in g:
        if FIELD not in cookie:
            cookie[FIELD] = secrets.token_hex(20)
        setattr(g, FIELD, _signer(str(current_app.secret_key)).dumps(cookie[FIELD]))
    return str(g.get(FIELD))


def bind(person_id: int) -> None:
    """This is who is logged in now: forms shown from here on are theirs, and those of anybody else no longer hold."""
    if _owner(cookie.get(FIELD, "")) != person_id:
        cookie[FIELD] = f"{person_id}{_SIGN}{secrets.token_hex(20)}"


def written_by() -> int | None:
    """Whose the form is that was sent; None when nobody was logged in then, or the token is not one of ours."""
    try:
        return _owner(_signer(str(current_app.secret_key)).loads(request.form.get(FIELD, "")))
    except BadSignature:
        return None


def _owner(token: object) -> int | None:
    owner, sign, _rest = str(token).partition(_SIGN)
    return int(owner) if sign and owner.isdigit() else None


@cache
def _signer(key: str) -> Kept:
    return Kept(key, salt=SALT)
