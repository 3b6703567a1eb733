"""A team's week: what stands in it, adding, moving and cancelling, and the list on paper."""

from datetime import datetime, timedelta

from flask import Blueprint, request, url_for

from jobunivers import clock
from jobunivers.consultant import beside, words
from jobunivers.consultant.week import paper, telling
from jobunivers.consultant.week.forms import SessionForm
from jobunivers.consultant.week.reaching import session_of, team_of, teams
from jobunivers.languages import Text as _
from jobunivers.services.accounts.models import Team
from jobunivers.services.times_of_day import NoSuchHour
from jobunivers.services.week import days, operations, reading
from jobunivers.services.week.days import Week
from jobunivers.services.week.models import Session
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import go_with_undo
from jobunivers.toolkit.tool_pages import send_document

bp = Blueprint("week", __name__, url_prefix="/konsulent", template_folder="templates")
NO_HOUR = _("Den time findes ikke den dag. Uret stilles frem.")
NEAR, SOON = timedelta(days=14), 5
STAYS = _("Fremmødet er skrevet ned. Derfor kan dagen ikke flyttes.")


@bp.get("/fremmoede/")
def today() -> Shown:
    """Straight to today's register; where there is none, what still waits for one, what comes, and the teams."""
    found, now = teams(), clock.today()
    there = reading.between([team.id for team in found], now - NEAR, now + NEAR)
    near = [one for one in there if one.cancelled_at is None]
    held = [one for one in near if one.day == now]
    waiting = [one for one in held if one.registered_at is None]
    if held and "alle" not in request.args:
        return go(url_for("register.show", session_id=(waiting or held)[0].id))
    return page(
        "week/teams.html",
        teams=found,
        held=held,
        earlier=[one for one in near if one.day < now and one.registered_at is None],
        coming=[one for one in near if one.day > now][:SOON],
        named={team.id: team.name for team in found},
        telling=telling,
        words=words,
    )


@bp.get("/hold/<int:team_id>/uge")
def team(team_id: int) -> Shown:
    """One week of a team."""
    return _team(team_of(team_id), SessionForm())


@bp.post("/hold/<int:team_id>/uge")
def add(team_id: int) -> Shown:
    """One more session."""
    found, form = team_of(team_id), SessionForm()
    times = _times(form)
    if times is None:
        return _team(found, form, 422)
    one = operations.add(
        team_id=found.id,
        title=form.title.data,
        text=form.text.data,
        where=form.where.data,
        starts_at=times[0],
        ends_at=times[1],
    )
    return go(_week_of(one), _("Det står i ugen nu. Borgerne kan se det."))


@bp.get("/hold/<int:team_id>/uge/liste")
def on_paper(team_id: int) -> Shown:
    """The week's list as a PDF, to be ticked by hand."""
    found, week = team_of(team_id), Week.named(request.args.get("uge", ""))
    return send_document(
        paper.register(beside.consultant().id, found, week), "pdf", f"{found.name} {week.name}"
    )


@bp.get("/moede/<int:session_id>/ret")
def edit(session_id: int) -> Shown:
    """One session to be changed."""
    one, found = session_of(session_id)
    there = clock.local(one.starts_at)
    minutes = int((one.ends_at - one.starts_at).total_seconds()) // 60
    return _edit(one, found, SessionForm(obj=one, on=there.date(), at=there.time(), minutes=minutes))


@bp.post("/moede/<int:session_id>/ret")
def change(session_id: int) -> Shown:
    """Change or move it."""
    one, found = session_of(session_id)
    form = SessionForm()
    times = _times(form)
    if times is None:
        return _edit(one, found, form, 422)
    try:
        told = {"title": form.title.data, "text": form.text.data, "where": form.where.data}
        operations.change(one, starts_at=times[0], ends_at=times[1], **told)
    except operations.HasRegister:
        form.on.errors = [STAYS]
        return _edit(one, found, form, 422)
    return go(_week_of(one), _("Det er gemt. Borgerne kan se det."))


@bp.post("/moede/<int:session_id>/aflys")
def cancel(session_id: int) -> Shown:
    """It does not take place; it can be taken back."""
    one, _team_of_it = session_of(session_id)
    operations.cancel(one)
    back = url_for("week.after_all", session_id=one.id)
    return go_with_undo(_week_of(one), action=back, said=_("%(title)s er aflyst.", title=one.title))


@bp.post("/moede/<int:session_id>/alligevel")
def after_all(session_id: int) -> Shown:
    """It takes place after all."""
    one, _team_of_it = session_of(session_id)
    operations.hold_after_all(one)
    return go(_week_of(one), _("Nu gælder det igen."))


def _team(found: Team, form: SessionForm, status: int = 200) -> Shown:
    week, there = reading.week_at(
        request.args.get("uge", ""), lambda first, last: reading.between([found.id], first, last)
    )
    shown = [(day, [one for one in there if one.day == day]) for day in week.days]
    return page(
        "week/team.html",
        status,
        team=found,
        week=week,
        days=[(day, held) for day, held in shown if held or day.isoweekday() < 6],
        is_empty=not there,
        phase=reading.phase_of(there),
        form=form,
        telling=telling,
        words=words,
        now=clock.today(),
        this=Week.of(clock.today()),
    )


def _edit(one: Session, found: Team, form: SessionForm, status: int = 200) -> Shown:
    return page("week/edit.html", status, one=one, team=found, form=form, back=_week_of(one))


def _times(form: SessionForm) -> tuple[datetime, datetime] | None:
    """When it begins and ends; None where something was not understood."""
    if not form.validate():
        return None
    try:
        return days.at(form.on.data, form.at.data, form.minutes.data)  # type: ignore[arg-type]
    except NoSuchHour:
        form.at.errors = [NO_HOUR]
        return None


def _week_of(one: Session) -> str:
    return url_for("week.team", team_id=one.team_id, uge=Week.of(one.day).name)
