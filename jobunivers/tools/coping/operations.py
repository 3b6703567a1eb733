"""What is done beside the exercises. Flush, never commit."""

from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.tools.coping import work
from jobunivers.tools.coping.models import Mark


def mark(*, citizen_id: int, kind: str, key: str, chosen: bool) -> Mark:
    """Mark a pause as one to use again or not, a card as one to ask about or not; the latest word counts."""
    row = work.latest(citizen_id).marks.get((kind, key))
    if row is None:
        row = Mark(citizen_id=citizen_id, kind=kind, key=key, is_chosen=chosen)
        session.add(row)
    row.is_chosen = chosen
    versions.keep(row)
    return row
