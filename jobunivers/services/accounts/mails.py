"""Mails out: kept first, then sent; where no mail server is set they wait for the administrator's eyes."""

import logging
import smtplib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Mail

TIMEOUT_SECONDS = 10
log = logging.getLogger(__name__)


class Letter(NamedTuple):
    """A mail not yet written down."""

    to: str
    subject: str
    body: str


def send(*, organisation_id: int, to: str, subject: str, body: str, smtp_url: str | None) -> Mail:
    """Keep a mail and try to send it; a mail server that is away only means that it waits."""
    (mail,) = keep(organisation_id, [Letter(to, subject, body)])
    if smtp_url is not None:
        note(deliver([mail], smtp_url))
    return mail


def keep(organisation_id: int, letters: Iterable[Letter]) -> list[Mail]:
    """Mails that wait until somebody sends them."""
    mails = [Mail(organisation_id=organisation_id, **letter._asdict()) for letter in letters]
    session.add_all(mails)
    session.flush()
    return mails


def waiting(limit: int = 500) -> list[Mail]:
    """The mails that have not gone out, the oldest first."""
    return list(session.scalars(select(Mail).where(Mail.sent_at.is_(None)).order_by(Mail.id).limit(limit)))


def deliver(mails: Sequence[Mail], smtp_url: str) -> dict[int, bool]:
    """Hand mails to the mail server over one connection: whether each went out, by id. Touches no database."""
    went = dict.fromkeys((mail.id for mail in mails), False)
    try:
        with _connected(smtp_url) as connection:
            for mail in mails:
                went[mail.id] = _handed_over(mail, connection, smtp_url)
    except (OSError, smtplib.SMTPException):
        log.exception("The mail server is away; the mails are kept.")
    return went


def note(went: Mapping[int, bool]) -> int:
    """Write down how the mails went; how many went out."""
    for mail_id, is_out in went.items():
        mail = session.get_one(Mail, mail_id)
        if is_out:
            mail.sent_at = clock.now()
        else:
            mail.failures += 1
    session.flush()
    return sum(went.values())


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


def _handed_over(mail: Mail, connection: smtplib.SMTP, smtp_url: str) -> bool:
    server = urlsplit(smtp_url)
    message = EmailMessage()
    message["To"], message["Subject"] = mail.to, mail.subject
    message["From"] = unquote(server.username or "") or f"jobunivers@{server.hostname}"
    message.set_content(mail.body)
    try:
        connection.send_message(message)
    except smtplib.SMTPRecipientsRefused:
        log.warning("Mail %s was refused by the mail server; it is kept.", mail.id)
        return False
    return True
