"""A mail the day before: that there is a time, never when, with whom or what about. For who asked, not at night."""

from datetime import timedelta

from sqlalchemy import select

from jobunivers import clock, languages
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.mails import outbox
from jobunivers.services.mails.outbox import Letter
from jobunivers.services.messages.notices import is_due
from jobunivers.services.times.models import STANDS, Appointment

AHEAD = timedelta(hours=36)
SUBJECT = _("Du har snart en tid i Jobunivers")
BODY = _(
    """Hej %(name)s

Du har snart en tid. Log ind for at se den:
%(link)s

Du får højst én mail om dagen. Du kan slå den fra under Mig.

Venlig hilsen
Jobunivers
"""
)


def write(link: str) -> int:
    """Keep a letter for each citizen who wants one and has a time within 36 hours; how many. Once an appointment."""
    now = clock.now()
    if not outbox.is_day():
        return 0
    found = select(Appointment, Person).join(Person, Person.id == Appointment.citizen_id)
    found = found.where(
        Appointment.starts_at > now,
        Appointment.starts_at <= now + AHEAD,
        Appointment.state.in_(STANDS),
        Appointment.reminded_at.is_(None),
        Appointment.deleted_at.is_(None),
        Person.mail_notice.is_(True),
        Person.email.is_not(None),
        Person.disabled_at.is_(None),
    )
    told = 0
    for appointment, person in session.execute(found.order_by(Appointment.starts_at)).all():
        if is_due(person):
            outbox.keep(person.organisation_id, [_letter(person, link)])
            person.mailed_at = appointment.reminded_at = now
            versions.keep(appointment)
            told += 1
    session.flush()
    return told


def _letter(person: Person, link: str) -> Letter:
    with languages.speaking(person.language):
        said = {"name": person.name.split(" ")[0], "link": link}
        return Letter(person.email or "", str(SUBJECT), str(_(BODY.msgid, **said)), by_day=True)
