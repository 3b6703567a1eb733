"""One team: its name, its courses, and closing, moving or deleting it."""

from flask import Blueprint, request, url_for

from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.pages.admin.courses import CHOOSE_FIRST, NOT_EMPTY, TEAM_EXISTS
from jobunivers.pages.admin.forms import NOBODY, ChooseForm, TeamForm
from jobunivers.services.accounts import listing, placing
from jobunivers.services.accounts.models import Team
from jobunivers.toolkit.access import row_of, sent_id
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("teams", __name__, url_prefix="/admin/forloeb/hold")


@bp.get("/<int:team_id>")
def show(team_id: int) -> Shown:
    """The team and its courses."""
    team = row_of(Team, team_id)
    return _show(team, TeamForm(data={"team_name": team.name}))


@bp.post("/<int:team_id>")
def rename(team_id: int) -> Shown:
    """Call it something else."""
    team, form = row_of(Team, team_id), TeamForm()
    if form.validate():
        try:
            placing.name_team(name=form.team_name.data, team=team)
            return _back(team, _("Holdet er gemt."))
        except placing.TeamExists:
            form.team_name.errors = [TEAM_EXISTS]
    return _show(team, form, 422)


@bp.post("/<int:team_id>/luk")
def close(team_id: int) -> Shown:
    """Close it to new courses, or open it again; what it has goes on."""
    team, closed = row_of(Team, team_id), request.form.get("closed") == "1"
    placing.close_team(team, closed=closed)
    return _back(team, _("Holdet er lukket for nye forløb.") if closed else _("Holdet er åbent igen."))


@bp.post("/<int:team_id>/flyt")
def move(team_id: int) -> Shown:
    """All its courses go to another team."""
    team, chosen = row_of(Team, team_id), sent_id("chosen")
    if chosen in (NOBODY, team.id):
        return _back(team, CHOOSE_FIRST)
    other = row_of(Team, chosen)
    count = placing.move_courses(from_team=team, to_team=other)
    said = _n(
        "%(num)s forløb er nu på %(navn)s.", "%(num)s forløb er nu på %(navn)s.", count, navn=other.name
    )
    return _back(other, said)


@bp.post("/<int:team_id>/slet")
def delete(team_id: int) -> Shown:
    """Take it away when nothing belongs to it."""
    team = row_of(Team, team_id)
    try:
        placing.delete_empty(team)
    except placing.NotEmpty:
        return _back(team, NOT_EMPTY)
    return go(url_for("courses.all_courses") + "#hold", _("Holdet er slettet."))


def _show(team: Team, form: TeamForm, status: int = 200) -> Shown:
    others = [one for one in listing.open_teams() if one[0] != team.id]
    courses = placing.courses_of(team.id)
    return page(
        "admin/team.html",
        status,
        team=team,
        form=form,
        courses=courses,
        is_empty=not courses and placing.is_empty(team),
        to=ChooseForm("team", _("Flyt forløbene til"), others) if courses and others else None,
    )


def _back(team: Team, said: _) -> Shown:
    return go(url_for("teams.show", team_id=team.id), said)
