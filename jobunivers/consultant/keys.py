"""Whether this browser wants the keyboard's short cuts of the desk."""

from flask import session as cookie

NO_KEYS = "no keys"


def are_on() -> bool:
    """Whether the short cuts work here."""
    return not cookie.get(NO_KEYS)


def turn_off(off: bool) -> None:
    """Turn them off, or on again."""
    cookie[NO_KEYS] = off
