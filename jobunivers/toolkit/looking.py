"""One row for each look at a citizen's things by the person at the browser."""

from jobunivers.services import audit
from jobunivers.toolkit.access import me, or_404


def look(citizen_id: int, what: str, why: str = audit.BESIDE) -> None:
    """Write down that somebody opened something of a citizen's: a tool's slug, or one of ``audit.WHAT``."""
    person = or_404(me())
    audit.looked(
        citizen_id=citizen_id,
        by_id=person.id,
        by_name=person.name,
        by_role=person.role,
        by_organisation=person.organisation,
        what=what,
        why=why,
    )
