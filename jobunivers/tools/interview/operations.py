"""What is done about interviews. Flush, never commit."""

import secrets

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.services.unknown import Unknown
from jobunivers.tools.interview.models import MAIL, OWN, PHONE, Answer, Rejection


def own_question(*, citizen_id: int, text: str) -> Answer:
    """A question of one's own, not yet kept; its answer is still empty."""
    return Answer(citizen_id=citizen_id, key=f"{OWN}{secrets.token_hex(8)}", question=text, text="")


def asked(*, rejection: Rejection, how: str) -> None:
    """Note that the citizen asked for a reason; raises Unknown."""
    if how not in (MAIL, PHONE):
        raise Unknown(how)
    rejection.asked_on, rejection.asked_how = clock.today(), how
    versions.keep(rejection)
