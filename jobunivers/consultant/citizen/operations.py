"""What a consultant does for a citizen. Flush, never commit."""

from jobunivers.db import session
from jobunivers.services.accounts import operations
from jobunivers.services.accounts.models import Person


def invite(*, citizen_id: int, by_id: int) -> str:
    """A single-use way in that lasts ten minutes; earlier unused ones end."""
    return operations.invite(person=session.get_one(Person, citizen_id), made_by_id=by_id)
