"""The phases of a course model, each with its aim and what happens in each of its weeks."""

from typing import Any

from flask import Blueprint, request, url_for

from jobunivers.consultant.week.forms import ActivityForm, PhaseForm, length, weekdays
from jobunivers.consultant.week.models import at, model_of, shown
from jobunivers.languages import Text as _
from jobunivers.services.week import course_models
from jobunivers.services.week.models import Activity, CourseModel, Phase
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint(
    "phases", __name__, url_prefix="/konsulent/modeller/<int:model_id>", template_folder="templates"
)
TOO_MUCH = _("Så meget kan der ikke være i ét forløb. Del det i to.")


@bp.post("/faser")
def add(model_id: int) -> Shown:
    """One more phase at the end."""
    model, form = model_of(model_id), PhaseForm()
    if not form.validate():
        return shown(model, 422, new_phase=form)
    try:
        phase = course_models.add_phase(model, **_told(form))
    except course_models.TooMuch:
        form.weeks.errors = [TOO_MUCH]
        return shown(model, 422, new_phase=form)
    return go(_at(phase), _("Skriv nu, hvad I laver i den fase."))


@bp.get("/faser/<int:phase_id>")
def show(model_id: int, phase_id: int) -> Shown:
    """One phase to be changed, with its activities."""
    return _show(*_both(model_id, phase_id))


@bp.post("/faser/<int:phase_id>")
def change(model_id: int, phase_id: int) -> Shown:
    """Change it."""
    model, phase = _both(model_id, phase_id)
    form = PhaseForm()
    if not form.validate():
        return _show(model, phase, 422, form=form)
    try:
        course_models.change_phase(model, phase, **_told(form))
    except course_models.TooMuch:
        form.weeks.errors = [TOO_MUCH]
        return _show(model, phase, 422, form=form)
    return go(at(model), _("Det er gemt."))


@bp.post("/faser/<int:phase_id>/flyt")
def move(model_id: int, phase_id: int) -> Shown:
    """One place earlier or later."""
    model, phase = _both(model_id, phase_id)
    course_models.move(model, phase, -1 if request.form.get("by") == "-1" else 1)
    return go(f"{at(model)}#phase-{phase.id}")


@bp.post("/faser/<int:phase_id>/fjern")
def remove(model_id: int, phase_id: int) -> Shown:
    """Take a phase out with all that is in it."""
    model, phase = model_of(model_id), or_404(course_models.phase(model_id, phase_id))
    course_models.put_away(phase)
    back = url_for("phases.put_back", model_id=model_id, phase_id=phase_id)
    return go_with_undo(at(model), action=back, said=_("Fasen er fjernet."))


@bp.post("/faser/<int:phase_id>/igen")
def put_back(model_id: int, phase_id: int) -> Shown:
    """The phase is there again, with all that is in it."""
    model, phase = model_of(model_id), or_404(course_models.phase(model_id, phase_id))
    course_models.put_back(phase)
    return go(f"{at(model)}#phase-{phase.id}", _("Nu er det her igen."))


@bp.post("/faser/<int:phase_id>/aktiviteter")
def add_activity(model_id: int, phase_id: int) -> Shown:
    """One more activity in each week of a phase."""
    model, phase = _both(model_id, phase_id)
    form = ActivityForm()
    if not form.validate():
        return _show(model, phase, 422, activity=form)
    try:
        course_models.add_activity(phase, **form.told)
    except course_models.TooMuch:
        form.title.errors = [TOO_MUCH]
        return _show(model, phase, 422, activity=form)
    return go(_at(phase), _("Det er gemt."))


@bp.get("/faser/<int:phase_id>/aktiviteter/<int:activity_id>")
def activity(model_id: int, phase_id: int, activity_id: int) -> Shown:
    """One activity to be changed."""
    model, phase = _both(model_id, phase_id)
    one = _activity_of(phase, activity_id)
    return _activity(model, phase, one, ActivityForm.of(one))


@bp.post("/faser/<int:phase_id>/aktiviteter/<int:activity_id>")
def change_activity(model_id: int, phase_id: int, activity_id: int) -> Shown:
    """Change it; what is on a team's weeks already stays as it is."""
    model, phase = _both(model_id, phase_id)
    one, form = _activity_of(phase, activity_id), ActivityForm()
    if not form.validate():
        return _activity(model, phase, one, form, 422)
    course_models.change_activity(one, **form.told)
    return go(_at(phase), _("Det er gemt."))


@bp.post("/faser/<int:phase_id>/aktiviteter/<int:activity_id>/fjern")
def remove_activity(model_id: int, phase_id: int, activity_id: int) -> Shown:
    """Take an activity out."""
    _model, phase = _both(model_id, phase_id)
    course_models.put_away(or_404(course_models.activity(phase.id, activity_id)))
    back = url_for("phases.put_back_activity", model_id=model_id, phase_id=phase_id, activity_id=activity_id)
    return go_with_undo(_at(phase), action=back, said=_("Fjernet."))


@bp.post("/faser/<int:phase_id>/aktiviteter/<int:activity_id>/igen")
def put_back_activity(model_id: int, phase_id: int, activity_id: int) -> Shown:
    """The activity is there again."""
    _model, phase = _both(model_id, phase_id)
    course_models.put_back(or_404(course_models.activity(phase.id, activity_id)))
    return go(_at(phase), _("Nu er det her igen."))


def _both(model_id: int, phase_id: int) -> tuple[CourseModel, Phase]:
    model = model_of(model_id)
    return model, or_404(next((one for one in model.phases if one.id == phase_id), None))


def _activity_of(phase: Phase, activity_id: int) -> Activity:
    return or_404(next((one for one in phase.activities if one.id == activity_id), None))


def _told(form: PhaseForm) -> dict[str, Any]:
    return {"title": form.title.data, "aim": form.aim.data, "weeks": form.weeks.data}


def _show(
    model: CourseModel,
    phase: Phase,
    status: int = 200,
    *,
    form: PhaseForm | None = None,
    activity: ActivityForm | None = None,
) -> Shown:
    return page(
        "week/phase.html",
        status,
        model=model,
        phase=phase,
        form=form or PhaseForm(fresh=True, obj=phase),
        activity=activity or ActivityForm(fresh=True),
        weekdays=dict(weekdays()),
        length=length,
    )


def _activity(
    model: CourseModel, phase: Phase, one: Activity, form: ActivityForm, status: int = 200
) -> Shown:
    return page("week/activity.html", status, model=model, phase=phase, one=one, form=form)


def _at(phase: Phase) -> str:
    return url_for("phases.show", model_id=phase.model_id, phase_id=phase.id)
