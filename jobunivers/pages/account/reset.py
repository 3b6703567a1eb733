"""A new password by mail; for somebody without mail, the consultant shows a link on the screen."""

from functools import partial

from flask import Blueprint, current_app, g, request

from jobunivers import clock, languages
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.pages.account.forms import ResetForm
from jobunivers.services import errands
from jobunivers.services.accounts import operations, throttle
from jobunivers.services.mails import outbox, sending
from jobunivers.services.mails.outbox import Letter
from jobunivers.settings import Settings
from jobunivers.toolkit.pages import Shown, page

bp = Blueprint("reset", __name__)
SUBJECT = _("Ny adgangskode til Jobunivers")
BODY = _(
    """Hej %(name)s

Her kan du vælge en ny adgangskode. Linket virker én gang og i en time:
%(link)s

Har du ikke bedt om det, skal du ikke gøre noget.

Venlig hilsen
Jobunivers
"""
)


@bp.get("/glemt-kode")
def ask() -> Shown:
    """The page that asks for the mail address."""
    return page("account/reset.html", form=ResetForm())


@bp.post("/glemt-kode")
def send() -> Shown:
    """Send a link where there is somebody to send it to; say the same in either case."""
    form = ResetForm()
    if not form.validate():
        return page("account/reset.html", 422, form=form)
    account, address = f"reset:{form.email.data.lower()}", request.remote_addr or ""
    try:
        throttle.check(account, address)
    except throttle.TooManyAttempts as wait:
        form.email.errors = [
            _("Der er prøvet mange gange. Vent %(minutes)s minutter, og prøv igen.", minutes=wait.minutes)
        ]
        return page("account/reset.html", 422, form=form)
    throttle.failed(account, address)
    g.keep = True
    errands.later(partial(_send, form.email.data, current_app.config["SETTINGS"]))
    return page("account/reset_sent.html", email=form.email.data)


def _send(email: str, settings: Settings) -> None:
    """Send the link in the language of whoever gets it: an errand, so that no time tells who is here."""
    person = operations.person_by_email(email)
    if person is None or person.disabled_at is not None:
        return
    token = operations.invite(person=person, made_by_id=None, lasts=operations.BY_MAIL)
    link = f"{settings.public_url}/invitation/{token}"
    with languages.speaking(person.language if person.language in languages.LANGUAGES else languages.SOURCE):
        subject, body = str(SUBJECT), str(BODY % {"name": person.name, "link": link})
    letter = Letter(person.email or email, subject, body, until=clock.now() + operations.BY_MAIL)
    outbox.keep(person.organisation_id, [letter])
    session.commit()
    if settings.smtp_url is not None:
        sending.send_due(settings.smtp_url)
