"""What is done with calls. Flush, never commit."""

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.services.unknown import Unknown
from jobunivers.tools.call.models import OUTCOMES, Call, Question

MOST_QUESTIONS = 30


class TooManyQuestions(Exception):
    """A call has thirty questions; nobody asks more."""


def pick(*, call: Call, key: str) -> Question:
    """Choose a question of the bank; one that was put back comes again with what they answered."""
    found = session.scalar(select(Question).where(Question.call_id == call.id, Question.key == key))
    if found is None:
        return _add(call, Question(key=key))
    versions.fetch_back(found)
    return found


def put_back(*, call: Call, key: str) -> None:
    """Do not ask a question of the bank after all."""
    found = session.scalar(select(Question).where(Question.call_id == call.id, Question.key == key))
    if found is not None:
        versions.remove(found)


def ask_own(*, call: Call, text: str) -> Question:
    """Add a question in one's own words; raises TooManyQuestions."""
    return _add(call, Question(text=text))


def called(*, call: Call, outcome: str) -> None:
    """Note that the citizen called, and how it went; raises Unknown."""
    if outcome not in OUTCOMES:
        raise Unknown(outcome)
    call.called_at, call.outcome, call.follow_up_on = clock.now(), outcome, None
    versions.keep(call)


def _add(call: Call, question: Question) -> Question:
    asked = select(Question.id).where(Question.call_id == call.id, Question.deleted_at.is_(None))
    if len(session.scalars(asked).all()) >= MOST_QUESTIONS:
        raise TooManyQuestions
    question.citizen_id, question.call_id = call.citizen_id, call.id
    versions.keep(question)
    return question
