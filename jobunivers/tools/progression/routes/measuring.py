"""M2: where am I now? One indicator a page, each step told in words and with a face."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services.second_view import reading as second_view
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.progression import forms, operations, work
from jobunivers.tools.progression.blueprint import bp
from jobunivers.tools.progression.models import INDICATORS


@bp.get("/nu")
def now() -> Shown:
    """One indicator; the first that is not measured, unless another is asked for."""
    mine = work.latest(citizen_id())
    measured = mine.measured(mine.newest)
    first_open = next((place for place, one in enumerate(INDICATORS, 1) if one not in measured), 1)
    number = request.args.get("nr", default=first_open, type=int)
    if not 1 <= number <= len(INDICATORS):
        abort(404)
    indicator = INDICATORS[number - 1]
    return _now_page(indicator, forms.now_form(indicator)(obj=mine.answer(mine.newest, indicator)))


@bp.post(f"/nu/<any({','.join(INDICATORS)}):indicator>")
def save_now(indicator: str) -> Shown | str:
    """Save one step."""
    form = forms.now_form(indicator)()
    if not form.validate():
        return _now_page(indicator, form, 422)
    answer = operations.answer_of(citizen_id=citizen_id(), indicator=indicator)
    save(answer, form)
    number = INDICATORS.index(indicator) + 1
    more = number < len(INDICATORS)
    return saved(answer, url_for("progression.now", nr=number + 1) if more else url_for("progression.why"))


@bp.post("/ny")
def begin() -> Shown:
    """Begin a new measurement: first what was agreed last time, then the twelve."""
    is_open = bool(work.latest(citizen_id()).open_agreements)
    operations.begin_measurement(citizen_id=citizen_id())
    if is_open:
        return go(url_for("progression.agreements"), _("En ny måling er begyndt. Se først på jeres aftaler."))
    return go(url_for("progression.now"), _("En ny måling er begyndt. De gamle tal er gemt."))


def _now_page(indicator: str, form: Form, status: int = 200) -> Shown:
    mine = work.latest(citizen_id())
    answer, number = mine.answer(mine.newest, indicator), INDICATORS.index(indicator) + 1
    return tool_page(
        "progression/now.html",
        status,
        form=form,
        told=forms.indicators()[indicator],
        anchors=forms.anchors(indicator),
        aim=mine.aim(indicator),
        work=mine,
        number=number,
        of=len(INDICATORS),
        base=answer.version if answer else 0,
        second=second_view.shown(mine.newest.citizen_id).get((mine.newest.id, indicator))
        if mine.newest
        else None,
    )
