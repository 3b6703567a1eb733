"""Whom the consultant at the browser is beside, and the one row each view of somebody's work leaves behind."""

from flask import abort, current_app

from jobunivers.services import audit
from jobunivers.services.accounts.logins import Me
from jobunivers.services.caseload import reading
from jobunivers.services.caseload.cases import Case, Desk
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.registry import Registry


def consultant() -> Me:
    """The consultant at the browser."""
    person = me()
    if person is None:
        abort(404)
    return person


def desk() -> Desk:
    """The desk of the consultant at the browser."""
    person = consultant()
    return Desk(person.id, person.organisation_id)


def tools() -> Registry:
    """Every tool there is."""
    found: Registry = current_app.extensions["jobunivers.tools"]
    return found


def case_of(citizen_id: int) -> Case:
    """A citizen the consultant is beside today; 404 for anybody else."""
    return or_404(reading.one(desk(), citizen_id))


def look(citizen_id: int, what: str, why: str = audit.BESIDE) -> None:
    """Write down that the consultant opened something of a citizen's: a tool's slug, or the overview."""
    person = consultant()
    audit.looked(
        citizen_id=citizen_id,
        by_id=person.id,
        by_name=person.name,
        by_role=person.role,
        by_organisation=person.organisation,
        what=what,
        why=why,
    )
