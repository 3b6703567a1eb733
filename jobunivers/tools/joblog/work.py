"""A citizen's job log: its figures for the missions, and its entries a page at a time, however many there are."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select
from sqlalchemy.sql import ColumnElement

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.names import name_key
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once
from jobunivers.tools.joblog.models import NETWORK, NO, OFFER, STAGES, WAYS, Entry

FIRST_JOBS = 3
LATELY = timedelta(days=30)
PHONED, VISITED = "phoned", "visited"
A_PAGE = 25
SENT = and_(Entry.applied_on.is_not(None), or_(Entry.application != "", Entry.cv != "", Entry.used != ""))
LEARNED = or_(Entry.learned != "", Entry.stage == OFFER)


@dataclass(frozen=True)
class Work:
    """The figures of one log: the jobs by stage, those applied for, and how often each way was gone lately."""

    stages: dict[str, int] = field(default_factory=dict)
    lately: dict[str, int] = field(default_factory=dict)
    applied: int = 0
    days: int = 0
    sent: int = 0
    learned: int = 0
    lessons: int = 0

    @property
    def total(self) -> int:
        """How many jobs there are."""
        return sum(self.stages.values())


@read_once
def latest(citizen_id: int) -> Work:
    """The figures of a citizen's log, in one statement."""
    today = clock.today()
    since = clock.now() - LATELY

    def lately(day: Any) -> Any:
        return func.count(case((day.between((today - LATELY), today), 1)))

    counted = select(
        Entry.stage,
        Entry.way,
        func.count(),
        func.count(case((Entry.created_at >= since, 1))),
        lately(Entry.called_on),
        lately(Entry.visited_on),
        lately(Entry.applied_on),
        func.count(Entry.applied_on),
        func.count(Entry.next_on),
        func.count(case((SENT, 1))),
        func.count(case((LEARNED, 1))),
        func.count(case((Entry.learned != "", 1))),
    )
    found = counted.where(*_there(citizen_id)).group_by(Entry.stage, Entry.way)
    return _added_up(session.execute(found))


def _added_up(rows: Iterable[Any]) -> Work:
    stages, lately = dict.fromkeys(STAGES, 0), dict.fromkeys((*WAYS, PHONED, VISITED), 0)
    sums = [0] * 5
    for stage, way, count, fresh, called, visited, applied, *more in rows:
        stages[stage] += count
        lately[way] += fresh if way == NETWORK else applied
        lately[PHONED] += called
        lately[VISITED] += visited
        sums = [one + other for one, other in zip(sums, more, strict=True)]
    return Work(stages, lately, *sums)


def _there(citizen_id: int) -> tuple[ColumnElement[bool], ...]:
    return Entry.citizen_id == citizen_id, Entry.deleted_at.is_(None)


def entries(citizen_id: int, *where: ColumnElement[bool]) -> Select[tuple[Entry]]:
    """The jobs of a log for which all this holds: the next day first, then the newest."""
    found = select(Entry).where(*_there(citizen_id), *where)
    return found.order_by(Entry.next_on.is_(None), Entry.next_on, Entry.id.desc())


def first(citizen_id: int, *where: ColumnElement[bool], most: int = A_PAGE) -> list[Entry]:
    """The first jobs for which all this holds."""
    return list(session.scalars(entries(citizen_id, *where).limit(most)))


def known(citizen_id: int, sources: list[str], titles: list[str]) -> set[str]:
    """Of these, what is in the log already: sources (``Entry.source``) and names as they are looked for."""
    either = Entry.source.in_(sources) | Entry.title.in_(titles)
    found = select(Entry.source, Entry.title, Entry.company).where(*_there(citizen_id), either)
    met: set[str] = set()
    for source, title, company in session.execute(found) if sources else ():
        met |= {source, name_key(", ".join(part for part in (title, company) if part))}
    return met - {""}


def columns(citizen_id: int, most: int) -> dict[str, list[Entry]]:
    """The first jobs of each stage, in one statement."""
    order = (Entry.next_on.is_(None), Entry.next_on, Entry.id.desc())
    place = func.row_number().over(partition_by=Entry.stage, order_by=order).label("place")
    placed = select(Entry.id, place).where(*_there(citizen_id)).subquery()
    found = select(Entry).join(placed, placed.c.id == Entry.id).where(placed.c.place <= most)
    by_stage: dict[str, list[Entry]] = {stage: [] for stage in STAGES}
    for entry in session.scalars(found.order_by(placed.c.place)):
        by_stage[entry.stage].append(entry)
    return by_stage


def searched(citizen_id: int, words: str) -> ColumnElement[bool]:
    """Jobs with all these words in their name, whatever letters they are written with."""
    wanted = name_key(words).split()
    names = session.execute(select(Entry.id, Entry.title, Entry.company).where(*_there(citizen_id)))
    found = [
        row_id
        for row_id, title, company in names
        if all(one in name_key(f"{title} {company}") for one in wanted)
    ]
    return Entry.id.in_(found[:1000])


def collecting(work: Work) -> State:
    """M1: three jobs are in the log."""
    return state(work.total >= FIRST_JOBS, work.total > 0, done=work.total)


def planning(work: Work) -> State:
    """M2: a job has its next day."""
    return state(work.days > 0, False, done=work.days)


def telling(work: Work) -> State:
    """M3: of a job applied for, it is kept what was sent."""
    return state(work.sent > 0, work.applied > 0, done=work.sent, of=work.applied)


def learning(work: Work) -> State:
    """M4: an answer has been made use of: a yes, or what a no taught."""
    stages = work.stages
    answered = sum(stages.get(stage, 0) for stage in (OFFER, NO))
    return state(work.learned > 0, answered > 0, done=work.learned, of=answered)


def has_applied(work: Work) -> bool:
    """A small step: an application is sent."""
    return work.applied > 0


def has_learned(work: Work) -> bool:
    """A small step: a no was turned into a lesson."""
    return work.lessons > 0
