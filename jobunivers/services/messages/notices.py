"""A mail that says there is something to read, never what or from whom: for who asked, once a day, not at night."""

from datetime import timedelta

from sqlalchemy import select

from jobunivers import clock, languages
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Person
from jobunivers.services.mails import outbox
from jobunivers.services.mails.outbox import Letter
from jobunivers.services.messages.models import Message

PAUSE = timedelta(minutes=10)
SUBJECT = _("Du har en ny besked i Jobunivers")
BODY = _(
    """Hej %(name)s

Der er en ny besked til dig i Jobunivers. Log ind for at læse den:
%(link)s

Du får højst én mail om dagen. Du kan slå den fra under Mig.

Venlig hilsen
Jobunivers
"""
)


def write(link: str) -> int:
    """Keep a letter for each citizen who wants one and has something unread; how many. Harmless when run again.

    ``link`` leads to the thread. Nothing is written between 22 and 7, nor for what came in the last ten minutes.
    """
    if not outbox.is_day():
        return 0
    now = clock.now()
    unread = select(Message.id).where(
        Message.citizen_id == Person.id,
        Message.from_citizen.is_(False),
        Message.read_at.is_(None),
        Message.created_at < now - PAUSE,
    )
    found = select(Person).where(
        Person.mail_notice.is_(True), Person.email.is_not(None), Person.disabled_at.is_(None), unread.exists()
    )
    due = [person for person in session.scalars(found) if is_due(person)]
    for person in due:
        outbox.keep(person.organisation_id, [_letter(person, link)])
        person.mailed_at = now
    session.flush()
    return len(due)


def is_due(person: Person) -> bool:
    """Whether somebody may get a mail today: at most one a day."""
    return person.mailed_at is None or clock.local(person.mailed_at).date() < clock.today()


def _letter(person: Person, link: str) -> Letter:
    with languages.speaking(person.language):
        said = {"name": person.name.split(" ")[0], "link": link}
        return Letter(person.email or "", str(SUBJECT), str(_(BODY.msgid, **said)), by_day=True)
