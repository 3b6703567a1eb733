"""What stands above the letter: the name, and how to reach the person, from wherever it is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services import facts
from jobunivers.services.accounts.models import Person
from jobunivers.services.begun import begun
from jobunivers.tools.application.models import Sender

CONTACT = "contact"
FIELDS = ("headline", "phone", "mail", "town")


@dataclass(frozen=True)
class Head:
    """The head of a letter; empty where nothing is known."""

    name: str
    headline: str = ""
    phone: str = ""
    mail: str = ""
    town: str = ""

    @property
    def is_reachable(self) -> bool:
        """Whether a boss can find a number or a mail in it."""
        return bool(self.phone or self.mail)


def sender_of(citizen_id: int) -> Sender | None:
    """What the citizen has written for the head of the letters, if anything."""
    return session.scalar(select(Sender).where(Sender.citizen_id == citizen_id))


def begin(*, citizen_id: int) -> Sender:
    """The citizen's own row for the head; begun when there is none."""
    return begun(Sender, citizen_id=citizen_id)


def head_of(citizen_id: int) -> Head:
    """The head as it stands: the citizen's own words here, else what other tools know, else the account."""
    own, known = sender_of(citizen_id), _known(citizen_id)
    told = {name: (getattr(own, name) if own else "") or known.get(name, "") for name in FIELDS}
    return Head(session.get_one(Person, citizen_id).name, **told)


def own_words(citizen_id: int, written: Mapping[str, str]) -> dict[str, str]:
    """What to keep of a head: only what is not known already, so that a new number elsewhere comes here too."""
    known = _known(citizen_id)
    return {name: "" if text == known.get(name) else text for name, text in written.items()}


def _known(citizen_id: int) -> dict[str, str]:
    person = session.get_one(Person, citizen_id)
    account = {"phone": person.phone or "", "mail": person.email or ""}
    return account | {fact.key: fact.text for fact in facts.of(citizen_id, CONTACT)}
