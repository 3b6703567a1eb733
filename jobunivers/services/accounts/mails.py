"""Mails out: kept first, then sent; where no mail server is set they wait for the administrator's eyes.

What did not go out is kept with how often and why, and goes out when somebody tries again.
"""

import logging
import smtplib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from email.message import EmailMessage
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from sqlalchemy import ColumnElement, Select, func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Mail

TIMEOUT_SECONDS = 10
AWAY, REFUSED, REJECTED = "away", "refused", "rejected"
WHY = {
    AWAY: _("Mailserveren svarer ikke."),
    REFUSED: _("Mailserveren kender ikke adressen."),
    REJECTED: _("Mailserveren tog ikke imod mailen."),
}
WAKING = range(7, 22)
log = logging.getLogger(__name__)


class Letter(NamedTuple):
    """A mail not yet written down."""

    to: str
    subject: str
    body: str
    by_day: bool = False


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


WAITING, FAILED, SENT = "venter", "fejl", "sendt"
_IS: dict[str, tuple[ColumnElement[bool], ...]] = {
    WAITING: (Mail.sent_at.is_(None),),
    FAILED: (Mail.sent_at.is_(None), Mail.failures > 0),
    SENT: (Mail.sent_at.is_not(None),),
}
STATES = tuple(_IS)


def written(state: str = "") -> Select[Any]:
    """All mails, or those in one of STATES, the newest first."""
    return select(Mail).where(*_IS.get(state, ())).order_by(Mail.id.desc())


def counts() -> dict[str, int]:
    """How many mails are in each state. One statement."""
    columns = (func.count(Mail.id).filter(*conditions) for conditions in _IS.values())
    _all, *counted = session.execute(select(func.count(Mail.id), *columns)).one()
    return dict(zip(_IS, counted, strict=True))


def waiting(limit: int = 500) -> list[Mail]:
    """The mails that have not gone out and may go out now, the oldest first."""
    found = select(Mail).where(Mail.sent_at.is_(None))
    if not is_day():
        found = found.where(Mail.by_day.is_(False))
    return list(session.scalars(found.order_by(Mail.id).limit(limit)))


def is_day() -> bool:
    """Whether people are awake: from 7 to 22 by the clock on the wall."""
    return clock.local(clock.now()).hour in WAKING


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


def note(went: Mapping[int, str]) -> int:
    """Write down how the mails went; how many went out."""
    for mail_id, why in went.items():
        mail = session.get_one(Mail, mail_id)
        mail.tried_at, mail.why = clock.now(), why
        if why:
            mail.failures += 1
        else:
            mail.sent_at = mail.tried_at
    session.flush()
    return sum(not why for why in went.values())


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
    message.set_content(mail.body)
    return message
