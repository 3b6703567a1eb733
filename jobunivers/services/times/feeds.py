"""The private address of a calendar: made, replaced and closed by its owner, read by a calendar program."""

from datetime import timedelta

from sqlalchemy import delete, func, select, update

from jobunivers import clock, db
from jobunivers.db import session
from jobunivers.services.accounts.models import Person
from jobunivers.services.accounts.tokens import hash_token, new_token
from jobunivers.services.bulk import carry_out
from jobunivers.services.times.models import Feed

A_DAY, UNREAD = timedelta(days=1), timedelta(days=400)


def of_person(person_id: int) -> Feed | None:
    """Whether somebody has an address, since when, and when it was read last."""
    return session.scalar(select(Feed).where(Feed.person_id == person_id))


def open_new(*, person_id: int) -> str:
    """A new address's token, the only place it exists; an earlier address is dead from now on."""
    close(person_id=person_id)
    token = new_token()
    session.add(Feed(person_id=person_id, token_hash=hash_token(token)))
    session.flush()
    return token


def close(*, person_id: int) -> None:
    """The address is dead from now on."""
    session.execute(delete(Feed).where(Feed.person_id == person_id))
    session.flush()


def reader(token: str) -> Person | None:
    """Whose times an address shows; None for one that is closed, made up, or of somebody who is shut out.

    Opens nothing: whoever goes on opens that person's organisation.
    """
    with db.every_tenant():
        found = select(Person).join(Feed, Feed.person_id == Person.id)
        person = session.scalar(found.where(Feed.token_hash == hash_token(token)))
    return person if person is not None and person.disabled_at is None else None


def is_read_today(person_id: int) -> bool:
    """Whether a calendar has read the address within a day."""
    feed = of_person(person_id)
    return feed is not None and feed.read_at is not None and feed.read_at > clock.now() - A_DAY


def note_read(person_id: int) -> None:
    """A calendar has read the address."""
    session.execute(update(Feed).where(Feed.person_id == person_id).values(read_at=clock.now()))
    session.commit()


def forget() -> int:
    """Close the addresses that no calendar has read for more than a year; how many. Nightly work."""
    since = clock.now() - UNREAD
    latest = func.coalesce(Feed.read_at, Feed.made_at)
    return carry_out(delete(Feed).where(latest < since))
