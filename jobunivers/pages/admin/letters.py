"""Ways in as something to hand out: a card with a QR code, or a mail. A citizen sees that one was made."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import current_app, url_for
from markupsafe import Markup

from jobunivers import clock, languages
from jobunivers.languages import Text as _
from jobunivers.services import audit
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import CITIZEN, Person
from jobunivers.services.export.qr import qr_svg
from jobunivers.services.mails.outbox import Letter
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.looks import look

SUBJECT = _("Velkommen til Jobunivers")
BODY = _(
    """Hej %(name)s

Du er inviteret til Jobunivers af %(organisation)s.
Åbn linket, og vælg en adgangskode. Det virker én gang og i syv dage:
%(link)s

Virker det ikke mere, så bed om et nyt.

Venlig hilsen
Jobunivers
"""
)


@dataclass(frozen=True)
class Card:
    """One person's way in; the link is kept nowhere but here."""

    person: Person
    link: str
    qr: Markup
    until: datetime


def card(person: Person, lasts: timedelta = operations.BY_LINK) -> Card:
    """A fresh way in; earlier ones end."""
    token = operations.invite(person=person, made_by_id=or_404(me()).id, lasts=lasts)
    if person.role == CITIZEN:
        look(person.id, audit.WAY_IN, audit.WAY_IN)
    link = f"{current_app.config['SETTINGS'].public_url}{url_for('account.invitation', token=token)}"
    code = qr_svg(link, str(_("QR-kode til %(name)s", name=person.name)))
    return Card(person, link, code, clock.now() + lasts)


def letters(people: Sequence[Person]) -> list[Letter]:
    """The same as mails, in each one's own language."""
    organisation = or_404(me()).organisation
    return [_letter(person, organisation) for person in people]


def _letter(person: Person, organisation: str) -> Letter:
    way_in = card(person)
    with languages.speaking(person.language):
        said = {"name": person.name, "organisation": organisation, "link": way_in.link}
        return Letter(person.email or "", str(SUBJECT), str(BODY % said), until=way_in.until)
