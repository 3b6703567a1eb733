"""Whose form it is: the token in every form is bound to the person who logged in, not only to the browser.

A form that Amina left open is therefore never sent as somebody else who logs in at the same browser after her.
"""

import secrets

from flask import current_app, request
from flask import session as cookie
from itsdangerous import BadSignature, URLSafeTimedSerializer

FIELD, SALT = "csrf_token", "wtf-csrf-token"  # as Flask-WTF has them
_SIGN = "."


def bind(person_id: int) -> None:
    """This is who is logged in now: forms shown from here on are theirs, and those of anybody else no longer hold."""
    if _owner(cookie.get(FIELD, "")) != person_id:
        cookie[FIELD] = f"{person_id}{_SIGN}{secrets.token_hex(20)}"


def written_by() -> int | None:
    """Whose the form is that was sent; None when nobody was logged in then, or the token is not one of ours."""
    serializer = URLSafeTimedSerializer(str(current_app.secret_key), salt=SALT)
    try:
        return _owner(serializer.loads(request.form.get(FIELD, "")))
    except BadSignature:
        return None


def _owner(token: object) -> int | None:
    owner, sign, _rest = str(token).partition(_SIGN)
    return int(owner) if sign and owner.isdigit() else None
