"""M4: the goal staircase, made from the goal downwards and climbed from below."""

from flask import abort, request, url_for
from werkzeug.wrappers import Response

from jobunivers.languages import Text as _
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.services.facts import STEP
from jobunivers.toolkit import files
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.smart import operations, shown, work
from jobunivers.tools.smart.blueprint import bp
from jobunivers.tools.smart.forms import by_key, starters, step_form
from jobunivers.tools.smart.models import ROWS, STEPS, Step
from jobunivers.tools.smart.routes.keeping import keep


@bp.get("/trappe")
def staircase() -> Shown:
    """The staircase to one of the goals."""
    saved_work = work.latest(citizen_id())
    row = _row(request.args.get("vej", saved_work.climbs))
    return tool_page(
        "smart/staircase.html",
        work=saved_work,
        row=row,
        ways=[
            {"key": one, "title": saved_work.branch_name(one) or by_key("row")[one]["title"]} for one in ROWS
        ],
        goal=saved_work.goals.get(row),
        stairs=shown.stairs(saved_work, row),
        stands_on=saved_work.stands_on(row),
        next=next((number for number, step in saved_work.staircase(row) if not (step and step.text)), None),
        mixed_up=shown.later_than_above(saved_work, row),
    )


@bp.get("/trappe/<row>/<int:number>")
def step(row: str, number: int) -> Shown:
    """One step."""
    found = work.latest(citizen_id()).steps.get((_row(row), _number(number)))
    return _step_page(row, number, step_form()(obj=found))


@bp.post("/trappe/<row>/<int:number>")
def save_step(row: str, number: int) -> Shown | str:
    """Save one step; the one below comes next."""
    form = step_form()()
    _row(row), _number(number)
    is_right = form.validate()
    plan, part = keep(form, lambda plan: operations.step_of(plan=plan, row=row, number=number))
    if plan.agreed_at is None:
        operations.climb(plan=plan, row=row)
    if not is_right:
        return _step_page(row, number, form, 422)
    more = number > STEPS[-1]
    onward = (
        url_for("smart.step", row=row, number=number - 1) if more else url_for("smart.staircase", vej=row)
    )
    return saved(part, onward)


@bp.post("/trin/<int:step_id>/hak")
def tick(step_id: int) -> Shown:
    """Tick a step off, or take the tick away."""
    found, done = mine(Step, step_id), request.form.get("done") == "1"
    operations.tick(step=found, done=done)
    praise = _("Du er nået trin %(nr)s. Godt gået.", nr=found.number)
    return go(url_for("smart.staircase", vej=found.row), praise if done else None)


@bp.get("/datoer.ics")
def dates() -> Response:
    """The days of the plan for a calendar."""
    saved_work = work.latest(citizen_id())
    return files.events(_events(saved_work), _("Min SMART-jobplan"), "jobplan")


def _events(saved_work: work.Work) -> list[CalendarEvent]:
    steps = [
        CalendarEvent(
            uid=f"smart-step-{one.id}@jobunivers",
            summary=str(_("Trin %(nr)s: %(tekst)s", nr=one.number, tekst=one.text)),
            day=one.due_on,
            description=one.how,
            url=files.public(url_for("smart.staircase", vej=one.row)),
        )
        for one in saved_work.steps.values()
        if one.due_on and not one.done_on
    ]
    goals = [
        CalendarEvent(
            uid=f"smart-goal-{one.id}@jobunivers",
            summary=str(_("Mål: %(tekst)s", tekst=one.s)),
            day=one.reach_on,
            description=one.m,
            url=files.public(url_for("smart.goals")),
        )
        for one in saved_work.goals.values()
        if one.reach_on
    ]
    return steps + goals


def _row(row: str) -> str:
    if row not in ROWS:
        abort(404)
    return row


def _number(number: int) -> int:
    if number not in STEPS:
        abort(404)
    return number


def _step_page(row: str, number: int, form: Form, status: int = 200) -> Shown:
    saved_work = work.latest(citizen_id())
    part = saved_work.steps.get((row, number))
    return tool_page(
        "smart/step.html",
        status,
        form=form,
        row=row,
        number=number,
        above=shown.above(saved_work, row, number),
        told=starters(),
        base=part.version if part else 0,
        said=said_before(STEP),
    )
