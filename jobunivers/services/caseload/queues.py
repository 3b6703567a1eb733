"""The queues of the desk, the most pressing first. One line a queue: who stands in it, and since or until when.

A queue is one column of the caseload: the moment or day for which a citizen stands in it, NULL for who does not. It
may look at ``P`` (the person), ``BESIDE`` and ``E`` (the present enrolment) and at whatever it finds by the citizen's
id through an index, so that it costs the same in an organisation of 100 and of 100,000. What a queue is called, and
how its reason is worded, stands in ``consultant/caseload/``.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Date, bindparam, case, func, select

from jobunivers.db import Moment
from jobunivers.services.accounts.models import Enrolment, Person
from jobunivers.services.caseload.beside import BESIDE, NOW, SEEN, TODAY, E, P
from jobunivers.services.feedback import Wish
from jobunivers.services.internship.models import FollowUp
from jobunivers.services.messages.models import Message
from jobunivers.services.progress import BY_CITIZEN, Event, Progress
from jobunivers.services.report.models import Report
from jobunivers.services.sticky.models import Sticky
from jobunivers.services.times.models import STANDS, Appointment

WROTE, WAITING, MEETS_TODAY, REPORT_DUE = "wrote", "waiting", "today", "report"
MEASURE, ENDING, REMINDER = "measure", "ending", "reminder"
QUIET, CHANGED = "quiet", "changed"
FOLLOW_UP = "follow_up"
MEASURED_IN = "progression"
_W, _V, _G, _S = Wish.__table__.c, Event.__table__.c, Progress.__table__.c, Sticky.__table__.c
_R, _M, _A = Report.__table__.c, Message.__table__.c, Appointment.__table__.c
_F = FollowUp.__table__.c


@dataclass(frozen=True)
class Queue:
    """One queue: its key, and the column that says since or until when somebody stands in it.

    ``calls`` is whether whoever stands in it needs the professional. Most citizens have done something new since
    yesterday, so that alone calls for nobody.
    """

    key: str
    when: ColumnElement[Any]
    calls: bool = True


def _wrote() -> ColumnElement[Any]:
    """When the citizen wrote the oldest message that is not answered."""
    oldest = select(func.min(_M.created_at)).where(
        _M.citizen_id == P.id, _M.from_citizen.is_(True), _M.answered_at.is_(None)
    )
    return oldest.correlate(Person.__table__).scalar_subquery()


def _asked() -> ColumnElement[Any]:
    """When the oldest wish for feedback that nobody has answered was made."""
    oldest = select(func.min(_W.asked_at)).where(_W.citizen_id == P.id, _W.answered_at.is_(None))
    return oldest.correlate(Person.__table__).scalar_subquery()


def _meets_today() -> ColumnElement[Any]:
    """When the professional meets somebody today; until an hour after it began."""
    first = select(func.min(_A.starts_at)).where(
        _A.citizen_id == P.id,
        _A.by_id == bindparam("consultant_id"),
        _A.starts_at >= bindparam("meets_from", type_=Moment()),
        _A.starts_at < bindparam("day_ends", type_=Moment()),
        _A.state.in_(STANDS),
        _A.deleted_at.is_(None),
    )
    return first.correlate(Person.__table__).scalar_subquery()


def _changed() -> ColumnElement[Any]:
    """When the citizen last did something that the professional has not looked at."""
    newest = select(_V.at).where(_V.citizen_id == P.id, _V.at > SEEN, _V.kind.in_(BY_CITIZEN))
    newest = newest.order_by(_V.at.desc()).limit(1)
    return newest.correlate(Person.__table__, BESIDE).scalar_subquery()


def _note(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """One column of the professional's own oldest note whose day has come."""
    due = select(column).where(
        _S.about_id == P.id,
        _S.consultant_id == bindparam("consultant_id"),
        _S.on <= TODAY,
        _S.deleted_at.is_(None),
    )
    return due.order_by(_S.on, _S.id).limit(1).correlate(Person.__table__).scalar_subquery()


def _quiet() -> ColumnElement[Any]:
    """When somebody who has been away for long was last there."""
    seen = func.coalesce(P.active_at, P.welcomed_at, P.created_at)
    return case((seen < bindparam("quiet_before", type_=P.active_at.type), seen))


def _follow_up() -> ColumnElement[Any]:
    """The day on which a follow-up at a workplace is, or was, to be held."""
    due = select(func.min(_F.due_on)).where(
        _F.citizen_id == P.id, _F.due_on <= TODAY, _F.held_on.is_(None), _F.deleted_at.is_(None)
    )
    return due.correlate(Person.__table__).scalar_subquery()


def _measure() -> ColumnElement[Any]:
    """While a course runs: since when a new measurement is due, or since when somebody is here who has had none.

    A first one is due when the course has run for a week.
    """
    again = select(_G.again_at).where(_G.citizen_id == P.id, _G.tool == MEASURED_IN)
    due: ColumnElement[Any] = again.correlate(Person.__table__).scalar_subquery()
    runs = (E.starts_on <= TODAY) & (E.ends_on >= TODAY)
    first = E.starts_on <= bindparam("first_measured_before", type_=Date())
    return case(
        (runs & (due <= NOW), due),
        (runs & due.is_(None) & first, func.coalesce(P.welcomed_at, P.created_at)),
    )


def _report() -> ColumnElement[Any]:
    """The last day of a course that is over, or will be in some days, and of which no report is closed."""
    closed = select(_R.id).where(
        _R.citizen_id == P.id, _R.closed_at.is_not(None), _R.until >= E.ends_on, _R.deleted_at.is_(None)
    )
    is_closed = closed.correlate(Person.__table__, Enrolment.__table__).exists()
    return case(((E.ends_on <= bindparam("report_before", type_=Date())) & ~is_closed, E.ends_on))


def _ending() -> ColumnElement[Any]:
    """The last day of a course that ends soon."""
    soon = bindparam("ending_before", type_=Date())
    return case(((E.ends_on >= TODAY) & (E.ends_on <= soon), E.ends_on))


QUEUES = (
    Queue(WROTE, _wrote()),
    Queue(WAITING, _asked()),
    Queue(MEETS_TODAY, _meets_today()),
    Queue(REPORT_DUE, _report()),
    Queue(FOLLOW_UP, _follow_up()),
    Queue(MEASURE, _measure()),
    Queue(ENDING, _ending()),
    Queue(REMINDER, _note(_S.on)),
    Queue(QUIET, _quiet()),
    Queue(CHANGED, _changed(), calls=False),
)
REMINDED_OF = _note(_S.text)
KEYS = tuple(queue.key for queue in QUEUES)
CALLING = tuple(queue.key for queue in QUEUES if queue.calls)
