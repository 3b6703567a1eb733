"""Mails from a page: written with all else the request does, and sent once that is committed."""

from collections.abc import Iterable
from functools import partial

from flask import current_app

from jobunivers.services import errands
from jobunivers.services.mails import outbox, sending
from jobunivers.services.mails.outbox import Letter
from jobunivers.settings import Settings
from jobunivers.toolkit.access import me, or_404


def send(letters: Iterable[Letter]) -> None:
    """Letters from the organisation of whoever is at the browser; nobody waits for the mail server."""
    outbox.keep(or_404(me()).organisation_id, letters)
    if (smtp_url := server()) is not None:
        errands.after_commit(partial(sending.send_due, smtp_url))


def server() -> str | None:
    """The mail server, if there is one."""
    settings: Settings = current_app.config["SETTINGS"]
    return settings.smtp_url
