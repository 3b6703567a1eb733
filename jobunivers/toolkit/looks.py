"""Each look by somebody else at a citizen's things is one row that the citizen can see.

What is opened again within a quarter of an hour (a film played in parts, a photo on each page) is the same look.
"""

from datetime import timedelta

from jobunivers import clock
from jobunivers.services import audit
from jobunivers.toolkit.access import me, or_404

ONE_TIME = timedelta(minutes=15)
FRIEND = "friend"


def look(citizen_id: int, what: str, why: str = audit.BESIDE) -> None:
    """Write down that the person at the browser opened a page: a tool's slug, or one of ``audit.WHAT``."""
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


def by_professional(citizen_id: int, what: str) -> None:
    """The person at the browser opens a file of a citizen's; the citizen's own look is none."""
    person = me()
    if person is None or person.id == citizen_id:
        return
    if not audit.is_noted(citizen_id, by_id=person.id, what=what, since=clock.now() - ONE_TIME):
        look(citizen_id, what)


def by_friend(citizen_id: int, name: str, what: str) -> None:
    """Whoever holds a link of the citizen's opens it: known by the name the citizen has given them."""
    since = clock.now() - ONE_TIME
    if not audit.is_noted(citizen_id, by_id=None, by_name=name, what=what, since=since):
        audit.looked(
            citizen_id=citizen_id,
            by_id=None,
            by_name=name,
            by_role=FRIEND,
            by_organisation="",
            what=what,
            why=audit.LINK,
        )
