"""Whom the consultant at the browser is beside, and what a page says when that, or the sharing, is over."""

from flask import abort, current_app, url_for

from jobunivers.languages import Text as _
from jobunivers.services import sharing
from jobunivers.services.accounts.logins import Me
from jobunivers.services.agreements import reading as agreements
from jobunivers.services.agreements.models import Agreement
from jobunivers.services.caseload import reading
from jobunivers.services.caseload.cases import Case, Desk
from jobunivers.services.sharing import Shares
from jobunivers.toolkit.access import NotHere, me
from jobunivers.toolkit.agreements import readable
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
    """A citizen the consultant is beside today; 404 for anybody else, whether there is such a one or not."""
    found = reading.one(desk(), citizen_id)
    if found is None:
        raise NotHere(
            _("Den borger er ikke hos dig"),
            _("Måske er en kollega ved siden af nu. Derfor kan du ikke se noget her."),
            url_for("caseload.desk"),
            _("Mine borgere"),
        )
    return found


def agreements_of(case: Case) -> list[Agreement]:
    """A citizen's agreements that may be read, the oldest first: what came of closed work is closed with it."""
    shares = Shares(case.sharing, sharing.choices(case.id))
    return readable(agreements.of_citizen(case.id), shares, tools())


def not_shared(case: Case) -> NotHere:
    """What is said of work that is not shared, or not there: the same of both."""
    return NotHere(
        _("Det er ikke delt med dig"),
        _(
            "%(name)s har lukket for det eller slettet det. Du kan stadig se missionerne.",
            name=case.first_name,
        ),
        url_for("citizen.overview", citizen_id=case.id),
        _("Til siden om %(name)s", name=case.first_name),
    )
