"""The teams and sessions of the consultant at the browser; clear words for those of others."""

from flask import url_for

from jobunivers.consultant import beside
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Team
from jobunivers.services.week import reading
from jobunivers.services.week.models import Session
from jobunivers.toolkit.access import NotHere


def teams() -> list[Team]:
    """The teams somebody the consultant is beside is on, and those whose course they run."""
    return reading.teams_of(beside.consultant().id)


def team_of(team_id: int) -> Team:
    """One of these; 404 in words for any other."""
    found = next((team for team in teams() if team.id == team_id), None)
    if found is None:
        raise _not_here()
    return found


def session_of(session_id: int) -> tuple[Session, Team]:
    """A session of one of these teams."""
    found = reading.one(session_id)
    team = next((team for team in teams() if found is not None and team.id == found.team_id), None)
    if found is None or team is None:
        raise _not_here()
    return found, team


def _not_here() -> NotHere:
    return NotHere(
        _("Det hold er ikke hos dig"),
        _("Du ser de hold, du leder, og dem, dine borgere er på lige nu."),
        url_for("week.today"),
        _("Dine hold"),
    )
