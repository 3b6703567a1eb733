"""The mail server: what it takes, and why it did not take the rest."""

import logging
import smtplib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import unquote, urlsplit

from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Mail

TIMEOUT_SECONDS = 10
AWAY, REFUSED, REJECTED = "away", "refused", "rejected"
WHY = {
    AWAY: _("Mailserveren svarer ikke."),
    REFUSED: _("Mailserveren kender ikke adressen."),
    REJECTED: _("Mailserveren tog ikke imod mailen."),
}
log = logging.getLogger(__name__)


def deliver(mails: Sequence[Mail], smtp_url: str) -> dict[int, str]:
    """Hand mails to the mail server over one connection: by id, why each did not go out, empty for those that did.

    Touches no database.
    """
    went = dict.fromkeys((mail.id for mail in mails), AWAY)
    try:
        with _connected(smtp_url) as connection:
            for mail in mails:
                went[mail.id] = _handed_over(mail, connection, smtp_url)
    except (OSError, smtplib.SMTPException):
        log.exception("The mail server is away; the mails are kept.")
    return went


@contextmanager
def _connected(smtp_url: str) -> Iterator[smtplib.SMTP]:
    server = urlsplit(smtp_url)
    opener = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with opener(server.hostname or "localhost", server.port or 0, timeout=TIMEOUT_SECONDS) as connection:
        if server.scheme == "smtp+tls":
            connection.starttls()
        if server.username and server.password:
            connection.login(unquote(server.username), unquote(server.password))
        yield connection


def _handed_over(mail: Mail, connection: smtplib.SMTP, smtp_url: str) -> str:
    """Why a mail was not taken; empty when it was. One that cannot be sent holds up none of the others."""
    try:
        connection.send_message(_message(mail, smtp_url))
    except smtplib.SMTPRecipientsRefused:
        log.warning("Mail %s was refused by the mail server; it is kept.", mail.id)
        return REFUSED
    except (smtplib.SMTPResponseException, smtplib.SMTPNotSupportedError, ValueError):
        log.warning("Mail %s was not taken by the mail server; it is kept.", mail.id)
        return REJECTED
    return ""


def _message(mail: Mail, smtp_url: str) -> EmailMessage:
    server = urlsplit(smtp_url)
    message = EmailMessage()
    message["To"], message["Subject"] = mail.to, mail.subject
    message["From"] = unquote(server.username or "") or f"jobunivers@{server.hostname}"
    message["Date"] = format_datetime(mail.created_at)
    message["Message-ID"] = f"<jobunivers-{mail.id}-{mail.created_at:%Y%m%d%H%M%S}@{server.hostname}>"
    message.set_content(mail.body)
    return message
