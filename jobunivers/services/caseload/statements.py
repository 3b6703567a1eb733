"""The desk's reads, built once. Each names its organisation; none grows with the organisation or with its history."""

from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import (
    CTE,
    BindParameter,
    ColumnElement,
    Date,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    true,
)

from jobunivers.services.accounts.models import Assignment, Course, Enrolment, Person, Team
from jobunivers.services.feedback import Wish
from jobunivers.services.names import MOST_WORDS
from jobunivers.services.progress import Event, Progress

NEEDS_ME, WAITING, CHANGED, QUIET, ENDING, EVERYBODY = (
    "needs",
    "waiting",
    "changed",
    "quiet",
    "ending",
    "everybody",
)
QUEUES = (NEEDS_ME, WAITING, CHANGED, QUIET, ENDING, EVERYBODY)
URGENT, NAME, ACTIVE, WEEK = "urgent", "name", "active", "week"
ORDERS = (URGENT, NAME, ACTIVE, WEEK)
FROM_CITIZEN = ("work", "star", "badge", "share", "ask")
SEARCHED = tuple(f"word_{number}" for number in range(MOST_WORDS))
LATEST = 10
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

Query: TypeAlias = Select[*tuple[Any, ...]]

_A, _P, _E = Assignment.__table__.c, Person.__table__.c, Enrolment.__table__.c
_C, _T, _W = Course.__table__.c, Team.__table__.c, Wish.__table__.c
_V, _G = Event.__table__.c, Progress.__table__.c
_ORGANISATION: BindParameter[int] = bindparam("organisation_id")
_TODAY = bindparam("today", type_=Date())
_BESIDE = (
    select(_A.citizen_id, func.max(_A.looked_at).label("looked_at"))
    .where(
        _A.organisation_id == _ORGANISATION,
        _A.consultant_id == bindparam("consultant_id"),
        _A.starts_on <= _TODAY,
        or_(_A.ends_on.is_(None), _A.ends_on >= _TODAY),
    )
    .group_by(_A.citizen_id)
    .cte("beside")
)
_SEEN = func.coalesce(_BESIDE.c.looked_at, literal(LONG_AGO, _V.at.type))


def _present_enrolment() -> ColumnElement[int]:
    """The course the citizen is on; before it begins the next one, afterwards the last one."""
    other = Enrolment.__table__.alias()
    found = select(other.c.id).where(other.c.citizen_id == _BESIDE.c.citizen_id)
    begun = case((other.c.starts_on <= _TODAY, 1), else_=0)
    newest = found.order_by(begun.desc(), other.c.ends_on.desc(), other.c.id.desc()).limit(1)
    return newest.correlate(_BESIDE).scalar_subquery()


def _mine() -> CTE:
    """One row for each citizen the professional is beside today, with a yes or no for each queue."""
    wish = select(func.min(_W.asked_at)).where(_W.citizen_id == _P.id, _W.answered_at.is_(None))
    changed = exists().where(_V.citizen_id == _P.id, _V.at > _SEEN, _V.kind.in_(FROM_CITIZEN))
    seen = func.coalesce(_P.active_at, _P.welcomed_at, _P.created_at)
    ending = and_(_E.ends_on >= _TODAY, _E.ends_on <= bindparam("ending_before", type_=Date()))
    return (
        select(
            *(
                _P.id,
                _P.name,
                _P.name_key,
                _P.language,
                _P.sharing,
                _P.active_at,
                _P.created_at,
                _BESIDE.c.looked_at,
            ),
            *(_E.starts_on, _E.ends_on, _C.id.label("course_id"), _C.name.label("course")),
            *(_T.id.label("team_id"), _T.name.label("team")),
            wish.correlate(Person.__table__).scalar_subquery().label("asked_at"),
            changed.correlate(Person.__table__, _BESIDE).label("changed"),
            (seen < bindparam("quiet_before", type_=_P.active_at.type)).label("quiet"),
            func.coalesce(ending, not_(true())).label("ending"),
        )
        .select_from(_BESIDE)
        .join(Person.__table__, _P.id == _BESIDE.c.citizen_id)
        .outerjoin(Enrolment.__table__, _E.id == _present_enrolment())
        .outerjoin(Course.__table__, _C.id == _E.course_id)
        .outerjoin(Team.__table__, _T.id == _C.team_id)
        .where(_P.disabled_at.is_(None))
        .cte("mine")
    )


_MINE = _mine().c
_WAITS = _MINE.asked_at.is_not(None)
_IN_QUEUE: dict[str, ColumnElement[bool]] = {
    WAITING: _WAITS,
    CHANGED: _MINE.changed,
    QUIET: _MINE.quiet,
    ENDING: _MINE.ending,
    NEEDS_ME: or_(_WAITS, _MINE.changed, _MINE.quiet, _MINE.ending),
    EVERYBODY: true(),
}
_ORDER: dict[str, tuple[ColumnElement[object], ...]] = {
    URGENT: (
        case((_WAITS, 0), else_=1),
        _MINE.asked_at,
        case((_MINE.ending, 0), else_=1),
        case((_MINE.quiet, 0), else_=1),
        case((_MINE.changed, 0), else_=1),
        _MINE.name_key,
    ),
    NAME: (_MINE.name_key,),
    ACTIVE: (case((_MINE.active_at.is_(None), 1), else_=0), _MINE.active_at.desc(), _MINE.name_key),
    WEEK: (case((_MINE.starts_on.is_(None), 1), else_=0), _MINE.starts_on, _MINE.name_key),
}


def _within(found: Query) -> Query:
    return found.execution_options(tenant_in_statement=True)


COUNTS = _within(select(*(func.count(case((_IN_QUEUE[queue], 1))).label(queue) for queue in QUEUES)))
CHOICES = _within(
    select(
        _MINE.team_id, _MINE.team, _MINE.course_id, _MINE.course, _MINE.starts_on, _MINE.language
    ).distinct()
)
ONE = _within(select(*_MINE).where(_MINE.id == bindparam("citizen_id")))


@cache
def page(queue: str, order: str, *, search: bool, team: bool, course: bool, language: bool) -> Query:
    """One page of a queue with ``of``, how many there are in all; each True asks for that filter's parameter."""
    found = select(*_MINE, func.count().over().label("of")).where(_IN_QUEUE[queue])
    if search:
        found = found.where(*(_MINE.name_key.like(bindparam(word), escape="/") for word in SEARCHED))
    for wanted, column, key in (
        (team, _MINE.team_id, "team_id"),
        (course, _MINE.course_id, "course_id"),
        (language, _MINE.language, "spoken"),
    ):
        if wanted:
            found = found.where(column == bindparam(key))
    return _within(
        found.order_by(*_ORDER[order], _MINE.id).limit(bindparam("most")).offset(bindparam("first"))
    )


_IDS: BindParameter[list[int]] = bindparam("ids", expanding=True)
PROGRESS = _within(
    select(_G.citizen_id, _G.tool, _G.done, _G.stars, _G.badge_at, _G.changed_at).where(
        _G.citizen_id.in_(_IDS), _G.organisation_id == _ORGANISATION
    )
)
WISHES = _within(
    select(_W.citizen_id, _W.tool, _W.item, _W.asked_at)
    .where(_W.citizen_id.in_(_IDS), _W.organisation_id == _ORGANISATION, _W.answered_at.is_(None))
    .order_by(_W.asked_at)
)


def _latest_events() -> Query:
    """The newest events of each citizen: from the tenth newest on, found by its index, however long the history."""
    tenth = select(_V.at).where(_V.citizen_id == _P.id).order_by(_V.at.desc()).offset(LATEST - 1).limit(1)
    since = (
        select(_P.id, tenth.correlate(Person.__table__).scalar_subquery().label("at"))
        .where(_P.id.in_(_IDS), _P.organisation_id == _ORGANISATION)
        .cte("since")
    )
    at_or_after = _V.at >= func.coalesce(since.c.at, literal(LONG_AGO, _V.at.type))
    found = select(_V.citizen_id, _V.tool, _V.kind, _V.what, _V.at, _V.id)
    found = found.join_from(since, Event.__table__, and_(_V.citizen_id == since.c.id, at_or_after))
    return found.order_by(_V.at.desc(), _V.id.desc())


EVENTS = _within(_latest_events())
