"""What is done with the pitch. Flush, never commit."""

from datetime import date, timedelta

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import feedback, sharing, versions
from jobunivers.services.begun import begun
from jobunivers.services.reading import rows_of
from jobunivers.tools.pitch.models import (
    CONSULTANT,
    FRIEND,
    Card,
    Contact,
    Listener,
    Pitch,
    Tailored,
)
from jobunivers.tools.pitch.work import Work

SPEECH = "tale"
LINK_LIVES = timedelta(days=7)


class ListenerIsOver(LookupError):
    """The link was closed, has run out or never was."""


class AnsweredAlready(Exception):
    """A link takes one answer."""


def pitch_of(*, citizen_id: int) -> Pitch:
    """The citizen's pitch; begun when there is none."""
    return begun(Pitch, citizen_id=citizen_id)


def tailored_to(*, citizen_id: int, receiver: str) -> Tailored:
    """The pitch for one receiver; begun when there is none."""
    return begun(Tailored, citizen_id=citizen_id, receiver=receiver)


def card_of(*, citizen_id: int) -> Card:
    """The citizen's business card; begun when there is none."""
    return begun(Card, citizen_id=citizen_id)


def start_over(*, work: Work) -> None:
    """Put the answers together anew; the text there was stays in the history."""
    if work.pitch is not None:
        versions.save(work.pitch, {"whole": work.proposal}, base=None)


def bring_back(*, pitch: Pitch) -> bool:
    """Fetch back the text there was before; False when there never was another."""
    for version in versions.history(pitch):
        text = version.values.get("whole", "")
        if text and text != pitch.whole and version.kind == versions.SAVED:
            return versions.save(pitch, {"whole": text}, base=None)
    return False


def ask_consultant(*, citizen_id: int) -> Listener:
    """Ask the consultant to listen: shares the pitch and queues it; asking twice is asking once."""
    sharing.choose(citizen_id=citizen_id, tool="pitch", item=SPEECH, shared=True)
    feedback.ask(citizen_id=citizen_id, tool="pitch", item=SPEECH)
    asked = select(Listener).where(Listener.citizen_id == citizen_id, Listener.kind == CONSULTANT)
    listener = session.scalar(asked.where(Listener.deleted_at.is_(None)))
    if listener is None:
        listener = Listener(citizen_id=citizen_id, kind=CONSULTANT)
        versions.keep(listener)
    return listener


def ask_friend(*, citizen_id: int, name: str) -> Listener:
    """Make a link for somebody safe; it lives for a week."""
    listener = Listener(citizen_id=citizen_id, kind=FRIEND, name=name, expires_at=clock.now() + LINK_LIVES)
    versions.keep(listener)
    return listener


def is_open(listener: Listener) -> bool:
    """Whether the link of a listener still leads to the pitch."""
    lives = listener.expires_at is not None and listener.expires_at > clock.now()
    return lives and listener.closed_at is None and listener.deleted_at is None


def close(*, listener: Listener) -> None:
    """Shut a link before its time; what was answered stays."""
    listener.closed_at = clock.now()
    versions.keep(listener)


def answer(*, listener: Listener, remembered: str, more: str) -> None:
    """Keep what a friend says; raises ListenerIsOver or AnsweredAlready."""
    if not is_open(listener):
        raise ListenerIsOver
    if listener.answered_at is not None:
        raise AnsweredAlready
    listener.remembered, listener.more, listener.answered_at = remembered, more, clock.now()
    versions.keep(listener)


def contacts(citizen_id: int) -> list[Contact]:
    """The people met, the one to follow up next first, those without a day last."""
    (found,) = rows_of(citizen_id, Contact)
    return sorted(found, key=lambda one: (one.follow_up_on or date.max, -one.id))


def followed_up(*, contact: Contact) -> None:
    """The person has been in touch again: nothing waits with this contact."""
    contact.follow_up_on = None
    versions.keep(contact)
