"""M1: three rows that each lead to a branch, and the focus on each."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services.facts import COMPETENCE, SKILL, VALUE
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, render
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.smart import operations, work
from jobunivers.tools.smart.blueprint import bp
from jobunivers.tools.smart.focus import WHOLE, total
from jobunivers.tools.smart.forms import branch_form, by_key, focus_form, starters
from jobunivers.tools.smart.models import ROWS, Plan
from jobunivers.tools.smart.routes.keeping import keep

USEFUL = {"professional": (COMPETENCE, SKILL), "personal": (COMPETENCE, VALUE), "interests": (VALUE,)}
PAGES = len(ROWS) + 1


@bp.get("/brancher")
def branches() -> Shown:
    """One of the three rows."""
    number = request.args.get("nr", default=1, type=int)
    if not 1 <= number <= len(ROWS):
        abort(404)
    row = ROWS[number - 1]
    return _branch_page(row, branch_form(row)(obj=work.latest(citizen_id()).branches.get(row)))


@bp.post("/brancher/<row>")
def save_branch(row: str) -> Shown | str:
    """Save a row."""
    if row not in ROWS:
        abort(404)
    form = branch_form(row)()
    is_right = form.validate()
    _plan, part = keep(form, lambda plan: operations.branch_of(plan=plan, row=row))
    if not is_right:
        return _branch_page(row, form, 422)
    number = ROWS.index(row) + 1
    onward = url_for("smart.branches", nr=number + 1) if number < len(ROWS) else url_for("smart.focus")
    return saved(part, onward)


@bp.get("/fokus")
def focus() -> Shown:
    """How much to go for each."""
    return _focus_page(focus_form()(obj=work.newest(citizen_id())))


@bp.post("/fokus")
def save_focus() -> Shown | str:
    """Save the per cents, whatever they add up to; *Fordel resten* fits them to 100."""
    form = focus_form()()
    is_right = form.validate()
    plan, _part = keep(form, lambda plan: plan)
    if not is_right:
        return _focus_page(form, 422)
    if request.form.get("spread") == "1":
        if total(plan.focus) != WHOLE:
            operations.spread(plan=operations.open_plan(citizen_id=citizen_id()))
        return go(url_for("smart.focus"), _("Nu giver de tre tal 100."))
    return saved(plan, url_for("smart.around"), beside=lambda: _sum_of(plan))


def _sum_of(plan: Plan) -> str:
    """The element that says what the three add up to."""
    return render("smart/sum.html", total=total(plan.focus), whole=WHOLE, parts=_parts(plan.focus))


def _parts(shares: dict[str, int | None]) -> list[tuple[str, int]]:
    return [(by_key("row")[row]["title"], part) for row, part in shares.items() if part]


def _branch_page(row: str, form: Form, status: int = 200) -> Shown:
    part = work.latest(citizen_id()).branches.get(row)
    return tool_page(
        "smart/branch.html",
        status,
        form=form,
        row=by_key("row")[row],
        told=starters(),
        number=ROWS.index(row) + 1,
        of=PAGES,
        base=part.version if part else 0,
        before=said_before(*USEFUL[row]),
    )


def _focus_page(form: Form, status: int = 200) -> Shown:
    mine = work.latest(citizen_id())
    return tool_page(
        "smart/focus.html",
        status,
        form=form,
        work=mine,
        rows=[(form[f"focus_{row}"], mine.branch_name(row)) for row in ROWS],
        base=mine.plan.version if mine.plan else 0,
        total=mine.total,
        whole=WHOLE,
        parts=_parts(mine.focus),
        number=PAGES,
        of=PAGES,
    )
