"""Searching who looked at whom. A search is written down itself, in a chain of its own."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Select, func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Person
from jobunivers.services.audit import Look, broken_link
from jobunivers.services.overseeing.models import Search

PAGE, MOST_IN_A_FILE = 50, 20_000
ONE_TIME = timedelta(minutes=15)


@dataclass(frozen=True)
class Asked:
    """What is searched for: somebody's looks, looks at somebody, between two days (both with it)."""

    staff_id: int | None = None
    about_id: int | None = None
    since: date | None = None
    until: date | None = None


def found(asked: Asked, *, first: int = 0, most: int = PAGE) -> tuple[list[tuple[Look, str]], int]:
    """Looks with the citizens' names, the newest first, and how many there are in all. One statement."""
    wanted: Any = select(Look, Person.name, func.count().over()).join(Person, Person.id == Look.citizen_id)
    rows = session.execute(
        _narrowed(wanted, asked).order_by(Look.at.desc(), Look.id.desc()).offset(first).limit(most)
    ).all()
    return [(row[0], row[1]) for row in rows], rows[0][2] if rows else 0


def is_whole(citizens: Iterable[int]) -> bool:
    """Whether no look at any of these citizens has been changed or taken out. One statement."""
    wanted = select(Look).where(Look.citizen_id.in_(set(citizens))).order_by(Look.citizen_id, Look.id)
    by_citizen: dict[int, list[Look]] = {}
    for look in session.scalars(wanted):
        by_citizen.setdefault(look.citizen_id, []).append(look)
    return not any(broken_link(looks) for looks in by_citizen.values())


def write_down(asked: Asked, count: int, *, by_id: int, by_name: str) -> bool:
    """Append the search; the same one again within a quarter of an hour is one. Whether it was written."""
    latest = session.scalar(select(Search).order_by(Search.id.desc()).limit(1))
    row = Search(at=clock.now(), by_id=by_id, by_name=by_name, found=count, **vars(asked))
    if latest is not None and _told(latest) == _told(row) and row.at - latest.at < ONE_TIME:
        return False
    row.chain = _link(latest.chain if latest else "", row)
    session.add(row)
    session.flush()
    return True


def searches(limit: int = 20) -> list[Search]:
    """The latest searches, the newest first."""
    return list(session.scalars(select(Search).order_by(Search.id.desc()).limit(limit)))


def searches_are_whole() -> bool:
    """Whether no search has been changed or taken out."""
    chain = ""
    for row in session.scalars(select(Search).order_by(Search.id)):
        chain = _link(chain, row)
        if chain != row.chain:
            return False
    return True


def _narrowed(wanted: Select[Any], asked: Asked) -> Select[Any]:
    if asked.staff_id is not None:
        wanted = wanted.where(Look.by_id == asked.staff_id)
    if asked.about_id is not None:
        wanted = wanted.where(Look.citizen_id == asked.about_id)
    if asked.since is not None:
        wanted = wanted.where(Look.at >= _midnight(asked.since))
    if asked.until is not None:
        wanted = wanted.where(Look.at < _midnight(asked.until + timedelta(days=1)))
    return wanted


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), clock.DENMARK)


def _told(row: Search) -> tuple[object, ...]:
    return row.by_id, row.staff_id, row.about_id, row.since, row.until


def _link(before: str, row: Search) -> str:
    parts = (before, row.at.timestamp(), row.by_name, row.since, row.until, row.found)
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
