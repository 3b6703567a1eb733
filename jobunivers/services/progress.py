"""How far a citizen is in each tool: one row a tool, written from the tool's own pure functions.

Derived data: ``db check`` can recompute all of it. Stars only ever join; nothing takes one away.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from json import JSONDecoder
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    String,
    Text,
    bindparam,
    cast,
    select,
    tuple_,
)
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.fence import within

A_MOMENT = timedelta(minutes=1)
NOT_BEGUN, UNDER_WAY, DONE = "not begun", "under way", "done"


@dataclass(frozen=True)
class State:
    """Where one mission stands, with the figures of its proof line ("6 af 7 valgt")."""

    status: str = NOT_BEGUN
    proof: dict[str, Any] = field(default_factory=dict)

    @property
    def is_done(self) -> bool:
        """Whether the mission's end has been reached."""
        return self.status == DONE


def state(reached: bool, begun: bool, /, **proof: Any) -> State:
    """The usual three-way answer of a mission's function."""
    return State(DONE if reached else UNDER_WAY if begun else NOT_BEGUN, proof)


class Progress(OwnedByOrganisation, Base):
    """One citizen in one tool. ``missions``: key → [status, proof]; ``stars``: key → when it lit.

    ``again`` is the mission worth taking again from ``again_at`` on. ``rules``: by which the missions were judged.
    A citizen's rows are always read together, so they lie together: SQLite keeps them in the order of their key.
    """

    __tablename__ = "progress"
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    tool: Mapped[str] = mapped_column(String(20), primary_key=True)
    missions: Mapped[dict[str, Any]]
    stars: Mapped[dict[str, Any]]
    done: Mapped[int] = mapped_column(default=0)
    badge_at: Mapped[datetime | None]
    begun_at: Mapped[datetime | None]
    again: Mapped[str] = mapped_column(String(20), default="")
    again_at: Mapped[datetime | None]
    changed_at: Mapped[datetime] = mapped_column(default=clock.now)
    rules: Mapped[str] = mapped_column(String(12), default="")

    __table_args__ = (Index("ix_progress_rules", "tool", "rules"), {"sqlite_with_rowid": False})


BY_CITIZEN = ("work", "star", "badge", "share", "ask", "answer")
"""The kinds of event that a citizen makes; ``answer`` is one in a part of the consultant's day (toolkit/parts.py)."""


class Event(OwnedByOrganisation, Base):
    """One thing that happened in a citizen's work: the timeline, and the curve over the weeks."""

    __tablename__ = "event"
    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    tool: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(20))
    what: Mapped[str] = mapped_column(String(60), default="")
    at: Mapped[datetime] = mapped_column(default=clock.now)

    __table_args__ = (Index("ix_event_citizen", "citizen_id", "at"),)


@dataclass(frozen=True)
class Lit:
    """What one save lit: new stars by mission key, how many there are now, and whether the tool's badge came.

    ``goes_on`` is whether the same tool was worked in less than ``A_MOMENT`` before.
    """

    tool: str
    stars: tuple[str, ...] = ()
    done: int = 0
    badge: bool = False
    goes_on: bool = False


class Standing:
    """One citizen in one tool as it is read: of what is JSON only what is asked for is looked into."""

    __slots__ = (
        *("_missions", "_stars", "again", "again_at", "badge_at", "begun_at", "changed_at", "done", "tool"),
    )

    _missions: str | dict[str, Any]
    _stars: str | dict[str, Any]

    def __init__(self, row: Sequence[Any]) -> None:
        self.tool, self._missions, self._stars, self.done, self.badge_at = row[:5]
        self.begun_at, self.changed_at, self.again, self.again_at = row[5:]

    @property
    def missions(self) -> dict[str, Any]:
        """Each mission's status and proof."""
        if isinstance(self._missions, str):
            self._missions = dict(_decode(self._missions)[0])
        return self._missions

    @property
    def stars(self) -> dict[str, Any]:
        """When each star lit."""
        if isinstance(self._stars, str):
            self._stars = dict(_decode(self._stars)[0])
        return self._stars


_decode = JSONDecoder().raw_decode
_P = Progress.__table__.c
_OF_CITIZEN = (
    select(
        *(_P.tool, cast(_P.missions, Text), cast(_P.stars, Text), _P.done, _P.badge_at),
        *(_P.begun_at, _P.changed_at, _P.again, _P.again_at),
    )
    .where(_P.citizen_id == bindparam("citizen_id"), within(_P.organisation_id, bindparam("organisation_id")))
    .execution_options(tenant_in_statement=True)
)


_OF_TOOL = select(Progress).where(
    Progress.citizen_id == bindparam("citizen_id"), Progress.tool == bindparam("tool")
)
_LATEST = (
    select(Event)
    .where(Event.citizen_id == bindparam("citizen_id"))
    .order_by(Event.at.desc(), Event.id.desc())
    .limit(1)
)


_WORKED = (
    select(_P.changed_at)
    .where(
        _P.citizen_id == bindparam("citizen_id"),
        within(_P.organisation_id, bindparam("organisation_id")),
        _P.tool == bindparam("tool"),
    )
    .execution_options(tenant_in_statement=True)
)


def worked_at(citizen_id: int, organisation_id: int, tool: str) -> datetime | None:
    """When a tool's row was written last; None for a tool that is not begun."""
    whose = {"citizen_id": citizen_id, "organisation_id": organisation_id, "tool": tool}
    found: datetime | None = session.connection().execute(_WORKED, whose).scalar()
    return found


def of_citizen(citizen_id: int, organisation_id: int) -> dict[str, Standing]:
    """Every begun tool's row of one citizen by tool, in one statement."""
    rows = session.connection().execute(
        _OF_CITIZEN, {"citizen_id": citizen_id, "organisation_id": organisation_id}
    )
    return {row[0]: Standing(row) for row in rows}


def events_of(citizen_id: int, *, before: int | None = None, limit: int = 50) -> list[Event]:
    """What happened in a citizen's work, newest first; ``before`` is the id of the last event already shown."""
    found = select(Event).where(Event.citizen_id == citizen_id)
    if before is not None:
        last = select(Event.at).where(Event.id == before, Event.citizen_id == citizen_id).scalar_subquery()
        found = found.where(tuple_(Event.at, Event.id) < tuple_(last, before))
    return list(session.scalars(found.order_by(Event.at.desc(), Event.id.desc()).limit(limit)))


def record(
    *,
    citizen_id: int,
    tool: str,
    states: Sequence[tuple[str, State]],
    again: tuple[str, datetime] | None = None,
    rules: str = "",
    at_work: bool = True,
) -> Lit:
    """Write where a tool's missions stand now; stars of missions that are done join those already lit.

    ``again`` is a mission and from when on it is worth taking again. ``at_work``: because somebody worked in the tool.
    """
    row = session.scalar(_OF_TOOL, {"citizen_id": citizen_id, "tool": tool})
    if row is None:
        row = Progress(citizen_id=citizen_id, tool=tool, missions={}, stars={})
        session.add(row)
    now, goes_on = clock.now().isoformat(), is_a_moment_ago(row.changed_at)
    fresh = tuple(key for key, now_state in states if now_state.is_done and key not in (row.stars or {}))
    row.missions = {key: [now_state.status, now_state.proof] for key, now_state in states}
    row.stars = {**(row.stars or {}), **dict.fromkeys(fresh, now)}
    row.done = len(row.stars)
    row.again, row.again_at = again or ("", None)
    row.rules = rules
    if at_work:
        row.changed_at = clock.now()
    if row.begun_at is None and any(now_state.status != NOT_BEGUN for _key, now_state in states):
        row.begun_at = clock.now()
    badge = row.badge_at is None and all(key in row.stars for key, _state in states)
    if badge:
        row.badge_at = clock.now()
    _note(citizen_id, tool, fresh, badge)
    session.flush()
    return Lit(tool, fresh, row.done, badge, goes_on)


def by_other_rules(tool: str, rules: str, limit: int) -> list[int]:
    """Citizens whose missions in a tool were judged by other rules than these, so many at most."""
    found = select(Progress.citizen_id).where(Progress.tool == tool, Progress.rules != rules)
    return list(session.scalars(found.order_by(Progress.citizen_id).limit(limit)))


def is_a_moment_ago(at: datetime | None) -> bool:
    """Whether something happened so lately that the timeline need not be told again."""
    return at is not None and clock.now() - at < A_MOMENT


def note(*, citizen_id: int, tool: str, kind: str, what: str = "") -> None:
    """Put one event on the citizen's timeline; several saves of one thing within an hour are one event."""
    latest = session.scalar(_LATEST, {"citizen_id": citizen_id})
    same = latest is not None and (latest.tool, latest.kind, latest.what) == (tool, kind, what)
    if same and latest is not None and (clock.now() - latest.at).total_seconds() < 3600:
        latest.at = clock.now()
    else:
        session.add(Event(citizen_id=citizen_id, tool=tool, kind=kind, what=what, at=clock.now()))


def _note(citizen_id: int, tool: str, fresh: tuple[str, ...], badge: bool) -> None:
    now = clock.now()
    session.add_all(Event(citizen_id=citizen_id, tool=tool, kind="star", what=key, at=now) for key in fresh)
    if badge:
        session.add(Event(citizen_id=citizen_id, tool=tool, kind="badge", at=now))
