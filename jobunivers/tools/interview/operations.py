"""What is done about interviews. Flush, never commit."""

import secrets

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.tools.interview.models import MAIL, OWN, PHONE, WAYS, Answer, Practice, Rejection


class UnknownWay(ValueError):
    """There is no such way to practise, or to ask."""


def own_question(*, citizen_id: int, text: str) -> Answer:
    """A question of one's own, not yet kept; its answer is still empty."""
    return Answer(citizen_id=citizen_id, key=f"{OWN}{secrets.token_hex(8)}", question=text, text="")


def practised(*, citizen_id: int, key: str, way: str) -> Practice:
    """Note that a question was answered aloud; raises UnknownWay."""
    if way not in WAYS:
        raise UnknownWay(way)
    practice = Practice(citizen_id=citizen_id, key=key, way=way, practised_at=clock.now())
    versions.keep(practice)
    return practice


def asked(*, rejection: Rejection, how: str) -> None:
    """Note that the citizen asked for a reason; raises UnknownWay."""
    if how not in (MAIL, PHONE):
        raise UnknownWay(how)
    rejection.asked_on, rejection.asked_how = clock.today(), how
    versions.keep(rejection)
