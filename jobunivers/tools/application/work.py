"""A citizen's applications as saved, and where each mission stands in the one that has come furthest."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services import feedback
from jobunivers.services.plain_language import words_of
from jobunivers.services.progress import NOT_BEGUN, State, state
from jobunivers.services.reading import read_once
from jobunivers.tools.application.models import AD, PARTS, Application

SHORTEST_LETTER = 20


@dataclass(frozen=True)
class Work:
    """One application; an empty one for somebody who has not begun.

    ``was_read``: somebody else has read it; ``sent``: how many the citizen has sent in all.
    """

    application: Application | None = None
    was_read: bool = False
    sent: int = 0

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the letter that are written."""
        one = self.application
        return tuple(part for part in PARTS if one and getattr(one, part).strip())

    @property
    def words(self) -> int:
        """How many words the letter has."""
        return len(words_of(text_of(self.application))) if self.application else 0

    @property
    def is_written(self) -> bool:
        """Whether there is a letter: all four parts, or a text in one piece."""
        if self.application is None:
            return False
        return self.words >= SHORTEST_LETTER if self.application.is_free else len(self.parts) == len(PARTS)


def text_of(application: Application) -> str:
    """The citizen's own words of the letter, part after part."""
    if application.is_free:
        return application.free
    return "\n\n".join(text for part in PARTS if (text := getattr(application, part).strip()))


@read_once
def applications(citizen_id: int) -> list[Application]:
    """All applications of a citizen that are not put away, the first first."""
    found = select(Application).where(Application.citizen_id == citizen_id, Application.deleted_at.is_(None))
    return list(session.scalars(found.order_by(Application.id)))


def latest(citizen_id: int) -> Work:
    """The application that has come furthest."""
    every = applications(citizen_id)
    sent = sum(one.sent_on is not None for one in every)
    found = [Work(one, was_read, sent) for one, was_read in _read(every, citizen_id)]
    return max(found, key=_how_far, default=Work())


def of_application(application: Application) -> Work:
    """One application."""
    ((_one, was_read),) = _read([application], application.citizen_id)
    return Work(application, was_read)


def current(citizen_id: int) -> Application | None:
    """The application a citizen goes on with: the one worked on last among those not sent, else the last one."""
    found = applications(citizen_id)
    under_way = [one for one in found if one.sent_on is None] or found
    return max(under_way, key=lambda one: (one.changed_at, one.id), default=None)


def states(work: Work) -> dict[str, State]:
    """Where each mission stands in one application, by mission key."""
    return {
        "ad": reading(work),
        "company": knowing(work),
        "write": writing(work),
        "check": checking(work),
        "send": sending(work),
    }


def reading(work: Work) -> State:
    """M1: what is asked for is found and what matters most is said; without an ad, what the citizen wishes."""
    one = work.application
    if one is None:
        return State()
    if one.kind != AD:
        return state(bool(one.wish.strip()), False)
    reached = bool(one.asked and one.matters_most.strip())
    return state(reached, bool(one.ad.strip() or one.asked), done=len(one.asked))


def knowing(work: Work) -> State:
    """M2: something is noted about the company."""
    one = work.application
    return (
        State()
        if one is None
        else state(bool(one.company_notes.strip()), bool(one.company_questions or one.fits))
    )


def writing(work: Work) -> State:
    """M3: there is a letter."""
    return state(work.is_written, work.words > 0, done=work.words)


def checking(work: Work) -> State:
    """M4: the letter is written and somebody else has read it."""
    return state(work.is_written and work.was_read, work.is_written)


def sending(work: Work) -> State:
    """M5: it is sent."""
    one = work.application
    return State() if one is None else state(one.sent_on is not None, bool(one.cv))


def has_sent(work: Work) -> bool:
    """A small step: an application is on its way, whatever else is done."""
    return work.sent > 0


def _how_far(work: Work) -> tuple[int, int, int]:
    stands = states(work).values()
    begun = sum(one.status != NOT_BEGUN for one in stands)
    return sum(one.is_done for one in stands), begun, work.application.id if work.application else 0


def _read(found: Iterable[Application], citizen_id: int) -> list[tuple[Application, bool]]:
    """Each with whether somebody else has read it: the citizen says so, or a professional has written about it."""
    about = {said.item for said in feedback.on(citizen_id, "application")}
    return [(one, one.read_by_other or str(one.id) in about) for one in found]
