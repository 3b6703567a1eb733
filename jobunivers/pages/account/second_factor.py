"""The second factor of staff: six figures from an authenticator app (TOTP, RFC 6238)."""

from datetime import datetime
from hmac import compare_digest

import pyotp
from flask import session as cookie
from markupsafe import Markup

from jobunivers import clock
from jobunivers.services import demo_accounts
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person
from jobunivers.services.export.qr import qr_svg

ISSUER = "Jobunivers"
_PENDING = "totp"


def pending_secret() -> str:
    """The secret being set up in this browser; made at the first look, kept until confirmed."""
    secret: str = cookie.setdefault(_PENDING, pyotp.random_base32())
    return secret


def qr(person: Person, secret: str) -> Markup:
    """The secret as a picture for the authenticator app."""
    address = pyotp.TOTP(secret).provisioning_uri(name=person.email or person.name, issuer_name=ISSUER)
    return qr_svg(address)


def is_right(person: Person, code: str, now: datetime) -> bool:
    """Whether a code fits now, half a minute to either side, or is an unused recovery code.

    Each code works once, so that one seen over a shoulder is worth nothing; but for the demo's, which everybody knows.
    """
    secret = person.totp_secret if person.totp_confirmed_at else cookie.get(_PENDING)
    step = _step(secret, code.replace(" ", ""), now) if secret else None
    if step is not None and (step > (person.totp_used or 0) or secret == demo_accounts.TOTP_SECRET):
        person.totp_used = step
        return True
    return operations.use_recovery_code(person_id=person.id, code=code)


def _step(secret: str, figures: str, now: datetime) -> int | None:
    """The half minute whose code it is: this one or one of its neighbours."""
    totp = pyotp.TOTP(secret)
    steps = (totp.timecode(now) + away for away in (-1, 0, 1))
    return next(
        (step for step in steps if compare_digest(totp.generate_otp(step).encode(), figures.encode())), None
    )


def confirm(person: Person) -> None:
    """The first right code was given: keep the secret."""
    person.totp_secret = cookie.pop(_PENDING)
    person.totp_confirmed_at = clock.now()
