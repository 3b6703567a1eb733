"""M2: who do I know, where are jobs, how far will I travel?"""

from flask import abort, request, url_for

from jobunivers.services.facts import PERSON
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.smart import work
from jobunivers.tools.smart.blueprint import bp
from jobunivers.tools.smart.forms import around_form, by_key, starters
from jobunivers.tools.smart.models import AROUND, ROWS
from jobunivers.tools.smart.routes.keeping import keep


@bp.get("/omkring")
def around() -> Shown:
    """One of the three questions."""
    number = request.args.get("nr", default=1, type=int)
    if not 1 <= number <= len(AROUND):
        abort(404)
    key = AROUND[number - 1]
    return _around_page(key, around_form(key)(obj=work.newest(citizen_id())))


@bp.post("/omkring/<key>")
def save_around(key: str) -> Shown | str:
    """Save an answer."""
    if key not in AROUND:
        abort(404)
    form = around_form(key)()
    if not form.validate():
        return _around_page(key, form, 422)
    plan, _part = keep(form, lambda plan: plan)
    number = AROUND.index(key) + 1
    return saved(
        plan, url_for("smart.around", nr=number + 1) if number < len(AROUND) else url_for("smart.goals")
    )


def _around_page(key: str, form: Form, status: int = 200) -> Shown:
    mine = work.latest(citizen_id())
    return tool_page(
        "smart/around.html",
        status,
        form=form,
        field=form[key],
        around=by_key("around")[key],
        starters=starters()[key],
        branches=[name for name in (mine.branch_name(row) for row in ROWS) if name],
        number=AROUND.index(key) + 1,
        of=len(AROUND),
        base=mine.plan.version if mine.plan else 0,
        before=said_before(PERSON) if key == "network" else [],
    )
