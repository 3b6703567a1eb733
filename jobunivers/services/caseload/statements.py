"""The desk's reads, built once. Each names its organisation; none grows with the organisation or with its history."""

from functools import cache
from typing import Any

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    Text,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    true,
)

from jobunivers.fence import within
from jobunivers.services.accounts.models import Course, Enrolment, Person, Team
from jobunivers.services.caseload.beside import BESIDE, LONG_AGO, ORGANISATION, SEEN, TODAY, E, P, Query
from jobunivers.services.caseload.queues import KEYS, QUEUES, REMINDED_OF
from jobunivers.services.feedback import Wish
from jobunivers.services.names import MOST_WORDS
from jobunivers.services.progress import Event, Progress

NEEDS_ME, EVERYBODY = "needs", "everybody"
ALL = (NEEDS_ME, *KEYS, EVERYBODY)
URGENT, NAME, ACTIVE, WEEK = "urgent", "name", "active", "week"
ORDERS = (URGENT, NAME, ACTIVE, WEEK)
SEARCHED = tuple(f"word_{number}" for number in range(MOST_WORDS))
LATEST = 10

_C, _T, _W = Course.__table__.c, Team.__table__.c, Wish.__table__.c
_V, _G = Event.__table__.c, Progress.__table__.c


def _present_enrolment() -> ColumnElement[int]:
    """The course the citizen is on; before it begins the next one, afterwards the last one."""
    other = Enrolment.__table__.alias()
    found = select(other.c.id).where(other.c.citizen_id == BESIDE.c.citizen_id)
    begun = case((other.c.starts_on <= TODAY, 1), else_=0)
    newest = found.order_by(begun.desc(), other.c.ends_on.desc(), other.c.id.desc()).limit(1)
    return newest.correlate(BESIDE).scalar_subquery()


def _mine() -> CTE:
    """One row for each citizen the professional is beside today, with since or until when for each queue."""
    return (
        select(
            *(
                P.id,
                P.name,
                P.name_key,
                P.language,
                P.interpreter,
                P.sharing,
                P.active_at,
                P.created_at,
                BESIDE.c.looked_at,
            ),
            *(E.starts_on, E.ends_on, _C.id.label("course_id"), _C.name.label("course")),
            *(_T.id.label("team_id"), _T.name.label("team")),
            *(queue.when.label(queue.key) for queue in QUEUES),
            REMINDED_OF.label("reminded_of"),
        )
        .select_from(BESIDE)
        .join(Person.__table__, P.id == BESIDE.c.citizen_id)
        .outerjoin(Enrolment.__table__, E.id == _present_enrolment())
        .outerjoin(Course.__table__, _C.id == E.course_id)
        .outerjoin(Team.__table__, _T.id == _C.team_id)
        .where(P.disabled_at.is_(None))
        .cte("mine")
    )


_MINE = _mine().c
_IN_QUEUE: dict[str, ColumnElement[bool]] = {key: _MINE[key].is_not(None) for key in KEYS}
_IN_QUEUE |= {NEEDS_ME: or_(*(_IN_QUEUE[queue.key] for queue in QUEUES if queue.calls)), EVERYBODY: true()}


def _most_urgent_first() -> tuple[ColumnElement[object], ...]:
    """Who stands in the most pressing queue first, and in it whoever has stood longest."""
    by_queue = [(case((_IN_QUEUE[key], 0), else_=1), _MINE[key]) for key in KEYS]
    return (*(column for pair in by_queue for column in pair), _MINE.name_key)


_ORDER: dict[str, tuple[ColumnElement[object], ...]] = {
    URGENT: _most_urgent_first(),
    NAME: (_MINE.name_key,),
    ACTIVE: (case((_MINE.active_at.is_(None), 1), else_=0), _MINE.active_at.desc(), _MINE.name_key),
    WEEK: (case((_MINE.starts_on.is_(None), 1), else_=0), _MINE.starts_on, _MINE.name_key),
}


def _within(found: Query) -> Query:
    return found.execution_options(tenant_in_statement=True)


STANDING = _within(
    select(
        *(_MINE.team_id, _MINE.team, _MINE.course_id, _MINE.course, _MINE.starts_on),
        *(_MINE.language, _MINE.interpreter, *(_IN_QUEUE[key].label(key) for key in KEYS)),
    )
)
PEOPLE = _within(
    select(P.id, P.name, P.phone, P.language)
    .select_from(BESIDE)
    .join(Person.__table__, P.id == BESIDE.c.citizen_id)
    .where(P.disabled_at.is_(None))
    .order_by(P.name_key, P.id)
)
ONE = _within(select(*_MINE).where(_MINE.id == bindparam("citizen_id")))


@cache
def page(
    queue: str,
    order: str,
    *,
    search: bool,
    team: bool,
    course: bool,
    language: bool,
    interpreter: bool,
    any_interpreter: bool,
) -> Query:
    """One page of a queue with ``of``, how many there are in all; each True asks for that filter's parameter."""
    found = select(*_MINE, func.count().over().label("of")).where(_IN_QUEUE[queue])
    if search:
        found = found.where(*(_MINE.name_key.like(bindparam(word), escape="/") for word in SEARCHED))
    for wanted, column, key in (
        (team, _MINE.team_id, "team_id"),
        (course, _MINE.course_id, "course_id"),
        (language, _MINE.language, "spoken"),
        (interpreter, _MINE.interpreter, "interpreted"),
    ):
        if wanted:
            found = found.where(column == bindparam(key))
    if any_interpreter:
        found = found.where(_MINE.interpreter != "")
    return _within(
        found.order_by(*_ORDER[order], _MINE.id).limit(bindparam("most")).offset(bindparam("first"))
    )


_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)


def _progress(*more: ColumnElement[Any]) -> Query:
    """How far these citizens are in each begun tool, and whether there is news in it.

    ``lit`` says when each star lit where there is; it is JSON as text, since of a page of fifty hardly any is shown.
    """
    is_new = _G.changed_at > SEEN
    found = select(
        *(_G.citizen_id, _G.tool, _G.done, _G.again_at.is_not(None).label("is_again")),
        *(is_new.label("is_new"), case((is_new, cast(_G.stars, Text))).label("lit"), *more),
    )
    found = found.select_from(BESIDE).join(Progress.__table__, _G.citizen_id == BESIDE.c.citizen_id)
    return _within(found.where(BESIDE.c.citizen_id.in_(_IDS), within(_G.organisation_id, ORGANISATION)))


PROGRESS = _progress()
WHOLE_PROGRESS = _progress(_G.missions, _G.stars, _G.badge_at, _G.changed_at)
WISHES = _within(
    select(_W.citizen_id, _W.tool, _W.item, _W.asked_at)
    .where(_W.citizen_id.in_(_IDS), within(_W.organisation_id, ORGANISATION), _W.answered_at.is_(None))
    .order_by(_W.asked_at)
)


def _latest_events() -> Query:
    """The newest events of each citizen: from the tenth newest on, found by its index, however long the history."""
    tenth = select(_V.at).where(_V.citizen_id == P.id).order_by(_V.at.desc()).offset(LATEST - 1).limit(1)
    since = (
        select(P.id, tenth.correlate(Person.__table__).scalar_subquery().label("at"))
        .where(P.id.in_(_IDS), within(P.organisation_id, ORGANISATION))
        .cte("since")
    )
    at_or_after = _V.at >= func.coalesce(since.c.at, LONG_AGO)
    found = select(_V.citizen_id, _V.tool, _V.kind, _V.what, _V.at, _V.id)
    found = found.join_from(since, Event.__table__, and_(_V.citizen_id == since.c.id, at_or_after))
    return found.order_by(_V.at.desc(), _V.id.desc())


EVENTS = _within(_latest_events())
