"""M4: weeks of 7 × 24 hours, kept and compared."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services.hours import laid
from jobunivers.toolkit.access import citizen_id, mine, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.hours import stretch_form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import kept, removed, undoable
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.time import operations, shown, work
from jobunivers.tools.time.activities import DAY_NAMES, kinds, named, starters, week_form
from jobunivers.tools.time.blueprint import bp
from jobunivers.tools.time.models import WEEKDAYS, Week


@bp.get("/uger")
def weeks() -> Shown:
    """All weeks, compared."""
    return tool_page("time/weeks.html", **shown.weeks(work.latest(citizen_id())))


@bp.post("/uger")
def begin() -> Shown:
    """A new week: empty, or like another one."""
    like = request.form.get("like", 0, int)
    found = next((one for one in work.latest(citizen_id()).weeks if one.week.id == like), None)
    week = operations.begin_week(citizen_id=citizen_id(), like=found)
    return go(url_for("time.week", week_id=week.id), _("Du har fået en ny uge."))


@bp.get("/uger/<int:week_id>")
def week(week_id: int) -> Shown:
    """One week."""
    found = mine(Week, week_id)
    return _week_page(found, week_form()(obj=found))


@bp.post("/uger/<int:week_id>")
def save_week(week_id: int) -> Shown | str:
    """Save what the week is called, and what there is to remember."""
    found, form = mine(Week, week_id), week_form()()
    return kept(found, form, lambda status: _week_page(found, form, status=status), url_for("time.weeks"))


@bp.post("/uger/<int:week_id>/stykke")
def lay_in_week(week_id: int) -> Shown:
    """Lay one thing into the same hours of several days."""
    found, known = mine(Week, week_id), kinds(work.latest(citizen_id()).mine)
    form = stretch_form(known.values(), "")()
    to = [key for key in WEEKDAYS if key in request.form.getlist("to")]
    if not form.validate() or not to:
        return _week_page(found, week_form()(obj=found), form, status=422, no_day=not to)
    rows = [operations.day_of(citizen_id=found.citizen_id, key=key, week=found) for key in to]
    taken = [(DAY_NAMES[row.key], span) for row in rows for span in form.overlaps(row.hours)]
    if taken:
        return _week_page(found, week_form()(obj=found), form, status=422, taken=taken)
    for row in rows:
        operations.lay(day=row, hours=laid(row.hours, form.at, form["what"].data, only_empty=form.only_empty))
    said = _("%(hvad)s er lagt ind.", hvad=known[form["what"].data].title)
    return undoable(rows, said, url_for("time.week", week_id=week_id))


@bp.post("/uger/<int:week_id>/fjern")
def remove(week_id: int) -> Shown:
    """Put a week away."""
    return removed(mine(Week, week_id), url_for("time.weeks"))


def _week_page(
    found: Week, form: Form, stretch: Form | None = None, status: int = 200, **more: object
) -> Shown:
    told = or_404(shown.week(work.latest(citizen_id()), found.id))
    known = kinds(work.latest(citizen_id()).mine)
    return tool_page(
        "time/week.html",
        status,
        form=form,
        stretch=stretch or stretch_form(named(known), "job")(),
        starters=starters(),
        day_names=DAY_NAMES,
        chosen=request.form.getlist("to"),
        **told,
        **more,
    )
