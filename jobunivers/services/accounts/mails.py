"""Mails out: kept first, then sent; where no mail server is set they wait for the administrator's eyes."""

import logging
import smtplib
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Mail

TIMEOUT_SECONDS = 10
log = logging.getLogger(__name__)


def send(*, organisation_id: int, to: str, subject: str, body: str, smtp_url: str | None) -> Mail:
    """Keep a mail and try to send it; a mail server that is away only means that it waits."""
    mail = Mail(organisation_id=organisation_id, to=to, subject=subject, body=body)
    session.add(mail)
    session.flush()
    if smtp_url is not None:
        _try(mail, smtp_url)
    return mail


def _try(mail: Mail, smtp_url: str) -> None:
    try:
        _deliver(mail, smtp_url)
        mail.sent_at = clock.now()
    except (OSError, smtplib.SMTPException):
        log.exception("Mail %s could not be sent; it is kept.", mail.id)
        mail.failures += 1
    session.flush()


def _deliver(mail: Mail, smtp_url: str) -> None:
    server = urlsplit(smtp_url)
    message = EmailMessage()
    message["To"], message["Subject"] = mail.to, mail.subject
    message["From"] = unquote(server.username or "") or f"jobunivers@{server.hostname}"
    message.set_content(mail.body)
    opener = smtplib.SMTP_SSL if server.scheme == "smtps" else smtplib.SMTP
    with opener(server.hostname or "localhost", server.port or 0, timeout=TIMEOUT_SECONDS) as connection:
        if server.scheme == "smtp+tls":
            connection.starttls()
        if server.username and server.password:
            connection.login(unquote(server.username), unquote(server.password))
        connection.send_message(message)
