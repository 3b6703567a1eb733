"""One mail that says there is something to see, never what: for who asked, at most one a day in all, not at night.

Every part and tool says for whom it has something (``Notice``); one letter tells of all of it.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import or_, select

from jobunivers import clock, languages
from jobunivers.db import session
from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import CITIZEN, Mail, Person
from jobunivers.services.mails import outbox
from jobunivers.services.mails.outbox import Letter

PAUSE = timedelta(minutes=10)
OF_USE = timedelta(days=7)
SUBJECT = _("Nyt til dig i Jobunivers")
BODY = _(
    """Hej %(name)s

%(lines)s

Log ind for at se mere.

Du får højst én mail om dagen. Du kan slå den fra under Mig.

Venlig hilsen
Jobunivers
"""
)
Told = Mapping[int, datetime | None]
"""The citizens who may get a mail now, each with when they got the last one."""


class Notice(NamedTuple):
    """One thing to tell of: ``line`` are fixed words, nothing of what it is about; ``endpoint`` is where it leads.

    ``who`` picks out of Told those it holds for now; ``told`` notes that these have been told.
    """

    line: Text
    endpoint: str
    who: Callable[[Told], Collection[int]]
    told: Callable[[Collection[int]], None] = lambda _citizens: None


def write(notices: Sequence[tuple[Notice, str]]) -> int:
    """A letter to each in the open organisation for whom one of the notices (with its link) holds; how many."""
    people = _people() if outbox.is_day() else {}
    told = {person.id: person.mailed_at for person in people.values()}
    lines: dict[int, list[str]] = {}
    for notice, link in notices if told else ():
        found = [citizen_id for citizen_id in notice.who(told) if citizen_id in told]
        for citizen_id in found:
            lines.setdefault(citizen_id, []).append(_line(people[citizen_id], notice.line, link))
        if found:
            notice.told(found)
    for citizen_id, said in lines.items():
        outbox.keep(people[citizen_id].organisation_id, [_letter(people[citizen_id], said)])
        people[citizen_id].mailed_at = clock.now()
    session.flush()
    return len(lines)


def is_new(at: datetime, last: datetime | None) -> bool:
    """Whether it is to be told: it has had a moment to be seen or taken back, and no mail has followed it."""
    return at < clock.now() - PAUSE and (last is None or at > last - PAUSE)


def _people() -> dict[int, Person]:
    """Those who want a mail and have got none today; one that still waits to go out is enough."""
    night = clock.local(clock.now()).replace(hour=0, minute=0, second=0, microsecond=0)
    today = or_(Mail.created_at >= night, Mail.sent_at >= night)
    waits = Mail.sent_at.is_(None) & (Mail.until > clock.now())
    has_one = select(Mail.to).where(Mail.by_day.is_(True), or_(today, waits))
    found = select(Person).where(
        Person.role == CITIZEN,
        Person.mail_notice.is_(True),
        Person.email.is_not(None),
        Person.disabled_at.is_(None),
        Person.email.not_in(has_one),
    )
    return {person.id: person for person in session.scalars(found)}


def _line(person: Person, line: Text, link: str) -> str:
    with languages.speaking(person.language):
        return f"{line}\n{link}"


def _letter(person: Person, lines: Iterable[str]) -> Letter:
    with languages.speaking(person.language):
        said = {"name": person.name.split(" ")[0], "lines": "\n\n".join(lines)}
        body = str(_(BODY.msgid, **said))
        return Letter(person.email or "", str(SUBJECT), body, by_day=True, until=clock.now() + OF_USE)
